import TestSites
import Testing

/// Links between the files of the content.
struct ContentLinksTests {
  private static let parts = ["factsheet", "guide", "code", "contacts"]

  private func html(_ text: String) throws -> String {
    let run = try Site.page(with: Self.parts, text)
    #expect(run.report == "")
    return run.page("x.html")
  }

  @Test(
    "A file is found from where the link is, whatever path is written",
    arguments: [
      "../factsheets/mediation.md", "./../factsheets/mediation.md", "../pages/../factsheets/mediation.md",
      "..//factsheets/mediation.md",
    ])
  func ways(link: String) throws {
    #expect(try html("[a](\(link))").contains("<a href=\"factsheets/mediation.html\">a</a>"))
  }

  @Test("A page can link to itself and to its own headings")
  func itself() throws {
    let page = try html("## Here\n\n[a](#here) [b](x.md#here) [c](x.md)")
    #expect(page.contains("<a href=\"#here\">a</a>"))
    #expect(page.contains("<a href=\"#here\">b</a>") || page.contains("<a href=\"x.html#here\">b</a>"))
    #expect(page.contains("<a href=\"x.html\">c</a>"))
  }

  @Test("From a page in a folder, links lead up and down again")
  func depth() throws {
    let run = try Site.read(
      with: Self.parts,
      [
        "guides/meeting/after.md":
          "---\ntitle: After\nsummary: A step.\n---\n[a](before.md) [b](../../factsheets/mediation.md#when-to-use-it) [c](page:home)"
      ])
    #expect(run.report == "")
    let page = run.page("guides/meeting/after.html")
    #expect(page.contains("<a href=\"../../guides/meeting/before.html\">a</a>"))
    #expect(page.contains("<a href=\"../../factsheets/mediation.html#when-to-use-it\">b</a>"))
    #expect(page.contains("<a href=\"../../index.html\">c</a>"))
  }

  @Test(
    "A link to a folder, out of the content, or in another letter case leads nowhere",
    arguments: [
      "..", ".", "../", "../factsheets", "../guides/meeting/", "../../x.md", "../Factsheets/mediation.md",
      "MEDIATION.md", "?x", "x.md?y",
    ])
  func nowhere(link: String) throws {
    #expect(try Site.page(with: Self.parts, "[a](\(link))").rules == ["unknown-link"])
  }

  @Test(
    "Web addresses are whole and plain",
    arguments: [
      "https://www.example.org", "https://example.org/a?b=c&d#e", "http://example.org:8080/x", "HTTPS://EXAMPLE.ORG/x",
      "https://example.org/é",
    ])
  func web(link: String) throws { #expect(try Site.page("[a](\(link))").report == "") }

  @Test(
    "Anything else that looks like one is refused",
    arguments: [
      "https://", "https:///x", "https://localhost", "https://.example.org", "https://a..b", "https://user@example.org",
      "https://exa mple.org", "https:example.org", "ftp://example.org",
    ])
  func noWeb(link: String) throws { #expect(try Site.page("[a](<\(link)>)").rules == ["unknown-link"]) }

  @Test(
    "A heading can be linked from every place where its text appears",
    arguments: ["## Here\n\n[a](#here)", "[a](#here)\n\n## Here", "- [a](#here)\n\n## *Here*"])
  func headings(text: String) throws { #expect(try Site.page(text).report == "") }

  @Test("A missing heading of another page is reported, with the nearest existing one")
  func wrongHeading() throws {
    let run = try Site.page(with: Self.parts, "[a](../factsheets/mediation.md#what-it-cost)")
    #expect(run.rules == ["unknown-heading"])
    #expect(run.report.contains("did you mean '#what-it-costs'?"))
  }
}
