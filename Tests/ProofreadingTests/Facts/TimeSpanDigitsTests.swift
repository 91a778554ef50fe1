import Proofreading
import Testing

/// Times in files of data.
struct TimeSpanDigitsTests {
  @Test(
    "Digits, a space and a unit are a time",
    arguments: [
      ("2 months", "2 months"), ("1 month", "1 month"), ("3 working days", "3 working days"), ("1 year", "1 year"),
      ("0 days", "0 days"), ("15 school days", "15 school days"),
    ])
  func times(text: String, meant: String) { #expect(TimeSpan(digits: text)?.description == meant) }

  @Test(
    "Anything else is none",
    arguments: [
      "", "2", "two months", "2  months", "02 months", "+2 months", "-1 days", "2 moons", "2 months ", "months 2",
    ])
  func others(text: String) { #expect(TimeSpan(digits: text) == nil) }

  @Test("Months and years are whole months, days and weeks are not")
  func months() {
    #expect(TimeSpan(2, .month).months == 2)
    #expect(TimeSpan(3, .year).months == 36)
    #expect(TimeSpan(8, .week).months == nil)
  }
}
