import Content
import Records
import Testing

/// From which day to which day something holds.
struct InForceTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test("It holds on its first and its last day, and not on the days before and after")
  func days() throws {
    let inForce = InForce(from: try day("2027-09-01"), until: try day("2029-08-31"))
    #expect(inForce.state(on: try day("2027-08-31")) == .notYet(from: try day("2027-09-01")))
    #expect(inForce.state(on: try day("2027-09-01")) == .now)
    #expect(inForce.state(on: try day("2029-08-31")) == .now)
    #expect(inForce.state(on: try day("2029-09-01")) == .over(try day("2029-08-31")))
  }

  @Test("Without a day, what has a first day does not hold yet, and what has a last one still does")
  func noDay() throws {
    #expect(InForce(from: try day("2020-01-01")).state(on: nil) == .notYet(from: try day("2020-01-01")))
    #expect(InForce(until: try day("2020-01-01")).holds(on: nil))
  }

  @Test("It turns on its first day and on the day after its last")
  func turns() throws {
    #expect(InForce(until: try day("2027-12-31")).turns == [try day("2028-01-01")])
    #expect(
      InForce(from: try day("2027-09-01"), until: try day("2028-02-29")).turns
        == [try day("2027-09-01"), try day("2028-03-01")])
  }
}
