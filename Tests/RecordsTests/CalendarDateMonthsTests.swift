import Records
import Testing

/// Days some months later.
struct CalendarDateMonthsTests {
  @Test(
    "A day some months later is the same day of that month, or its last",
    arguments: [
      ("2026-11-21", 12, "2027-11-21"), ("2026-12-31", 2, "2027-02-28"), ("2027-12-31", 2, "2028-02-29"),
      ("2026-11-21", 0, "2026-11-21"), ("2028-02-29", 12, "2029-02-28"), ("2026-10-31", 13, "2027-11-30"),
    ])
  func adds(day: String, months: Int, later: String) {
    #expect(CalendarDate(day)?.adding(months: months).description == later)
  }

  @Test("The calendar ends with the year 9999")
  func end() {
    #expect(CalendarDate("9999-12-31")?.adding(months: 12).year == 9999)
  }
}
