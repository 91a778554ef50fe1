import Proofreading

extension Deadlines {
  /// How a time is counted, if not from the next day on.
  enum Counting: String, CaseIterable { case fromFirstDay = "from-first-day" }
  /// As the content and the script that counts say that the day itself is the first.
  public static let fromFirstDay = Counting.fromFirstDay.rawValue

  /// How long a time runs.
  public enum Length: Hashable, Sendable, CustomStringConvertible {
    /// So long from the day from which it runs.
    case time(TimeSpan)
    /// Up to the day before a day of the year, such as `15 February`.
    case before(String)

    private static let units: Set<TimeSpan.Unit> = [.day, .week, .month, .workingDay]

    /// As authors write it: `2 months`, `3 working days`, `before 15 February`; `nil` for what cannot be counted.
    init?(_ text: String) {
      if text.hasPrefix("before ") {
        let day = text.dropFirst("before ".count)
        guard HolidayRule.isDay(day.split(separator: " ", omittingEmptySubsequences: false)) else { return nil }
        self = .before(String(day))
      } else if let time = Self.time(text) {
        self = .time(time)
      } else {
        return nil
      }
    }

    /// A time that can be counted from a day.
    static func time(_ text: some StringProtocol) -> TimeSpan? {
      TimeSpan(digits: text).flatMap { units.contains($0.unit) && $0.count <= 400 ? $0 : nil }
    }

    public var description: String {
      switch self {
      case .time(let time): time.description
      case .before(let day): "before \(day)"
      }
    }

    /// Whether it ends before a day of the year.
    public var isBefore: Bool { if case .before = self { true } else { false } }
  }
}
