import Records
import Testing

/// The day after, and the day before.
struct CalendarDateNeighbourTests {
  @Test(
    "Days follow one another over the ends of months and years",
    arguments: [
      ("2026-11-29", "2026-11-30"), ("2026-11-30", "2026-12-01"), ("2026-12-31", "2027-01-01"),
      ("2027-02-28", "2027-03-01"), ("2028-02-28", "2028-02-29"), ("2028-02-29", "2028-03-01"),
    ])
  func neighbours(before: String, after: String) throws {
    let (before, after) = (try #require(CalendarDate(before)), try #require(CalendarDate(after)))
    #expect(before.next == after)
    #expect(after.previous == before)
  }
}
