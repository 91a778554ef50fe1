import Guidance
import TestSites
import Testing

/// An edition has the advice service of its council's record, unless it gives its own.
struct EditionAdviceTests {
  private func contact(
    _ entry: String, advice: String = "phone: 01332 000 000, website: 'https://www.example.org', "
  ) throws -> (run: SiteRun, contact: Contact?) {
    let run = try Site.read(
      with: ["council", "councils", "contacts"],
      [
        "contacts.yaml":
          "disagreement-resolution: {name: The service, short: it, says: They help.}\nsendiass: {name: Advice near you, short: advice, says: Free advice., caution: Look around., cost: Free}\n",
        "councils/derby.yaml":
          "sources:\n  a: {title: A & B, link: 'https://www.example.org/a', seen: 2026-11-20, confidence: page}\nadvice: {name: Derby Advice, \(advice)caution: Ring first., source: a}\n",
        "editions/derby.yaml": """
        name: Derby
        council: Derby City Council
        title: Derby
        contacts:
          disagreement-resolution: {website: "https://www.example.org/drs", source: A page}
        \(entry)
        about: Words.
        sources: [A page]
        reviewed: 2026-11-21
        """,
      ])
    return (run, run.guidance?.editions.first { $0.name == "derby" }?.contacts["sendiass"])
  }

  @Test("The record's name and numbers stand in the edition, with its source, and that nobody confirmed them")
  func taken() throws {
    let (run, found) = try contact("")
    #expect(run.report == "")
    let mine = try #require(found)
    #expect(mine.name == "Derby Advice" && mine.short == "Derby Advice")
    #expect(mine.says.html == "Free advice." && mine.cost?.html == "Free")
    #expect(mine.phones.map(\.number) == ["01332 000 000"] && mine.emails == [])
    #expect(mine.website == "https://www.example.org")
    #expect(
      mine.source?.html == "<a class=\"external\" rel=\"noopener\" href=\"https://www.example.org/a\">A &amp; B</a>")
    #expect(mine.seen?.description == "2026-11-20")
    #expect(mine.caution?.html == "Ring first. Not confirmed by the council. The page shows no date.")
    #expect(mine.isOfEdition)
    #expect(run.page("contacts.html", in: "derby").contains("tel:01332000000"))
    #expect(!run.page("contacts.html").contains("tel:01332000000"))
  }

  @Test("An edition's own words stand beside the record's number, and its own number in its place")
  func own() throws {
    let words = try contact("  sendiass: {says: Ask for Derby.}")
    #expect(words.run.report == "")
    #expect(words.contact?.says.html == "Ask for Derby.")
    #expect(words.contact?.phones.map(\.number) == ["01332 000 000"])
    let number = try contact("  sendiass: {phone: 01332 000 001, source: A letter, seen: 2026-11-21}")
    #expect(number.run.report == "")
    #expect(number.contact?.name == "Advice near you")
    #expect(number.contact?.phones.map(\.number) == ["01332 000 001"])
    #expect(number.contact?.website == nil)
  }

  @Test("The record's number is not written in the edition again")
  func twice() throws {
    let run = try contact("  sendiass: {phone: 01332 000 000, source: A letter, seen: 2026-11-21}").run
    #expect(run.rules == ["written-twice"])
    #expect(run.report.contains("where that gives no 'sendiass' of its own"))
  }

  @Test("A service that an old page names is not taken")
  func old() throws {
    let (run, found) = try contact("", advice: "dated: 2020-10-31, ")
    #expect(run.report == "")
    #expect(found?.name == "Advice near you" && found?.isOfEdition == false)
  }
}
