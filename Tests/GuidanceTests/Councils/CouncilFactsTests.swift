import Guidance
import Records
import TestSites
import Testing

/// Who gives advice at a council, where its Local Offer is, and what is to change there.
///
/// Whole reports are in `Tests/Sites/Broken/old-number` and `other-council~record`.
struct CouncilFactsTests {
  private func record(_ lines: String, seen: String = "2026-11-20") throws -> SiteRun {
    try Site.read(
      with: ["councils"],
      ["councils/derby.yaml": "sources:\n  a: {title: A, seen: \(seen), confidence: page}\n\(lines)\n"])
  }

  private func derby(_ run: SiteRun) throws -> CouncilRecord {
    #expect(run.report == "")
    return try #require(run.guidance?.councils.first { $0.slug == "derby" }?.record)
  }

  @Test("An advice service has its own name, numbers and cautions, with the page that names it")
  func advice() throws {
    let run = try record(
      "advice: {name: Derby Advice, phone: 01332 000 000, email: a@derby.gov.uk, website: 'https://www.example.org', hours: Mondays, caution: Ring first., dated: 2026-01-02, source: a}"
    )
    let advice = try #require(try derby(run).advice)
    #expect(advice.name == "Derby Advice")
    #expect(advice.phone == "01332 000 000" && advice.email == "a@derby.gov.uk")
    #expect(advice.website == "https://www.example.org")
    #expect(advice.hours?.html == "Mondays" && advice.caution?.html == "Ring first.")
    #expect(advice.dated?.description == "2026-01-02" && advice.source.title == "A")
    #expect(!advice.isOld)
    #expect(Places.troubles(in: run) == [])
  }

  @Test(
    "A page is old that was over 12 months old when it was read, or that says why",
    arguments: [
      ("", false), (", dated: 2025-11-20", false), (", dated: 2025-11-19", true), (", dated: 2026-11-20", false),
      (", old: It names a shop.", true),
    ])
  func old(keys: String, isOld: Bool) throws {
    #expect(try derby(try record("advice: {name: Derby Advice, source: a\(keys)}")).advice?.isOld == isOld)
    let withNumber = try record("advice: {name: Derby Advice, phone: 01332 000 000, source: a\(keys)}")
    #expect(withNumber.rules == (isOld ? ["old-number"] : []))
  }

  @Test(
    "What cannot be rung, written to or opened is reported once",
    arguments: [
      ("phone: 01332 000", "phone-number"), ("email: derby", "email-address"), ("website: derby", "unknown-link"),
      ("email: a@derbyshire.gov.uk", "other-council"),
      ("website: 'https://www.derbyshire.gov.uk/advice'", "other-council"), ("dated: 2026", "wrong-type"),
      ("number: 1", "unknown-key"),
    ])
  func wrong(key: String, rule: String) throws {
    #expect(try record("advice: {name: Derby Advice, source: a, \(key)}").rules == [rule])
  }

  @Test("A Local Offer has an address of its own council, and its source")
  func localOffer() throws {
    let offer = try #require(
      try derby(
        try record("local-offer: {address: 'https://www.derby.gov.uk/offer', caution: One page., source: a}")
      ).localOffer)
    #expect(offer.address == "https://www.derby.gov.uk/offer")
    #expect(offer.caution?.html == "One page." && offer.source.title == "A")
    #expect(
      try record("local-offer: {address: 'https://www.derbyshire.gov.uk/offer', source: a}").rules
        == ["other-council"])
    #expect(try record("local-offer: {address: 'https://www.derby.gov.uk/offer'}").rules == ["missing-key"])
    #expect(try record("local-offer: {address: offer, source: b}").rules == ["unknown-source"])
  }

  @Test("Changes stand in the order of their days, and a month is a month")
  func changes() throws {
    let changes = try derby(
      try record(
        "changes:\n  - {from: 2027-04-01, says: Two councils., source: a}\n  - {from: 2027-02, says: A contract., source: a}"
      )
    ).changes
    #expect(changes.map(\.fromInWords) == ["February 2027", "1 April 2027"])
    #expect(changes.map(\.fromForMachines) == ["2027-02", "2027-04-01"])
    #expect(changes.map(\.says.html) == ["A contract.", "Two councils."])
    #expect(try record("changes: [{from: in spring, says: X., source: a}]").rules == ["wrong-type"])
  }

  @Test(
    "Once the day of a change has come, the record is out of date, and its page says so",
    arguments: [
      ("2027-04-01", "2027-03-31", false), ("2027-04-01", "2027-04-01", true), ("2027-04", "2027-04-01", true),
      ("2027-03-01", "2027-02-28", false),
    ])
  func due(from: String, today: String, isDue: Bool) throws {
    let folder = try SiteFolder(
      with: ["councils"],
      texts: [
        "Content/councils/derby.yaml":
          "sources:\n  a: {title: A, seen: 2027-02-20, confidence: page}\nchanges: [{from: \(from), says: X., source: a}]\n"
      ])
    let run = try SiteRun(content: folder.content, theme: nil, today: CalendarDate(today))
    #expect(run.rules == (isDue ? ["expired-statement"] : []))
    #expect(run.page("councils/derby.html").contains("Some of this is over") || !isDue)
  }
}
