import Proofreading
import Testing

/// Times as guidance states them.
struct TimeSpanTests {
  @Test(
    "A time is a number in digits or words, and a unit",
    arguments: [
      ("2 months", TimeSpan(2, .month)), ("two months", TimeSpan(2, .month)), ("1 month", TimeSpan(1, .month)),
      ("Sixty days", TimeSpan(60, .day)), ("3 working days", TimeSpan(3, .workingDay)),
      ("15 school days", TimeSpan(15, .schoolDay)), ("eight-week", TimeSpan(8, .week)),
      ("one calendar month", TimeSpan(1, .month)), ("a fortnight", TimeSpan(2, .week)),
    ])
  func reads(text: String, time: TimeSpan) {
    #expect(spans(text).map(\.time) == [time])
  }

  @Test(
    "Anything but a single time is refused", arguments: ["", "months", "two", "2 months or so", "x", "within 2 months"])
  func refuses(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test("A time is written in words that can be read again", arguments: ["2 months", "1 month", "3 working days"])
  func describes(text: String) {
    #expect(TimeSpan(text)?.description == text)
  }

  @Test(
    "A sentence states all its times, and a time that has passed is not one",
    arguments: [
      ("It takes 4 to 6 weeks, or one year.", ["4 weeks", "6 weeks", "1 year"]),
      ("Answer within a month, and once a week.", ["1 month"]),
      ("The letter came 2 months ago and is 3 weeks old.", []),
      ("It was sent 2 months and a day ago.", []),
      ("In 2027 the 31 days of May count.", ["31 days"]),
      ("Regulation 33, and 2 months.", ["2 months"]),
      ("Day 1 is the day it happened.", []),
    ])
  func sentences(text: String, times: [String]) {
    #expect(spans(text).map(\.time.description) == times)
  }

  private func spans(_ text: String) -> [SentenceWords.Span] {
    var text = text
    return text.withUTF8 { bytes in
      var words = SentenceWords()
      words.append(contentsOf: bytes)
      return words.spans
    }
  }
}
