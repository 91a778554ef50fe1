import Manuscript
import Records
import TestSites
import Testing

/// Days of the calendar.
struct CalendarDateTests {
  @Test(
    "A day is written as year, month and day",
    arguments: ["2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func good(text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(
    "Days that do not exist and other forms are refused",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "0000-01-01",
      "2026-1-1", "26-11-21", "21-11-2026", "2026/11/21", "2026-11-21T00:00", " 2026-11-21", "2026-11-21 ", "",
      "2026-11",
      "٢٠٢٦-١١-٢١", "+026-11-21", "2026--1-21", "21 November 2026",
    ])
  func bad(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("Readers see the day, the month in words, and the year")
  func words() {
    #expect(CalendarDate("2026-11-21")?.inWords == "21 November 2026")
    #expect(CalendarDate("2026-05-01")?.inWords == "1 May 2026")
    #expect(CalendarDate("0987-01-09")?.inWords == "9 January 987")
  }

  @Test(
    "The day before may be in another month or year",
    arguments: [
      ("2027-04-02", "2027-04-01"), ("2027-04-01", "2027-03-31"), ("2028-03-01", "2028-02-29"),
      ("2027-01-01", "2026-12-31"), ("0001-01-01", "0001-01-01"),
    ])
  func before(day: String, expected: String) { #expect(CalendarDate(day)?.previous.description == expected) }

  @Test("Days are ordered chronologically")
  func order() throws {
    let texts = ["1999-12-31", "2026-01-31", "2026-02-01", "2026-02-02", "2027-01-01"]
    let dates = texts.compactMap(CalendarDate.init)
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }

  @Test(
    "A year has 365 days, and 366 in leap years",
    arguments: [(2023, 365), (2024, 366), (1900, 365), (2000, 366), (2100, 365)])
  func leapYears(year: Int, days: Int) {
    #expect((1...12).map { CalendarDate.days(inMonth: $0, of: year) }.reduce(0, +) == days)
  }

  @Test("Every day that exists is read from its own form")
  func roundTrip() {
    for year in [1, 1900, 2000, 2024, 2026, 9999] {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          #expect(CalendarDate(date.description) == date)
        }
      }
    }
  }
}
