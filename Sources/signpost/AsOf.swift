import ArgumentParser
import Manuscript
import Records

/// The day against which reviews, sources and statements are judged.
struct AsOf: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "Judge reviews, sources and statements by this day, such as 2026-11-21. Nothing is judged if left out.",
      valueName: "day"))
  var text: String?

  /// The day; anything that is not a day is a usage error.
  func day() throws -> CalendarDate? {
    guard let text else { return nil }
    guard let day = CalendarDate(text) else {
      throw WorldError("'\(text)' is not a day of the calendar. Write it as year-month-day, such as 2026-11-21.")
    }
    return day
  }
}
