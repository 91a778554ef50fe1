import Content
import Records

/// What a council has to do by when, with what its family has to do meanwhile: shown on one line of time.
public struct CouncilClock: Sendable {
  /// The file's path inside the content.
  static let path = "council-clock.yaml"
  /// The name of the page that shows it; its words are in `pages/`.
  public static let slug = "council-clock"
  public static let address = "\(slug).html"

  /// In the order of the form.
  public let parts: [Part]
  /// What is not worked out, and why.
  public let uncounted: [Prose]
  /// The letter that says that a limit has passed.
  public let letter: ComplaintLetter

  /// What belongs together: the days that a family may have, and what runs from them.
  public struct Part: Sendable {
    public let title: String
    public let dates: [Deadlines.Start]
    public let choices: [Choice]
    public let steps: [Step]
  }

  /// Something about the days of a part that is so or not.
  public struct Choice: Sendable {
    public let id: String
    public let label: String
  }

  /// A letter, and its fields for what the clock knows.
  public struct ComplaintLetter: Sendable {
    public let id: String
    /// The field for what was not done, a choice.
    public let limit: String
    /// The field for the day from which the time runs.
    public let start: String
    /// The field for the last day.
    public let last: String

    public var address: String { Letter.address(of: id) }
  }

  /// One limit.
  public struct Step: Sendable {
    public let id: String
    public let name: String
    public let says: Prose
    public let law: [Prose]
    /// How long after which days it ends: all are needed, and the latest end counts.
    public let from: [Span]
    /// Whether the day from which it runs is itself the first day.
    public let isFromFirstDay: Bool
    /// Whether it is the family's, not the council's.
    public let isOfFamily: Bool
    /// The day on which it was done, if the form asks for it.
    public let done: String?
    /// Days that show that it had been done, but not when.
    public let shownBy: [String]
    /// Days and choices with which it does not apply.
    public let notWith: [String]
    /// The choice with which it applies.
    public let choice: String?
    /// On what it depends, if it is not certain to apply.
    public let onlyIf: Prose?
    /// What the letter of complaint says was not done.
    public let complaint: String?
    public let example: Example
  }

  /// A time from a day, or up to one.
  public struct Span: Sendable {
    public let start: String
    public let length: Deadlines.Length
    /// Whether it ends so long before the day.
    public let isAhead: Bool

    /// As the script that counts reads it: `6 weeks`, `-5 months`, `before 15 February`.
    public var text: String { isAhead ? "-\(length)" : "\(length)" }
  }

  /// Days for readers without scripts.
  public struct Example: Sendable {
    public let given: [(start: String, day: CalendarDate)]
    public let last: CalendarDate
  }
}
