import Proofreading
import Testing

/// Phone numbers and email addresses in running text.
struct NumbersInTextTests {
  private func found(_ text: String) -> [String] {
    var text = text
    return text.withUTF8 { NumberInText.all(in: $0).map(\.text) }
  }

  @Test(
    "Numbers and addresses are found as written",
    arguments: [
      ("Ring 0300 303 5857 today.", ["0300 303 5857"]), ("(01325) 289350", ["01325) 289350"]),
      ("Write to send@justice.gov.uk.", ["send@justice.gov.uk"]), ("+44 300 303 5857", ["+44 300 303 5857"]),
      ("020-7946-0000, or a.b_c+d@example.org", ["020-7946-0000", "a.b_c+d@example.org"]),
      ("0300\u{2011}303\u{2011}5857", ["0300\u{2011}303\u{2011}5857"]), ("0300/303/5857.", ["0300/303/5857"]),
      ("0300.303.5857", ["0300.303.5857"]), ("0300\u{A0}303\u{202F}5857", ["0300\u{A0}303\u{202F}5857"]),
      ("+44 (0)300 303 5857", ["+44 (0)300 303 5857"]), ("0300 303 5857 24 hours", ["0300 303 5857"]),
      ("+44 300 303 5857 24 hours", ["+44 300 303 5857"]), ("+44 (0)300 303 5857 24", ["+44 (0)300 303 5857"]),
      ("0300 303 58577", ["0300 303 58577"]), ("18001 0300 303 5857", ["0300 303 5857"]),
      ("0300 303 5857 ext. 12", ["0300 303 5857"]), ("0300 303 5857/0800 123 4567", ["0300 303 5857"]),
    ])
  func finds(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "Dates, sums, laws and other digits are not phone numbers",
    arguments: [
      "999 and 111", "2026-11-21", "05 2027", "SI 2014/1530", "£0.50", "regulation 0123", "ocds-h6vhtk-060824",
      "call @ noon", "id=0123456789", "00000000000000000000", "", "01/02/2026 10", "01.02.2026 11", "0.123456789",
      "09:00–17:00", "S.I. 0123/4567/8",
    ])
  func passes(text: String) {
    #expect(found(text) == [])
  }

  @Test("Two ways of writing a number are the same number")
  func keys() {
    #expect(NumberInText.key("+44 300 303 5857", .phone) == NumberInText.key("0300 3035857", .phone))
    for text in ["+44 (0)300 303 5857", "0300\u{2011}303\u{2011}5857", "0300/303/5857", "18001 0300 303 5857 ext. 2"] {
      #expect(NumberInText.key(text, .phone) == "03003035857")
    }
    #expect(NumberInText.key("Send@Justice.gov.uk", .email) == "send@justice.gov.uk")
  }
}
