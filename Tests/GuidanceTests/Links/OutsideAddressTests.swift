import TestSites
import Testing

/// Phone numbers and email addresses, in contacts and in links.
struct OutsideAddressTests {
  private func contact(_ line: String) throws -> SiteRun {
    try Site.read([
      "contacts.yaml": "a:\n  name: A\n  short: a\n  says: Words.\n  \(line)\n  source: A letter\n  seen: 2026-11-21\n"
    ])
  }

  @Test(
    "A British number has 11 digits that begin with 0, or 3, or begins with +44; in some areas it has 10",
    arguments: [
      "0300 303 5857", "03003035857", "01925 442978", "01204 61234", "999", "111", "+44 300 303 5857",
      "020 7359 3635", "116 123", "18001 0300 303 5857", "0300 303 5857 ext. 12", "+44 (0)300 303 5857",
    ])
  func phones(number: String) throws {
    #expect(try contact("phone: \"\(number)\"").report == "")
    #expect(try Site.page("[a](<tel:\(number)>)").report == "")
  }

  @Test(
    "Other numbers are refused",
    arguments: [
      "0300-303-5857", "(0300) 303 5857", "0300 303 58", "0300 303 58577", "1300 303 5857", "+1 202 555 0100",
      "+44+300 303 585", "44 300 303 5857", "none", "0300 303 5857 ext", "+44 0300 303 5857",
      "01325 28935", "0300 303 585", "٠٣٠٠ ٣٠٣ ٥٨٥٧",
    ])
  func noPhones(number: String) throws {
    #expect(try contact("phone: \"\(number)\"").rules == ["phone-number"])
  }

  @Test("A phone dials the digits alone")
  func dialled() throws {
    let run = try Site.page("[a](<tel:0300 303 5857>)")
    #expect(run.page("x.html").contains("<a href=\"tel:03003035857\">a</a>"))
    let national = try contact("phone: \"+44 300 303 5857\"")
    #expect(national.page("contacts.html").contains("href=\"tel:+443003035857\""))
  }

  @Test(
    "An email address has a name and a host",
    arguments: ["a@b.org", "SEND@warrington.gov.uk", "first.last+x_y-z@mail.example.org"])
  func emails(address: String) throws {
    #expect(try contact("email: \"\(address)\"").report == "")
    #expect(try Site.page("[a](mailto:\(address))").report == "")
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "a", "a@b", "@b.org", "a@.org", "a@b.org.", "a b@c.org", "a@b@c.org", "a@b.org?subject=x", "<a@b.org>",
      "a@bé.org",
    ])
  func noEmails(address: String) throws {
    #expect(try contact("email: \"\(address)\"").rules == ["email-address"])
  }

  @Test(
    "A number or an email says where it was found, and when", arguments: ["phone: 0300 303 5857", "email: a@b.org"])
  func sources(line: String) throws {
    for rest in ["", "\n  source: A letter", "\n  seen: 2026-11-21"] {
      let run = try Site.read(["contacts.yaml": "a:\n  name: A\n  short: a\n  says: Words.\n  \(line)\(rest)\n"])
      #expect(run.rules == ["unsourced-contact"])
    }
  }
}
