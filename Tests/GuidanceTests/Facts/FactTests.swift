import Guidance
import Manuscript
import TestSites
import Testing

/// The register of facts, and what shows its entries.
struct FactTests {
  @Test("The whole register is read, in the order of its ids")
  func reads() throws {
    let run = try Site.read(with: ["facts"])
    #expect(run.report == "")
    let facts = try #require(run.guidance).facts
    #expect(
      facts.map(\.id) == ["appeal-deadline", "certificate", "tribunal-address", "tribunal-email", "tribunal-phone"])
    #expect(facts.first?.sources.map(\.html) == ["The rules of the Tribunal"])
    #expect(facts.first { $0.id == "certificate" }?.shown == "3 working days (not yet verified)")
  }

  @Test("A contact takes the source of its number from the register, unless it has its own")
  func contacts() throws {
    let contacts = """
      a: {name: A, short: a, says: A., phone: "fact:tribunal-phone", email: "fact:tribunal-email"}
      b: {name: B, short: b, says: B., phone: "fact:tribunal-phone", source: Ours, seen: 2026-01-02}
      """
    let run = try Site.read(with: ["facts"], ["contacts.yaml": contacts])
    #expect(run.report == "")
    let found = try #require(run.guidance).contacts
    #expect(found.map { $0.phones.first?.number } == ["0300 303 5857", "0300 303 5857"])
    #expect(found.map { $0.seen?.description } == ["2026-11-20", "2026-01-02"])
    #expect(found.map { $0.source?.html.contains("A page about the Tribunal") } == [true, false])
  }

  @Test("A contact that an edition changes takes the register's source too")
  func editions() throws {
    let run = try Site.read(
      with: ["facts", "contacts"],
      [
        "editions/england.yaml":
          "name: England\ntitle: X\nreviewed: 2026-11-21\ncontacts:\n  mediation: {phone: \"fact:tribunal-phone\"}\n"
      ])
    #expect(run.report == "")
    let contact = try #require(run.guidance?.editions.first?.contacts["mediation"])
    #expect(contact.phones.map(\.number) == ["0300 303 5857"])
    #expect(contact.source?.html.contains("A page about the Tribunal") == true)
  }

  @Test("If the register cannot be read, links to it are not reported as well")
  func unread() throws {
    let run = try Site.read(
      with: [], ["facts.yaml": "a: [", "pages/x.md": Site.markdown("[](fact:a) and [60 days](said:b)")])
    #expect(run.rules == ["yaml"])
  }
}
