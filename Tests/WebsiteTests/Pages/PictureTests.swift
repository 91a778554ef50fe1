import TestSites
import Testing
import Website

/// Pictures that pages show.
struct PictureTests {
  private func run(_ text: String, _ pictures: [String]) throws -> SiteRun {
    let folder = try SiteFolder(
      texts: ["Content/pages/x.md": "---\ntitle: X\nsummary: Y\n---\n\(text)\n"],
      special: pictures.map { "picture Content/images/\($0)" })
    return try SiteRun(folder)
  }

  @Test("A picture that a page shows is part of the site, and one that none shows is not")
  func shown() throws {
    let run = try run("![A table](../images/table.png)", ["table.png", "spare.png", "deep/er.webp"])
    #expect(run.report == "")
    #expect(run.sites["england"]?.paths.filter { $0.hasPrefix("images/") } == ["images/table.png"])
    #expect(run.page("x.html").contains("<img src=\"images/table.png\" alt=\"A table\" loading=\"lazy\">"))
  }

  @Test("A drawing that a page shows is part of the site as it was written")
  func drawings() throws {
    let drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" width="8" height="8" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>

      """
    let page = "---\ntitle: X\nsummary: Y\n---\n![A ball](../images/ball.svg)\n"
    let folder = try SiteFolder(texts: [
      "Content/pages/x.md": page, "Content/images/ball.svg": drawing, "Content/images/spare.svg": drawing,
    ])
    let run = try SiteRun(folder)
    #expect(run.report == "")
    #expect(run.sites["england"]?.paths.filter { $0.hasPrefix("images/") } == ["images/ball.svg"])
    #expect(run.sites["england"].map { String(decoding: $0.bytes(of: "images/ball.svg"), as: UTF8.self) } == drawing)
    #expect(run.page("x.html").contains("<img src=\"images/ball.svg\" alt=\"A ball\" loading=\"lazy\">"))
  }

  @Test("Formatting inside a picture's text is left out")
  func words() throws {
    let page = try run("![A *family* at `the` [table](x.md) & \"more\"](../images/table.png)", ["table.png"]).page(
      "x.html")
    #expect(page.contains("alt=\"A family at the table &amp; &quot;more&quot;\""))
  }

  @Test(
    "A picture whose name would not survive in an address is refused or escaped",
    arguments: ["a#b.png", "a?b.png", "a%20b.png"])
  func names(name: String) throws {
    let run = try run("![A table](<../images/\(name)>)", [name])
    guard let site = run.sites["england"] else {
      #expect(run.diagnostics.hasErrors)
      return
    }
    #expect(SiteCheck(site).troubles == [])
    let source = HTMLPage(run.page("x.html")).elements("img").first?["src"] ?? ""
    #expect(!source.contains("#") && !source.contains("?"), "\(source)")
    #expect(!source.contains("%") || source.contains("%25"), "\(source)")
  }
}
