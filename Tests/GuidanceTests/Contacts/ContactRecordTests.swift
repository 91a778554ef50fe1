import Guidance
import TestSites
import Testing

/// A contact's numbers are in one record; whole reports are in `Tests/Sites/Broken/contact-differs` and
/// `written-twice`.
struct ContactRecordTests {
  private func derby(_ contact: String, phone: String = "0300 000 0000", hours: String = "Mondays") throws -> SiteRun {
    try Site.read(
      with: ["council", "contacts"],
      [
        "editions/derby.yaml": """
        name: Derby
        council: Derby City Council
        title: Derby
        contacts: {mediation: {provider: kids, source: A letter, seen: 2026-11-20\(contact)}}
        about: Words.
        sources: [A page]
        reviewed: 2026-11-21
        """,
        "providers/kids.yaml": """
        name: KIDS
        summary: A service.
        website: https://www.example.org/kids
        reviewed: 2026-11-21
        sources:
          leaflet: {title: A leaflet, seen: 2026-11-20, confidence: seed}
        facts:
          does: [{says: It helps., source: leaflet}]
          phone: [{says: \(phone), source: leaflet}]
          hours: [{says: "\(hours)", source: leaflet}]
        not-known: [email, for-whom, where, address, cost, accreditation, complaints, referral, after-you-call]
        """,
      ])
  }

  @Test("A number that changes in a service's record changes in the editions that name the service")
  func follows() throws {
    for phone in ["0300 000 0000", "0300 111 1111"] {
      let run = try derby("", phone: phone)
      #expect(run.report == "")
      #expect(run.page("contacts.html", in: "derby").contains("href=\"tel:\(phone.replacing(" ", with: ""))\""))
    }
  }

  @Test(
    "What differs from the record needs a reason of its own; what is the same is left out",
    arguments: [
      (", phone: 0300 000 0001", ["contact-differs"]),
      (", phone: 0300 000 0001, because: {phone: A reason.}", []),
      (", phone: 0300 000 0001, because: {hours: A reason.}", ["contact-differs", "contact-differs"]),
      (", phone: 0300 0000 000", ["written-twice"]), (", phone: +44 300 000 0000", ["written-twice"]),
      (", hours: Tuesdays", ["contact-differs"]), (", hours: mondays.", ["written-twice"]),
      (", website: \"https://www.example.org/other\"", ["contact-differs"]),
      (", website: \"https://www.example.org/kids/\"", ["written-twice"]),
      (", cost: Free", []), (", email: a@example.org", []),
    ])
  func differing(contact: String, rules: [String]) throws {
    let run = try derby(contact)
    #expect(run.rules == rules, "\(run.report)")
    #expect(Places.troubles(in: run) == [])
  }

  @Test("An old number in the words of an edition is reported, with the place of the record")
  func words() throws {
    let run = try Site.read(
      with: ["council", "contacts", "provider"],
      [
        "editions/derby.yaml":
          "name: Derby\ncouncil: Derby City Council\ntitle: Derby\nabout: Ring 0300 000 0000.\nsources: [A page]\nreviewed: 2026-11-21\n"
      ])
    #expect(run.rules == ["written-twice"])
    #expect(run.report.contains("it also stands here: Content/providers/kids.yaml:"))
  }

  @Test("A number that changes in a service's record leaves no old one in any real edition")
  func real() throws {
    let old = "03330 062 835"
    let folder = try TemporaryFolder()
    try folder.copy(Repository.content, to: "Content")
    let record = try #require(Repository.text("\(Repository.content)/providers/kids.yaml"))
    try folder.write(record.replacing(old, with: "03330 111 222"), to: "Content/providers/kids.yaml")
    let run = try SiteRun(content: "\(folder.path)/Content", theme: nil)
    #expect(!run.diagnostics.hasErrors, "\(run.report)")
    let pages = try #require(run.sites["warrington"])
    let texts = pages.paths.filter { $0.hasSuffix(".html") }.map {
      String(decoding: pages.bytes(of: $0), as: UTF8.self)
    }
    #expect(texts.contains { $0.contains("tel:03330111222") })
    #expect(texts.allSatisfy { !$0.contains(old) && !$0.contains("03330062835") })
  }
}
