import Guidance
import TestSites
import Testing

/// Changes of the law, and the page that lists them.
struct ReformTests {
  private func list(_ changes: String) -> String {
    """
    title: Has the law changed?
    summary: S.
    answer: No.
    after: Ask.
    looked: 2026-11-20
    sources: [A page]
    reviewed: 2026-11-21
    reforms:
    \(changes)
    """
  }

  private func change(_ id: String, _ status: String, _ rest: String = "since: 2026-02-23") -> String {
    "  \(id): {title: A plan, status: \(status), \(rest), says: It would., today: It is not., source: A page, seen: 2026-11-20}\n"
  }

  @Test("Each says what has become of it, and since when")
  func reading() throws {
    let changes =
      change("a", "in-force") + change("b", "proposed", "since: 2026-02-23, touches: [\"law:cfa-2014/51\", pages/x.md]")
      + change("c", "not-known", "names: [C]")
    let run = try Site.read(
      with: ["law"], ["reforms.yaml": list(changes), "pages/x.md": Site.markdown("See [](reform:b).")])
    #expect(run.report == "")
    let reforms = try #require(run.guidance?.reforms)
    #expect(reforms.all.map(\.status) == [.inForce, .proposed, .notKnown])
    #expect(reforms.all.map { $0.since?.description } == ["2026-02-23", "2026-02-23", nil])
    #expect(reforms.touching("law/cfa-2014.html#51").map(\.id) == ["b"])
    #expect(reforms.touching("x.html").map(\.id) == ["b"])
    #expect(reforms.touching("index.html").isEmpty)
    #expect(run.page("x.html").contains("<a href=\"has-the-law-changed.html#b\">A plan</a>"))
    let note = """
      <aside class="wrap" data-reform-note aria-label="Has the law changed?"><div class="line">
      <p>This page tells the law as we know it. <a href="has-the-law-changed.html">Has the law changed?</a> We last looked for news on <time datetime="2026-11-20">20 November 2026</time>.</p>
      <ul>
      <li><a href="has-the-law-changed.html#b">A plan</a>:
      <strong>Proposed</strong> on <time datetime="2026-02-23">23 February 2026</time>, not in force
      </li>
      </ul>
      </div></aside>
      """
    #expect(run.page("x.html").contains(note))
    #expect(!run.page("index.html").contains("data-reform-note"))
  }

  @Test("What was announced or proposed says on which day")
  func day() throws {
    let run = try Site.read(["reforms.yaml": list(change("a", "announced", "names: [Zed]"))])
    #expect(run.rules == ["missing-key"])
    #expect(run.report.contains("a change of the law has no 'since'"))
  }

  @Test("If the list cannot be read, links to it are not reported as well")
  func unread() throws {
    #expect(try Site.read(["reforms.yaml": "a: [", "pages/x.md": Site.markdown("[](reform:a)")]).rules == ["yaml"])
  }

  @Test("Without a list there is no page to link to, and no note on any")
  func none() throws {
    let run = try Site.page("See [it](page:reforms) and [](reform:a).")
    #expect(run.rules == ["unknown-link", "unknown-link"])
  }
}
