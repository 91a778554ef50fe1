import Records
import Testing

/// The days of the week.
struct CalendarDateWeekdayTests {
  @Test(
    "A day has the right day of the week",
    arguments: [
      ("2026-11-21", "Saturday"), ("2000-01-01", "Saturday"), ("2000-02-29", "Tuesday"), ("1900-03-01", "Thursday"),
      ("2100-02-28", "Sunday"), ("2027-01-31", "Sunday"), ("2028-02-29", "Tuesday"), ("2026-06-15", "Monday"),
    ])
  func names(day: String, name: String) {
    #expect(CalendarDate(day)?.weekdayName == name)
  }

  @Test("The days of a year follow one another")
  func order() throws {
    var last = try #require(CalendarDate("2026-12-31")).weekday
    for month in 1...12 {
      for day in 1...CalendarDate.days(inMonth: month, of: 2027) {
        let next = try #require(CalendarDate(year: 2027, month: month, day: day)).weekday
        #expect(next == (last + 1) % 7)
        last = next
      }
    }
  }
}
