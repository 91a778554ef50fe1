import Accessibility
import Search
import Templates
import TestSites
import Testing
import Website

@Suite("One pass gives each of its readers what a pass of its own would")
struct ContentScanTests {
  private static let page = Array(
    """
    <main id="main"><h1 id=one>Title</h1><nav aria-label="Menu"><ul><li><a href='#x'>A</a></li></ul></nav>
    <h2 id="x">One <em>big</em> thing &amp; more</h2><!-- note --><p class="task">Words \u{1}name:kids\u{2} of it.</p>
    <table class="tables"><tr><th scope="col">h</th></tr></table><input id="f" tabindex=1><div data-unsearched><div>No</div>
    </div><script>let a = "<p class='task'>";</script><template><p></p></template><dl id="d"><dt>EHC plan</dt></dl></main>
    """.utf8)

  private static var sheets: TextSheetScan {
    TextSheetScan([("tables", [Array("table".utf8)]), ("tasks", [Array("task".utf8)]), ("others", [Array("o".utf8)])])
  }

  /// What the three find of a page in one pass.
  private func together(_ html: [UInt8], _ scope: SearchScope) -> [String] {
    let scan = ContentScan(html, scope: scope, sheets: Self.sheets)
    return summary(
      PageCheck().faults(in: scan.check), scan.searched("a.html", title: "A", scope: scope), scan.textSheets)
  }

  /// What each of them finds on its own.
  private func apart(_ html: [UInt8], _ scope: SearchScope) -> [String] {
    // A page that is not searched feeds only the others.
    let sheets = ContentScan([], exit: html, scope: nil, sheets: Self.sheets).textSheets
    return summary(
      PageCheck().faults(in: html), SearchedPage("a.html", title: "A", scope: scope, html: html), sheets)
  }

  private func summary(_ faults: [Fault], _ page: SearchedPage, _ sheets: [String]) -> [String] {
    let (sections, found) = (page.sections(), page.words())
    let lines = sections.indices.map { number in
      let words = found.all[sections.words(of: number)].map {
        "\($0.offset) \(String(decoding: found.text(of: $0), as: UTF8.self)) \($0.count)"
      }
      return "\(sections[number].anchor)|\(sections[number].heading)|\(words)"
    }
    return faults.map { "\($0.rule.name) \($0.message) \($0.element)" } + lines + sheets
  }

  @Test("The page has something for each of them")
  func whole() {
    let scope = SearchScope("Page")
    let found = together(Self.page, scope)
    #expect(found == apart(Self.page, scope))
    #expect(found.contains { $0.hasPrefix("tab-order ") })
    #expect(found.contains { $0.hasPrefix("table-header ") })
    #expect(found.contains { $0.hasPrefix("x|One big thing & more|") })
    #expect(found.contains { $0.hasPrefix("d|EHC plan|") })
    #expect(found.suffix(2) == ["assets/text-tables.css", "assets/text-tasks.css"])
  }

  @Test("The same holds for pages with any damage", arguments: 0..<30)
  func damaged(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var html = Self.page
    for round in 0..<60 {
      Damage.random(&html, using: &random)
      let scope = SearchScope("Page", hasWords: round % 7 != 0, isParted: round % 3 != 0)
      #expect(together(html, scope) == apart(html, scope), "\(String(decoding: html, as: UTF8.self))")
      if html.count < 20 || html.count > 20_000 { html = Self.page }
    }
  }
}
