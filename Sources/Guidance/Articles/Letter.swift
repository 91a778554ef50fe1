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
  /// What the email is called.
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
    /// Whether it may stay empty; then the paragraphs that show it are left out.
    public let isOptional: Bool
    /// What readers choose from; empty for other kinds.
    public let choices: [String]
    /// When the day can be that a field of the kind `date` asks for; `nil` for other kinds.
    public let range: DayRange?
    /// The day of `deadlines.yaml` that it is; where a reader has told it before, it stands in the field.
    public let start: String?
    let place: SourcePlace
  }

  /// How a field is filled in.
  public enum Kind: String, CaseIterable, Sendable {
    case text, lines, date, choice
  }
}
