/// A length of time as guidance states it: `2 months`, `3 working days`.
///
/// Months are not converted into days or weeks: 2 months and 60 days are different times.
public struct TimeSpan: Hashable, Sendable, CustomStringConvertible {
  public enum Unit: UInt8, CaseIterable, Hashable, Sendable {
    case day
    case workingDay
    case schoolDay
    case week
    case month
    case year

    /// The singular of the unit.
    public var word: String {
      switch self {
      case .day: "day"
      case .workingDay: "working day"
      case .schoolDay: "school day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    }
  }

  public let count: Int
  public let unit: Unit

  public init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// A time written in digits or words, such as `2 months` or `two months`; `nil` for anything else.
  public init?(_ text: String) {
    var text = text
    let spans = text.withUTF8 { bytes in
      var words = SentenceWords()
      words.append(contentsOf: bytes)
      return (words.spans, words.count)
    }
    guard spans.0.count == 1, let only = spans.0.first, only.words == 0..<spans.1 else { return nil }
    self = only.time
  }

  /// A time in digits alone, as files of data state it: `2 months`, `1 working day`; `nil` for anything else.
  public init?(digits text: some StringProtocol) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, let count = Int(words[0]), count >= 0, words[0] == "\(count)",
      let unit = Unit.allCases.first(where: { words[1] == $0.word || words[1] == "\($0.word)s" })
    else { return nil }
    self.init(count, unit)
  }

  /// How many months it is; `nil` for times that are not whole months.
  public var months: Int? {
    switch unit {
    case .month: count
    case .year: 12 * count
    default: nil
    }
  }

  public var description: String { "\(count) \(unit.word)\(count == 1 ? "" : "s")" }
}
