import Content
import Records

/// The time limits that readers can work out, and the days used to count them.
public struct Deadlines: Sendable {
  /// The file's path inside the content.
  static let path = "deadlines.yaml"
  /// The page on which they are worked out; its words are in `pages/deadlines.md`.
  public static let address = "deadlines.html"

  /// What readers are asked for, in the order of the form.
  public let asks: [Ask]
  public let groups: [Group]
  public let holidays: [Holiday]
  public let exceptions: [HolidayException]
  /// Days worked out in advance, for readers without scripts.
  public let table: [Row]

  /// Days that belong together in the form.
  public struct Ask: Sendable {
    public let title: String
    public let starts: [Start]
    /// Asks whether the appeal is about section I alone; `nil` if that is not asked here.
    public let sectionI: Choice?
  }

  /// A day from which time runs.
  public struct Start: Sendable {
    public let id: String
    public let label: String
    public let hint: String?
    /// When it may have been.
    public let range: DayRange
  }

  /// Something that is either so or not.
  public struct Choice: Sendable {
    public let label: String
    public let hint: String?
  }

  /// Rules that are shown together, with what to do about them.
  public struct Group: Sendable {
    public let title: String
    /// What to do this week.
    public let now: Prose
    /// What else to do, by the id of the day that the reader has not given.
    public let without: [(start: String, now: Prose)]
    /// What can still be done when the time has passed.
    public let late: Prose
    /// What the law leaves open.
    public let doubt: Prose?
    /// Whether the page about an agreement offers its rules for what was agreed; they then all run from one day.
    public let isTracked: Bool
    public let rules: [Rule]
  }

  /// One time limit.
  public struct Rule: Sendable {
    public let id: String
    public let name: String
    public let says: Prose
    /// The legal basis as links, and other sources.
    public let law: [Prose]
    /// The laws among them, as authors name them: `law:send-regs-2014/5`.
    let lawNames: [String]
    /// How long after which days it ends; the latest end counts.
    public let from: [Span]
    /// What might give more time, but is not certain.
    public let doubtful: [Span]
    /// Whether the day from which it runs is itself the first day.
    public let isFromFirstDay: Bool
    public let extensions: [Extension]
    /// When it is safe, for what the reader has to do, such as `7 days before`; `nil` for what others have to do.
    public let safe: String?
    /// What the reader has to do, such as "Send your appeal"; it appears by itself in calendars.
    public let toDo: String?
    /// What comes before the safe day, such as "Send it by".
    public let doBy: String
    /// What comes after the last day, such as "by 5 pm".
    public let lastBy: String?
    /// Whether it applies only to an appeal about section I alone (`true`), only to others (`false`), or to all
    /// (`nil`).
    public let isAboutSectionI: Bool?
    /// The day after which it no longer matters.
    public let until: String?
    /// From which day to which day it is law; `nil` if it has long been so and no end is known.
    public let inForce: InForce?
  }

  /// A time from a day, such as 2 months from the letter.
  public struct Span: Sendable {
    public let start: String
    public let length: Length
  }

  /// What makes a time limit end later.
  public enum Extension: String, CaseIterable, Sendable {
    case workingDay = "working-day"
    case august
    case christmas
  }

  /// A day of each year that is not a working day, such as `first Monday of May`.
  public struct Holiday: Sendable {
    public let name: String
    public let day: String
  }

  /// A day that was a holiday once, and the one that it replaced.
  public struct HolidayException: Sendable {
    public let name: String
    public let day: CalendarDate
    public let insteadOf: CalendarDate?
  }

  /// The days for an appeal with a letter and no certificate.
  public struct Row: Sendable {
    public let letter: CalendarDate
    public let safe: CalendarDate
    public let last: CalendarDate
  }
}
