import Testing
import signpost

/// What happens to a page's links when it is printed.
struct PrintedPageTests {
  private static let titles = [
    "index.html": "Home", "glossary.html": "Words explained", "guides/a/one.html": "Step one",
  ]

  private func printed(
    _ body: String, at address: String = "factsheets/a.html", of site: String? = nil
  ) -> String {
    let page = PrintedPage(address: address, site: site) { Self.titles[$0] }
    return String(decoding: page.html(Array("<head></head><main>\(body)</main>".utf8)), as: UTF8.self)
      .replacing("<head><style>@media print{a[data-page]::after{content:none}}</style></head>", with: "")
      .replacing(#/</?main>/#, with: "")
  }

  @Test(
    "With a public address, a link to another page leads there",
    arguments: [
      ("../glossary.html#plan", "glossary.html#plan"), ("b.html", "factsheets/b.html"), ("../index.html", ""),
      ("index.html", "factsheets/"), ("./", "factsheets/"), ("..", ""),
    ])
  func published(href: String, address: String) {
    #expect(
      printed("<a class=\"big\" href=\"\(href)\">x</a>", of: "https://example.org/send/")
        == "<a class=\"big\" data-page=\"\" href=\"https://example.org/send/\(address)\">x</a>")
  }

  @Test("Without one it is plain text, with the page's name at the first mention unless the text already says it")
  func plain() {
    #expect(
      printed(
        """
        <a href="../glossary.html#a">plan</a> <a class="c" href="../glossary.html#b">word</a> \
        <a href="../index.html">the <b>home</b> page</a> <a href="../gone.html">x</a>
        """)
          == """
          <span>plan (“Words explained”)</span> <span class="c">word</span> <span>the <b>home</b> page</span> <span>x</span>
          """)
  }

  @Test(
    "A link to a place on the same page stays one, and other sites, numbers and addresses stay as they are",
    arguments: [String?.none, "https://example.org/"])
  func kept(site: String?) {
    #expect(printed(##"<a href="#b">x</a>"##, of: site) == ##"<a data-page="" href="#b">x</a>"##)
    #expect(printed(##"<a href="a.html#b">x</a>"##, of: site) == ##"<a data-page="" href="#b">x</a>"##)
    for href in ["https://www.gov.uk/a?b#c", "tel:+44300", "mailto:a@example.org", "sms:?body=a"] {
      #expect(printed("<a href=\"\(href)\">x</a>", of: site) == "<a href=\"\(href)\">x</a>")
    }
  }

  @Test("On the page with all steps of a guide, a link to a step leads to the step on this page")
  func steps() {
    let ids = ##"<h2 id="one">1</h2><h3 id="one-first">2</h3>"##
    for (href, place) in [("one.html", "one"), ("one.html#first", "one-first"), ("one.html#gone", "one")] {
      #expect(
        printed("\(ids)<a href=\"\(href)\">x</a>", at: "guides/a/leaflet.html", of: "https://example.org/")
          == "\(ids)<a data-page=\"\" href=\"#\(place)\">x</a>")
    }
    #expect(
      printed("<a href=\"one.html\">x</a>", at: "guides/a/leaflet.html") == "<span>x (“Step one”)</span>")
  }

  @Test("A link out of the site, a link in a picture, scripts and policies: nothing is left that leads to a folder")
  func rest() {
    #expect(printed("<a href=\"../../b.html\">x</a>", of: "https://example.org/") == "<span>x</span>")
    #expect(
      printed("<svg><a href=\"../glossary.html\"><text>x</text></a></svg><a href=\"../glossary.html\">y</a>")
        == "<svg><g><text>x</text></g></svg><span>y (“Words explained”)</span>")
    #expect(
      printed("<script>if (a < b) { '<a href=\"b.html\">' }</script><meta http-equiv=\"x\"><!-- <a href=\"b\"> -->z")
        == "<!-- <a href=\"b\"> -->z")
  }

  @Test(
    "Whatever a page contains is passed on, and reading ends",
    arguments: [
      "<", "<a", "<a href", "<a href=", "<a href=\"", "<a href='b", "</", "</a>", "<!--", "<script", "<script>", "a<b",
      "<a =>",
    ])
  func broken(body: String) {
    let page = PrintedPage(address: "a.html", site: nil) { _ in nil }
    #expect(page.html(Array(body.utf8)).count <= body.utf8.count + 20)
    #expect(PageTags(Array(body.utf8)).all.count <= 1)
  }
}
