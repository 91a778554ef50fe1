import Manuscript
import TestSites
import Testing

/// Markdown as HTML; whole pages of it are in `Tests/Sites/Whole`.
struct MarkdownRendererTests {
  @Test("A text of one line is rendered without paragraph tags")
  func inline() {
    #expect(Markdown.render("*one* line") { $0.isInline = true }.html == "<em>one</em> line")
    #expect(Markdown.render("one\n\ntwo") { $0.isInline = true }.html == "one two")
    #expect(Markdown.render("") { $0.isInline = true }.html == "")
  }

  @Test("Headings get ids of their own, preceded by the text's prefix")
  func headings() {
    let result = Markdown.render("## One\n\n### Two & *three*\n\n## One") { $0.idPrefix = "a-" }
    #expect(
      result.html
        == "<h2 id=\"a-one\">One</h2>\n<h3 id=\"a-two-three\">Two &amp; <em>three</em></h3>\n<h2 id=\"a-one-2\">One</h2>\n"
    )
    #expect(result.rendered.headings.map(\.id) == ["one", "two-three", "one-2"])
    #expect(result.rendered.headings.map(\.text) == ["One", "Two & three", "One"])
    #expect(result.rendered.headings.map(\.level) == [2, 3, 2])
    #expect(result.rules == [])
  }

  @Test("The id of a heading in any script is made of its own words, whatever comes before it")
  func scripts() {
    let texts = ["Café", "Prawo do odwołania", "Право", "日本語", "حق الاستئناف"]
    let ids = ["cafe", "prawo-do-odwolania", "право", "日本語", "حق-الاستئناف"]
    #expect(Markdown.render(texts.map { "## \($0)" }.joined(separator: "\n\n")).rendered.headings.map(\.id) == ids)
    let more = Markdown.render(texts.reversed().map { "## 中文\($0)\n\n## \($0)" }.joined(separator: "\n\n"))
    #expect(Set(ids).isSubset(of: more.rendered.headings.map(\.id)))
    #expect(Markdown.render("## 日本語").html == "<h2 id=\"日本語\">日本語</h2>\n")
  }

  @Test("No two ids are ever equal, whatever the headings say")
  func ids() {
    let result = Markdown.render("## A\n\n## A-2\n\n## A\n\n## A\n\n## A 2\n\n## A-2-2\n\n## !\n\n## ?\n\n## Section")
    let ids = result.rendered.headings.map(\.id)
    #expect(Set(ids).count == ids.count, "\(ids)")
  }

  @Test("Headings may go up any number of levels, but go down one at a time")
  func levels() {
    #expect(Markdown.render("## a\n\n### b\n\n#### c\n\n## d\n\n### e").rules == [])
    #expect(Markdown.render("### a").rules == ["heading-level"])
    #expect(Markdown.render("## a\n\n#### b\n\n##### c").rules == ["heading-level"])
    #expect(Markdown.render("# a").rules == ["heading-level"])
    #expect(Markdown.render("#### a") { $0.firstHeadingLevel = 4 }.rules == [])
  }

  @Test("Places are those of the file, not of the text inside it")
  func places() {
    let result = Markdown.render("Words.\n\n<b>x\n\n[a](none)", firstLine: 11)
    #expect(
      result.diagnostics.sorted.compactMap(\.place) == [
        SourcePlace("x.md", line: 13, column: 1, length: 3), SourcePlace("x.md", line: 15, column: 5, length: 4),
      ])
  }

  @Test("A duty is marked, but other strong words are not")
  func duties() {
    #expect(
      Markdown.render("**must** **Must not** **must be**").html
        == "<p><strong class=\"must\">must</strong> <strong class=\"must\">Must not</strong> <strong>must be</strong></p>\n"
    )
  }

  @Test("Two tildes strike words out, and one is just a tilde")
  func tildes() {
    #expect(Markdown.render("5~6 or 7~8, ~x~").html == "<p>5~6 or 7~8, ~x~</p>\n")
    #expect(Markdown.render("~~not~~ now").html == "<p><del>not</del> now</p>\n")
  }

  @Test(
    "A few bold words with text below them are not a heading, and that is reported",
    arguments: [
      ("**What to do**\n\nRing us.", ["bold-heading"]), ("__Who comes?__\n\n- you", ["bold-heading"]),
      ("## A\n\n**What to do**\n\nRing us.", ["bold-heading"]), ("**What to do**", []), ("**Ring us.**\n\nNow.", []),
      ("**Bring:**\n\n- a pen", []), ("**What** to do\n\nRing us.", []), ("> **What to do**\n>\n> Ring us.", []),
      ("- **What to do**\n\n  Ring us.", []), ("**\(String(repeating: "long ", count: 20))words**\n\nWords.", []),
    ])
  func boldHeadings(text: String, rules: [String]) {
    #expect(Markdown.render(text).rules == rules)
    #expect(Markdown.render(text) { $0.mayHaveBoldLines = true }.rules == [])
  }

  @Test("A note marker in a link's words is reported where it is")
  func noteInLink() {
    let result = Markdown.render("One[^a] and [two[^b]](https://a.org).\n\n[^a]: A\n[^b]: B")
    #expect(result.rules == ["stray-note"])
    #expect(result.diagnostics.all.first?.place == SourcePlace("x.md", line: 1, column: 17, length: 4))
  }

  @Test("A link without words takes the name of its target, escaped")
  func names() {
    #expect(Markdown.render("[](named)").html == "<p><a href=\"named\">The &lt;name&gt;</a></p>\n")
    #expect(Markdown.render("[words](named)").html == "<p><a href=\"named\">words</a></p>\n")
    #expect(Markdown.render("[](other)").rules == ["empty-link"])
  }

  @Test("If a link leads nowhere, its words are kept")
  func nowhere() {
    let result = Markdown.render("[some *words*](none) more")
    #expect(result.html == "<p>some <em>words</em> more</p>\n")
    #expect(result.rules == ["no-target"])
  }

  @Test("An external link is marked and does not reveal where the reader comes from")
  func outside() {
    #expect(
      Markdown.render("[a](https://a.org?b=1&c=2)").html
        == "<p><a class=\"external\" rel=\"noopener\" href=\"https://a.org?b=1&amp;c=2\">a</a></p>\n")
  }

  @Test("A block with a known name becomes what the name means, and any other remains code")
  func blocks() {
    #expect(Markdown.render("```box\na < b\n```").html == "<div class=\"box\">a &lt; b\n</div>\n")
    #expect(Markdown.render("```swift\na < b\n```").html == "<pre><code>a &lt; b\n</code></pre>\n")
  }

  @Test("The words alone are collected if requested")
  func words() {
    let result = Markdown.render("One *two* `three` [four](x)[^1].\n\n- five\n- ![six](x)\n\n[^1]: Seven & eight.") {
      $0.collectsText = true
    }
    let words = String(decoding: result.rendered.text, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    #expect(words.joined(separator: " ") == "One two three four. five six Seven & eight.")
    #expect(Markdown.render("One").rendered.text.isEmpty)
  }

  @Test("A box may begin with an empty line, without an empty paragraph")
  func boxes() {
    #expect(
      Markdown.render("> [!TIP]\n>\n> Words.").html
        == "<div class=\"alert alert-tip\"><p class=\"alert-title\">Tip</p>\n<p>Words.</p>\n</div>\n")
  }

  @Test("Quotations are collected with their words, their source and their place")
  func quotations() {
    let result = Markdown.render("Before.\n\n> Some *words*\n> here.\n>\n> — [p](code:11.8)")
    #expect(result.rendered.quotations.count == 1)
    #expect(result.rendered.quotations.first?.source == "code:11.8")
    #expect(result.rendered.quotations.first?.place.line == 3)
    let text = result.rendered.quotations.first?.text
    #expect(text?.split(whereSeparator: \.isWhitespace) == ["Some", "words", "here."])
    #expect(result.rendered.quotations.first?.attribution == "— p")
    #expect(Markdown.render("> Words\n>\n> — [p](https://a.org)").rendered.quotations.isEmpty)
  }

  @Test(
    "Only the last paragraph of a quotation names its source; everything before it is quoted",
    arguments: [
      ("> One\n> — [p](code:1.1)\n>\n> Two\n> — [p](code:1.1)", "One — p Two"),
      ("> One — [p](code:1.1)\n>\n> — [p](code:1.1)", "One — p"), ("> - One\n>\n> — [p](Code:1.1)", "One"),
    ])
  func lastParagraph(text: String, words: String) {
    let quotations = Markdown.render(text).rendered.quotations
    #expect(quotations.count == 1)
    #expect(quotations.first?.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") == words)
  }

  @Test(
    "A block quote that links to the Code in any other way is reported, and a box is not one",
    arguments: [
      ("> Words\n> - [p](code:1.1)", 1), ("> Words ([p](code:1.1))", 1), ("> — **[p](code:1.1)**", 1),
      ("> One\n> — [p](code:1.1)\n>\n> Two", 1), ("> — [p][c]: words\n>\n> Two\n\n[c]: code:1.1", 1),
      ("> [!NOTE]\n> Words\n>\n> — [p](code:1.1)", 1), ("> [!NOTE]\n> See [p](code:1.1)", 0),
      ("Words [p](code:1.1)", 0), ("> Words", 0),
    ])
  func unattributed(text: String, count: Int) {
    let quotations = Markdown.render(text).rendered.quotations
    #expect(quotations.count == count)
    #expect(quotations.allSatisfy { $0.text == nil && $0.source == "code:1.1" })
  }

  @Test(
    "Anything in a quotation that is not plain words is reported, with its line",
    arguments: [
      ("> It has ~~no~~", 1, "words that are struck out"), ("> It has ![no](x.png)", 1, "a picture"),
      ("> It has\n>\n> it[^1]", 3, "a footnote"), ("> It has\n>\n> > no", 3, "a quotation or box of its own"),
      ("> It has\n>\n> > [!NOTE]\n> > no", 3, "a quotation or box of its own"),
      ("> It has\n>\n> ```box\n> no\n> ```", 3, "a block of code"),
      ("> It has\n>\n> | a |\n> |---|\n> | b |", 3, "a table"),
    ])
  func alterations(text: String, line: Int, what: String) {
    let result = Markdown.render("\(text)\n>\n> — [p](code:1.1)\n\n[^1]: Note")
    let found = result.rendered.quotations.last?.alterations
    #expect(found?.map(\.what) == [what] && found?.first?.place.line == line)
    #expect(Markdown.render("> **It** [has](x) `no`\n>\n> — [p](code:1.1)").rendered.quotations[0].alterations == [])
  }

  @Test(
    "No link is ever inside another",
    arguments: [
      "[a <https://b.org> c](x)", "[a[^1]](x)\n\n[^1]: n", "[a www.b.org c](x)", "[a b@c.org](x)", "[![a](y)](x)",
      "[[a](y)](x)",
    ])
  func nested(text: String) {
    #expect(HTMLPage(Markdown.render(text).html).troubles == [])
  }

  @Test("What an author writes cannot forge a slot of the website")
  func slots() {
    for text in ["&#1;council&#2;", "[a](x&#1;banner&#2;)", "![a&#1;](x)", "## a&#x1;b", "```text\n&#1;\n```"] {
      let html = Markdown.render(text).rendered.html
      #expect(!html.contains(Slot.open) && !html.contains(Slot.close), "\(text)")
    }
  }
}
