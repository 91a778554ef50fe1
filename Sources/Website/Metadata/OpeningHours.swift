/// When somebody can be reached, where text says it in the one unambiguous form: `Monday to Friday, 9am to 6pm`.
package struct OpeningHours: Equatable, Sendable {
  /// The names of the days, in order from Monday.
  package let days: [String]
  /// Times of the day, such as `09:00`.
  package let opens: String
  package let closes: String

  private static let week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// - Parameter words: one day or a first and last day, a comma, and two times of one day; a full stop may end them.
  ///   `nil` for anything else: a remark such as "not on bank holidays" has no machine-readable form.
  package init?(_ words: String) {
    let halves = Self.parts(words.hasSuffix(".") ? String(words.dropLast()) : words, ", ")
    guard halves.count == 2 else { return nil }
    let numbers = Self.parts(halves[0], " to ").map { Self.week.firstIndex(of: $0) }
    let times = Self.parts(halves[1], " to ").compactMap(Self.minutes)
    guard (1...2).contains(numbers.count), let first = numbers.first ?? nil, let last = numbers.last ?? nil,
      first <= last, numbers.count == 1 || first < last, times.count == 2, times[0] < times[1]
    else { return nil }
    days = Array(Self.week[first...last])
    (opens, closes) = (Self.time(times[0]), Self.time(times[1]))
  }

  /// The parts of a text between separators.
  private static func parts(_ text: String, _ separator: String) -> [String] {
    text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }

  /// The minutes since midnight at a time such as `9am` or `9.30pm`.
  private static func minutes(_ time: String) -> Int? {
    guard time.hasSuffix("am") || time.hasSuffix("pm") else { return nil }
    let numbers = time.dropLast(2).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(numbers[0]), (1...12).contains(hour), numbers[0].first != "0"
    else { return nil }
    var minute = 0
    if numbers.count == 2 {
      guard numbers[1].count == 2, let given = Int(numbers[1]), given < 60 else { return nil }
      minute = given
    }
    return (hour % 12 + (time.hasSuffix("pm") ? 12 : 0)) * 60 + minute
  }

  private static func time(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
