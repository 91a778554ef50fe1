import Guidance
import Records
import TestSites
import Testing

/// What pages say about their age on the day of a build.
struct OverdueTests {
  private func run(on day: String?, with parts: [String], _ texts: [String: String] = [:]) throws -> SiteRun {
    let folder = try SiteFolder(
      with: parts, texts: Dictionary(texts.map { ("Content/\($0)", $1) }) { first, _ in first })
    return try SiteRun(content: folder.content, theme: nil, today: day.flatMap { CalendarDate($0) })
  }

  private func isMarked(_ run: SiteRun, _ page: String, in edition: String = "england") -> Bool {
    run.page(page, in: edition).contains("class=\"wrap overdue\"")
  }

  @Test("Without a day no page says anything of its age")
  func withoutDay() throws {
    let run = try run(on: nil, with: ["factsheet", "provider"])
    #expect(run.report == "")
    #expect(!isMarked(run, "factsheets/mediation.html"))
  }

  @Test("A page says when its review was due, from the day after on")
  func review() throws {
    let page = "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-21\nreview-by: 2027-01-31\n---\nWords.\n"
    let fresh = try run(on: "2027-01-31", with: [], ["pages/x.md": page])
    #expect(fresh.report == "")
    #expect(!isMarked(fresh, "x.html"))
    let old = try run(on: "2027-02-01", with: [], ["pages/x.md": page])
    #expect(old.remarks.sorted.map(\.rule.name) == ["review-overdue"])
    #expect(!old.remarks.hasErrors)
    #expect(
      old.page("x.html").contains(
        "This page was due for review on <time datetime=\"2027-01-31\">31 January 2027</time>: check the dates"))
    #expect(!isMarked(old, "index.html"))
  }

  @Test("All pages of a guide and of a route finder say so, and results for their outcomes")
  func several() throws {
    let run = try run(
      on: "2030-01-01", with: ["guide", "finder"],
      ["site.yaml": "review-every: 1 year\n" + (Repository.text("\(Repository.sites)/Base/Content/site.yaml") ?? "")])
    let site = try #require(run.sites["england"])
    let wanted = site.paths.filter {
      $0.hasPrefix("guides/meeting/") || $0.hasPrefix("way/") || $0.hasPrefix("outcomes/")
    }
    for page in wanted where page.hasSuffix(".html") && page != "outcomes/index.html" {
      #expect(isMarked(run, page), "\(page)")
    }
  }

  @Test("A contact's box says that its source was not looked at, wherever it stands, and that its time is over")
  func contacts() throws {
    let contacts = """
      desk: {name: The desk, short: the desk, says: Words., phone: 0300 000 0000, source: A page, seen: 2026-01-01}
      door: {name: The door, short: the door, says: Words., valid-until: 2026-02-01}
      """
    let page = "---\ntitle: X\nsummary: A page.\n---\n```contact\ndesk\n```\n"
    let run = try run(on: "2027-01-02", with: [], ["contacts.yaml": contacts, "pages/x.md": page])
    #expect(run.page("x.html").contains("since <time datetime=\"2026-01-01\">1 January 2026</time>"))
    #expect(run.page("contacts.html").contains("until <time datetime=\"2026-02-01\">1 February 2026</time>: The door"))
    #expect(!isMarked(run, "index.html"))
  }

  @Test("A page that shows a fact says when the fact is over; others do not")
  func facts() throws {
    let facts = "a: {subject: the fee, says: free, source: A page, seen: 2026-01-01, valid-until: 2026-03-31}\n"
    let pages = [
      "facts.yaml": facts, "pages/x.md": "---\ntitle: X\nsummary: A page.\n---\nIt is [](fact:a).\n",
      "pages/y.md": "---\ntitle: Y\nsummary: A page.\n---\nOpen [](until:2026-03-31).\n",
    ]
    let fresh = try run(on: "2026-03-31", with: [], pages)
    #expect(fresh.report == "")
    let run = try run(on: "2026-04-01", with: [], pages)
    #expect(run.remarks.sorted.map(\.rule.name) == ["expired-statement", "expired-statement"])
    #expect(run.page("x.html").contains("31 March 2026</time>: the fee."))
    #expect(run.page("y.html").contains("Open until 31 March 2026."))
    #expect(isMarked(run, "y.html"))
    #expect(!isMarked(run, "index.html"))
  }

  @Test("An edition's own review is told on the page about its council alone")
  func editions() throws {
    let derby = Repository.text("\(Repository.sites)/Parts/council/Content/editions/derby.yaml") ?? ""
    let run = try run(
      on: "2027-06-01", with: ["council", "contacts", "provider"],
      ["editions/derby.yaml": derby + "review-by: 2027-05-31\n"])
    #expect(isMarked(run, "your-council.html", in: "derby"))
    #expect(!isMarked(run, "index.html", in: "derby"))
  }
}
