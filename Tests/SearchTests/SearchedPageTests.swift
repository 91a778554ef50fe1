import Search
import Testing

@Suite("What the search sees of a page")
struct SearchedPageTests {
  private func page(_ html: String) -> SearchedPage {
    SearchedPage("a.html", title: "A", scope: SearchScope("Page"), html: Array(html.utf8))
  }

  /// Each section as its anchor, heading and words in order, with how often each occurs in it.
  private func sections(_ html: String) -> [String] {
    let page = page(html)
    let (sections, found) = (page.sections(), page.words())
    return sections.indices.map { number in
      let section = sections[number]
      let words = found.all[sections.words(of: number)].map { word in
        String(decoding: found.text(of: word), as: UTF8.self) + (word.count > 1 ? "×\(word.count)" : "")
      }
      return "\(section.anchor)|\(section.heading)|\(words.joined(separator: " "))"
    }
  }

  @Test("headings with an id begin sections")
  func headings() {
    #expect(
      sections(
        "<main id=\"top\"><h1>Title</h1><p>First words.</p><h2 id=\"one\">One <em>big</em> thing</h2><p>Under it.</p></main>"
      ) == ["||title first words", "one|One big thing|under"])
  }

  @Test("an element with an id takes the first heading inside it")
  func elements() {
    #expect(
      sections("<div id=\"x\" class=\"term\"><dt>EHC plan</dt><dd>A plan &amp; more, a Plan.</dd></div>")
        == ["||", "x|EHC plan|plan×2 more"])
  }

  @Test("a long text is not a heading and begins no section")
  func longText() {
    let words = (0..<40).map { "word\($0)" }.joined(separator: " ")
    #expect(sections("<li id=\"note\"><p>\(words)</p></li>").count == 1)
  }

  @Test("navigation and marked elements are skipped, even with the same element inside")
  func unsearched() {
    #expect(
      sections("<p>seen</p><nav><p>menu</p></nav><div data-unsearched><div>inner</div>hidden</div><p>again</p>")
        == ["||seen again"])
  }

  @Test("comments and scripts are not words, and an angle bracket in an attribute does not end a tag")
  func notWords() {
    #expect(
      sections("<p>one<!-- two > three --><script>four</script> <a title=\"five > six\">seven</a></p>") == [
        "||one seven"
      ])
  }

  @Test("white space, characters by their names and slots in headings")
  func headingText() {
    #expect(
      sections("<h2 id=\"a\">\n Q &amp; A\n <em> of &nbsp;</em>\u{1}council\u{2} it </h2>") == ["||", "a|Q & A of it|"])
  }

  @Test("slots, phone numbers and short words are not words; abbreviations are")
  func words() {
    #expect(
      sections("<p>Ask an \u{1}name:sendiass\u{2} or EP on 0300 123456 in 2014, it is free.</p>")
        == ["||ask ep 2014 free"])
  }

  @Test("pages whose words are not searched keep only their names and parts")
  func namesAlone() {
    var scope = SearchScope("Page", hasWords: false)
    scope.sections = [("ring", "Who to ring")]
    let page = SearchedPage("a.html", title: "A", scope: scope, html: Array("<p>words</p>".utf8))
    #expect(page.words().all.isEmpty)
    #expect(page.sections().map(\.heading) == ["", "Who to ring"])
    #expect(page.sectionCount == 2)
  }

  @Test("no HTML, however broken, is read past its end", arguments: 0..<200)
  func broken(seed: Int) {
    // Cut anywhere: inside tags, entities, slots and words.
    let whole =
      "<div id=\"a\"><h2 id=\"b\">One &amp; two</h2><nav><p data-unsearched>x</p></nav>\u{1}slot\u{2}’s 11.8.</div>"
    let bytes = Array(whole.utf8)
    let start = seed % bytes.count
    let end = start + (seed * 7919) % (bytes.count - start + 1)
    let page = SearchedPage("a.html", title: "", scope: SearchScope("Page"), html: Array(bytes[start..<end]))
    let words = page.words().all
    #expect(page.sections().last?.end == words.count)
    #expect(words.reduce(0) { $0 + Int($1.length) } <= end - start)
  }
}
