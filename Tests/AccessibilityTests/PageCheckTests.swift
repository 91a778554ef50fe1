import Accessibility
import Testing

@Suite("What excludes readers from a page")
struct PageCheckTests {
  /// The faults of a piece, each as its rule and its element.
  private func piece(_ html: String) -> [String] {
    PageCheck.faults(inPiece: Array(html.utf8)).map { "\($0.rule.name) \($0.element)" }
  }

  /// The messages on a page with this part in `main`, in a frame with a menu.
  private func page(
    _ html: String, frame: String = "<html lang=\"en\"><a href=\"#main\">Skip</a><nav aria-label=\"A\">"
  ) -> [String] {
    PageCheck(frame: Array(frame.utf8)).faults(in: Array("<main id=\"main\"><h1>Title</h1>\(html)</main>".utf8))
      .map(\.message)
  }

  @Test(
    "links, buttons and headings without words",
    arguments: [
      "<a href=\"x\"> \n</a>", "<a href=x><!-- words --></a>", "<button type=\"button\"><br></button>",
      "<A HREF='x'></A>", "<button><svg aria-hidden=\"true\"><title>No</title></svg></button>", "<h2><em></em></h2>",
      "<a href=\"x\"><img src=\"y\" alt=\"\"></a>", "<a href=\"x\" aria-label=\"\"></a>",
      "<a href=\"x\"><span aria-hidden=\"true\">→ <span>x</span></span></a>", "<th scope=\"col\"></th>",
      "<details><summary> </summary></details>", "<a href=\"a>b\"></a>", "<iframe src=\"x\"></iframe>",
    ])
  func unnamed(html: String) {
    #expect(piece(html).map { $0.prefix(15) } == ["unnamed-element"])
  }

  @Test(
    "links, buttons and headings with words",
    arguments: [
      "<a href=\"x\">Words</a>", "<a href=\"x\"><b><i>w</i></b></a>", "<a href=\"x\" aria-label=\"Words\"></a>",
      "<a href=\"x\"><img src=\"y\" alt=\"Words\"></a>", "<a data-send=\"x\"></a>",
      "<a href=\"x\">\u{1}name:kids\u{2}</a>",
      "<button><svg role=\"img\" aria-label=\"Close\"></svg></button>", "<h2><a href=\"x\">w</a></h2>",
      "<span aria-hidden=\"true\"><a href=\"x\"></a></span>", "<template><a href=\"#none\"></a></template>",
      "<a href=\"x\"><span aria-hidden=\"true\">→</span> On</a>", "<script>if (a < b) \"<a href='x'></a>\"</script>",
    ])
  func named(html: String) { #expect(piece(html) == []) }

  @Test("fields and labels")
  func fields() {
    #expect(piece("<label for=\"a\">A</label><input id=\"a\"><label>B <input></label><input type=hidden>") == [])
    #expect(piece("<textarea aria-label=\"C\"></textarea><select title=\"D\"></select><input type=\"submit\">") == [])
    #expect(piece("<input id=\"a\">") == ["unlabelled-field <input id=\"a\">"])
    #expect(piece("<label>Words</label>") == ["unlabelled-field <label>"])
    #expect(piece("<input type=\"image\" src=\"x\">") == ["unnamed-element <input type=\"image\" src=\"x\">"])
  }

  @Test("tables")
  func tables() {
    let cells = "<tr><th scope=\"col\">A</th></tr>"
    #expect(piece("<table><caption>Words</caption>\(cells)</table>") == [])
    #expect(piece("<div role=\"region\" aria-label=\"Words\"><table>\(cells)</table></div>") == [])
    #expect(piece("<table>\(cells)</table>") == ["table-header <table>"])
    #expect(piece("<table aria-label=\"A\"><tr><td>A</td></tr></table>") == ["table-header <table aria-label=\"A\">"])
    #expect(piece("<table aria-label=\"A\"><tr><th>A</th></tr></table>") == ["table-header <th>"])
  }

  @Test("lists, pictures and the order of the Tab key")
  func others() {
    #expect(piece("<ul></ul><ol><li>a<ul></ul></li></ol>") == ["empty-list <ul>", "empty-list <ul>"])
    #expect(piece("<div hidden><div></div><ol></ol></div><dl><dt>a</dt></dl>") == [])
    #expect(piece("<img src=\"x\">") == ["image-text <img src=\"x\">"])
    #expect(piece("<svg></svg>") == ["image-text <svg>"])
    #expect(
      piece("<p tabindex=\"2\"></p><p tabindex=\"0\"></p><p tabindex=\"-1\"></p>") == ["tab-order <p tabindex=\"2\">"])
  }

  @Test("headings of a page")
  func headings() {
    #expect(page("<h2>a</h2><h3>b</h3><h2>c</h2>") == [])
    #expect(page("<h2>a</h2><h4>b</h4>") == ["a heading of level 4 follows one of level 2"])
    #expect(page("<h1>a</h1>") == ["the page has 2 headings of level 1"])
    let check = PageCheck()
    #expect(
      check.faults(in: Array("<main><h2>a</h2><h1>b</h1></main>".utf8)).map(\.message) == [
        "the first heading of the page is of level 2"
      ])
    #expect(
      check.faults(in: Array("<p>a</p>".utf8)).map(\.message) == [
        "the page has no heading of level 1", "the page has no element 'main'",
      ])
  }

  @Test("what pages and frames point to")
  func references() {
    #expect(
      page("<p id=\"b\"><a href=\"#b\">b</a><a href=\"#main\">c</a><a href=\"#top\">d</a><a href=\"#\">e</a>") == [])
    #expect(page("<p aria-describedby=\"main x\">a</p>") == ["nothing on the page has the id 'x'"])
    #expect(page("<a href=\"#y\">a</a>") == ["nothing on the page has the id 'y'"])
    #expect(page("", frame: "<a href=\"#nowhere\">Skip</a>") == ["nothing on the page has the id 'nowhere'"])
    #expect(page("<p id=\"a\"></p><p id=\"a\"></p>") == ["this element has the same id as another before it"])
    #expect(page("", frame: "<p id=\"main\">") == ["this element has the same id as one of the frame around the page"])
  }

  @Test("landmarks and language")
  func landmarks() {
    #expect(page("<nav aria-label=\"B\"></nav>") == [])
    #expect(page("<nav></nav>") == ["this menu has no name, and is not the only one"])
    #expect(page("<nav aria-label=\"A\"></nav>") == ["this menu has the same name as another"])
    #expect(page("<nav></nav>", frame: "") == [])
    #expect(PageCheck(frame: Array("<html>".utf8)).frameFaults.map(\.message) == ["the page does not say its language"])
    #expect(PageCheck(frame: Array("<html lang=\"en-GB\">".utf8)).frameFaults == [])
  }
}
