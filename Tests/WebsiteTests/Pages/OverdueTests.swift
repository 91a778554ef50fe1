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
    run.page(page, in: edition).contains("class=\"wrap overdue\"><")
  }

  /// The times from which a page shows what it has to say about its age.
  private func moments(_ run: SiteRun, _ page: String) -> [String] {
    HTMLPage(run.page(page)).elements(with: "data-shown-from").compactMap { $0["data-shown-from"] }
  }

  @Test("Without a day, no page says anything about its age yet")
  func withoutDay() throws {
    let run = try run(on: nil, with: ["factsheet", "provider"])
    #expect(run.report == "")
    #expect(!isMarked(run, "factsheets/mediation.html"))
  }

  @Test("A page says when its review was due, from the following day on")
  func review() throws {
    let page = "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-21\nreview-by: 2027-01-31\n---\nWords.\n"
    let fresh = try run(on: "2027-01-31", with: [], ["pages/x.md": page])
    #expect(fresh.report == "")
    #expect(!isMarked(fresh, "x.html"))
    let old = try run(on: "2027-02-01", with: [], ["pages/x.md": page])
    #expect(old.diagnostics.sorted.map(\.rule.name) == ["review-overdue"])
    #expect(!old.diagnostics.hasErrors)
    #expect(
      old.page("x.html").contains(
        "This page was due for review on <time datetime=\"2027-01-31\">31 January 2027</time>: check the dates"))
    #expect(!isMarked(old, "index.html"))
  }

  @Test(
    "What a page has to say later is present but hidden, until the day is over in London",
    arguments: [
      ("2027-01-31", "2027-02-01"), ("2027-12-31", "2028-01-01"), ("2028-02-28", "2028-02-29"),
      ("2027-03-27", "2027-03-28"), ("2027-03-28", "2027-03-28T23"), ("2027-06-30", "2027-06-30T23"),
      ("2027-10-30", "2027-10-30T23"), ("2027-10-31", "2027-11-01"),
    ])
  func later(due: String, moment: String) throws {
    let page = "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-21\nreview-by: \(due)\n---\nWords.\n"
    for day in [nil, due] {
      let run = try run(on: day, with: [], ["pages/x.md": page])
      #expect(moments(run, "x.html") == [moment])
      let found = HTMLPage(run.page("x.html"))
      #expect(found.elements(with: "data-shown-from").allSatisfy { $0["hidden"] != nil })
      #expect(found.elements("script").contains { $0["src"]?.hasPrefix("assets/overdue.") == true })
      #expect(run.page("x.html").contains("script-src 'self'"))
      #expect(moments(run, "index.html") == [] && !run.page("index.html").contains("overdue."))
    }
    let after = try self.run(on: "2029-01-01", with: [], ["pages/x.md": page])
    #expect(isMarked(after, "x.html") && moments(after, "x.html") == [])
  }

  @Test("Holidays are known up to a certain year: the page of last days says so afterwards, and so does the check")
  func holidays() throws {
    let deadlines = Repository.text("\(Repository.sites)/Parts/deadlines/Content/deadlines.yaml") ?? ""
    func run(on day: String, to year: String) throws -> SiteRun {
      try self.run(on: day, with: ["law", "deadlines"], ["deadlines.yaml": deadlines + "holidays-to: \(year)\n"])
    }
    let fresh = try run(on: "2026-12-31", to: "2026")
    #expect(fresh.report == "" && moments(fresh, "deadlines.html") == ["2027-01-01"])
    #expect(fresh.page("deadlines.html").contains("bank holidays only up to 2026."))
    let old = try run(on: "2027-01-01", to: "2026")
    #expect(old.diagnostics.sorted.map(\.rule.name) == ["expired-statement"] && !old.diagnostics.hasErrors)
    #expect(old.report.contains("the holidays are known up to 2026 only"))
    #expect(isMarked(old, "deadlines.html") && moments(old, "deadlines.html") == [])
    #expect(try run(on: "2026-12-31", to: "soon").diagnostics.sorted.map(\.rule.name) == ["deadline-holiday"])
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

  @Test("A contact's box says that its source was not looked at, wherever the box is, and that its time is over")
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

  @Test("A page that shows a fact says when the fact has expired; others do not")
  func facts() throws {
    let facts = "a: {subject: the fee, says: free, source: A page, seen: 2026-11-21, valid-until: 2027-03-31}\n"
    let pages = [
      "facts.yaml": facts, "pages/x.md": "---\ntitle: X\nsummary: A page.\n---\nIt is [](fact:a).\n",
      "pages/y.md": "---\ntitle: Y\nsummary: A page.\n---\nOpen [](until:2027-03-31).\n",
    ]
    let fresh = try run(on: "2027-03-31", with: [], pages)
    #expect(fresh.report == "")
    #expect(moments(fresh, "x.html") == ["2027-03-31T23"] && moments(fresh, "y.html") == ["2027-03-31T23"])
    let run = try run(on: "2027-04-01", with: [], pages)
    #expect(run.diagnostics.sorted.map(\.rule.name) == ["expired-statement", "expired-statement"])
    #expect(run.page("x.html").contains("31 March 2027</time>: the fee."))
    #expect(run.page("y.html").contains("Open until 31 March 2027."))
    #expect(isMarked(run, "y.html"))
    #expect(!isMarked(run, "index.html"))
  }

  @Test("An edition's own review is mentioned only on the page about its council")
  func editions() throws {
    let derby = Repository.text("\(Repository.sites)/Parts/council/Content/editions/derby.yaml") ?? ""
    let run = try run(
      on: "2027-06-01", with: ["council", "contacts", "provider"],
      ["editions/derby.yaml": derby + "review-by: 2027-05-31\n"])
    #expect(isMarked(run, "your-council.html", in: "derby"))
    #expect(!isMarked(run, "index.html", in: "derby"))
  }
}
