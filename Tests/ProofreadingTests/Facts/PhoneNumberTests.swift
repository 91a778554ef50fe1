import Proofreading
import Testing

/// British phone numbers, and how links dial them.
struct PhoneNumberTests {
  @Test(
    "A number is dialled by its digits, an extension after a pause",
    arguments: [
      ("0300 303 5857", "03003035857"), ("+44 300 303 5857", "+443003035857"), ("+44 (0)300 303 5857", "+443003035857"),
      ("999", "999"), ("116 123", "116123"), ("18001 0300 303 5857", "1800103003035857"), ("18001 999", "18001999"),
      ("01325 289350 ext. 12", "01325289350,12"), ("01325 289350, Extension 12", "01325289350,12"),
      ("01325 289350 ext 12", "01325289350,12"), ("01325289350;ext=12", "01325289350,12"), ("0800 1111", "08001111"),
      ("01204 61234", "0120461234"), ("016977 2345", "0169772345"), ("0800 555 111", "0800555111"),
    ])
  func dialled(text: String, dialled: String) {
    #expect(PhoneNumber(text)?.dialled == dialled)
    #expect(PhoneNumber.dialled(text) == dialled)
  }

  @Test(
    "Anything that cannot be dialled in Britain is not a number",
    arguments: [
      "01325 28935", "0300 303 585", "0300 303 58577", "020 7946 095", "01204 60123", "0412 345 678 90", "0012345678",
      "44 300 303 5857", "+44 0300 303 5857", "+44 999", "116 1234", "18001", "18001 12", "0300 303 5857 ext", "ext 12",
      "0300 303 5857 extra", "0300 303 5857 ext 12345678", "0300-303-5857", "", "+44", "+1 202 555 0100",
      "٠٣٠٠ ٣٠٣ ٥٨٥٧",
    ])
  func refused(text: String) {
    #expect(PhoneNumber(text) == nil)
  }

  @Test(
    "If its digits show what is wrong, that is reported",
    arguments: [
      ("01325 28935", "it has 10 digits, and numbers that begin with 01325 have 11"),
      ("0300 303 58577", "it has 12 digits, and no number in Britain has more than 11"),
      ("0412 345 6789", "no number in Britain begins with 04"), ("none", nil), ("0300 303 5857", nil), ("12", nil),
    ])
  func faults(text: String, fault: String?) {
    #expect(PhoneNumber.fault(in: text) == fault)
  }

  @Test("Any phone in the world can dial an ordinary number, but not a short one")
  func international() {
    #expect(PhoneNumber("01325 289350 ext. 12")?.international == "+441325289350")
    #expect(PhoneNumber("+44 (0)1325 289350")?.international == "+441325289350")
    #expect(PhoneNumber("18001 0300 303 5857")?.international == "+443003035857")
    #expect(PhoneNumber("116 123")?.international == nil)
  }
}
