import Proofreading
import Testing

/// Phone numbers and email addresses in running text.
struct NumbersInTextTests {
  private func found(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { NumberInText.all(in: $0).map(\.text) }
  }

  @Test(
    "Numbers and addresses are found as they are written",
    arguments: [
      ("Ring 0300 303 5857 today.", ["0300 303 5857"]), ("(01325) 289350", ["01325) 289350"]),
      ("Write to send@justice.gov.uk.", ["send@justice.gov.uk"]), ("+44 300 303 5857", ["+44 300 303 5857"]),
      ("020-7946-0000, or a.b_c+d@example.org", ["020-7946-0000", "a.b_c+d@example.org"]),
    ])
  func finds(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "Dates, sums, laws and other digits are no phone numbers",
    arguments: [
      "999 and 111", "2026-11-21", "05 2027", "SI 2014/1530", "£0.50", "regulation 0123", "ocds-h6vhtk-060824",
      "call @ noon", "id=0123456789", "00000000000000000000", "",
    ])
  func passes(text: String) {
    #expect(found(text) == [])
  }

  @Test("Two ways of writing a number are one number")
  func keys() {
    #expect(NumberInText.key("+44 300 303 5857", .phone) == NumberInText.key("0300 3035857", .phone))
    #expect(NumberInText.key("Send@Justice.gov.uk", .email) == "send@justice.gov.uk")
  }
}
