import Guidance
import TestSites
import Testing

/// How far editions meet the duties of a Local Offer.
struct DutyReportTests {
  private func report(_ edition: String, _ texts: [String: String]) throws -> DutyReport {
    let run = try Site.read(with: ["contacts", "law", "council", "duties"], texts)
    #expect(run.report == "")
    let guidance = try #require(run.guidance)
    return DutyReport(guidance, try #require(guidance.editions.first { $0.name == edition }))
  }

  private static let page = "---\ntitle: X\nsummary: A page.\nmeets: [service/words, copy]\n---\nWords.\n"
  private static let derby =
    "name: Derby\ncouncil: Derby City Council\ntitle: D\nabout: A.\nsources: [S]\nreviewed: 2026-11-21\n"

  @Test("A duty is met if all its parts are, partly met if some are, and missing if none is")
  func states() throws {
    let none = try report("derby", [:])
    #expect(none.entries.map(\.state) == [.missing, .missing, .missing])
    let some = try report("derby", ["pages/x.md": Self.page])
    #expect(some.entries.map(\.state) == [.partly, .missing, .met])
    #expect(some.entries[0].parts.map(\.pages) == [["x.html"], []])
    let number = "contacts:\n  mediation: {phone: 0300 000 0000, source: A page, seen: 2026-11-21}\nmeets: [comments]\n"
    let all = try report("derby", ["pages/x.md": Self.page, "editions/derby.yaml": Self.derby + number])
    #expect(all.entries.map(\.state) == [.met, .met, .met])
    #expect(all.entries[0].parts.map(\.pages) == [["x.html"], ["contacts.html#mediation"]])
    #expect(all.entries[1].parts.map(\.pages) == [["your-council.html"]])
    #expect((all.count(.met), all.count(.partly), all.count(.missing)) == (3, 0, 0))
  }

  @Test("What one council provides is not claimed for another edition")
  func others() throws {
    let texts = ["pages/x.md": Self.page, "editions/derby.yaml": Self.derby + "meets: [comments]\n"]
    #expect(try report("england", texts).entries.map(\.state) == [.partly, .missing, .met])
    #expect(try report("derby", texts).entries.map(\.state) == [.partly, .met, .met])
  }

  @Test("A guide meets a duty with its first page")
  func guides() throws {
    let run = try Site.read(
      with: ["contacts", "law", "duties", "guide"],
      [
        "guides/meeting/guide.yaml":
          (Repository.text("\(Repository.sites)/Parts/guide/Content/guides/meeting/guide.yaml") ?? "")
          + "meets: [copy]\n"
      ])
    #expect(run.report == "")
    let guidance = try #require(run.guidance)
    let report = DutyReport(guidance, try #require(guidance.editions.first))
    #expect(report.entries[2].parts.map(\.pages) == [["guides/meeting/index.html"]])
  }

  @Test("If the list cannot be read, claims are not reported as well")
  func unread() throws {
    #expect(try Site.read(["duties.yaml": "a: [", "pages/x.md": Self.page]).rules == ["yaml"])
  }
}
