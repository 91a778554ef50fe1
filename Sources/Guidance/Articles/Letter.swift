import Content
import Manuscript
import Records

/// A letter that readers fill in on its page, and send themselves.
public struct Letter: Sendable {
  public let id: String
  public let title: String
  public let summary: String
  /// When to send it.
  public let when: Prose
  /// To whom.
  public let recipient: Prose
  /// What to do once it is sent.
  public let after: Prose
  /// The subject line of the email.
  public let subject: String
  /// What it rests on, as links.
  public let law: [CitedLaw]
  /// What is not certain.
  public let verify: Prose?
  /// In the order in which readers fill them in.
  public let fields: [Field]
  /// Its words; each placeholder is a blank, an element with `data-field`.
  public let body: Prose
  public let sources: [Prose]
  public let reviewed: CalendarDate

  public var address: String { Self.address(of: id) }

  static func address(of id: String) -> String { "letters/\(id).html" }

  /// The name of the placeholder for the day on which the letter is written; it needs no field.
  static let today = "today"

  /// Something that a reader fills in.
  public struct Field: Sendable {
    public let id: String
    public let label: String
    public let hint: String?
    public let kind: Kind
    /// Whether it may be left empty; the paragraphs that show it are then left out.
    public let isOptional: Bool
    /// The options that readers choose from; empty for other kinds.
    public let choices: [String]
    /// Which days a field of the kind `date` accepts; `nil` for other kinds.
    public let range: DayRange?
    /// The day of `deadlines.yaml` that it asks for; if a reader has given it before, the field is filled in with it.
    public let start: String?
    let place: SourcePlace
  }

  /// How a field is filled in.
  public enum Kind: String, CaseIterable, Sendable {
    case text, lines, date, choice
  }
}
