import Content
import Manuscript
import Records

/// Days of the year as authors write them.
enum HolidayRule {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The number of the month with a name; `nil` if it is not the name of one.
  static func month(_ name: Substring) -> Int? { months.firstIndex { $0 == name }.map { $0 + 1 } }

  /// Whether a text is a day of the year, such as `1 January`.
  static func isDay(_ words: [Substring]) -> Bool {
    guard words.count == 2, let day = Int(words[0]), let month = month(words[1]) else { return false }
    return CalendarDate(year: 2001, month: month, day: day) != nil
  }

  /// Whether a text is a day of the year, by its date, by Easter, or by a weekday of a month.
  static func isValid(_ text: String) -> Bool {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    if isDay(words) { return true }
    if words.count == 3, words[0] == "Easter", words[1] == "+" || words[1] == "-" {
      return Int(words[2]).map { (0...60).contains($0) } ?? false
    }
    return words.count == 4 && (words[0] == "first" || words[0] == "last")
      && CalendarDate.weekdays.contains { $0 == words[1] } && words[2] == "of" && month(words[3]) != nil
  }
}
