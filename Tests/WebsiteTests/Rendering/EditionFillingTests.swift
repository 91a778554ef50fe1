import Guidance
import TestSites
import Testing
import Website

/// What editions fill into the gaps of pages that are rendered once.
struct EditionFillingTests {
  private static let parts = [
    "code", "contacts", "provider", "comparison", "law", "glossary", "factsheet", "guide", "finder", "council",
  ]

  @Test(
    "Every page of a council's edition names the council and offers 'Not your council?', and no page of the others does"
  )
  func banner() throws {
    let run = try SiteRun(SiteFolder(with: Self.parts, texts: [:]))
    for (path, page) in SiteCheck(try #require(run.sites["derby"])).pages {
      #expect(HTMLPage.words(page.text).contains("Derby City Council"), "\(path)")
      #expect(HTMLPage.words(page.text).contains("Not your council?"), "\(path)")
    }
    for (path, page) in SiteCheck(try #require(run.sites["england"])).pages where path != "not-your-council.html" {
      #expect(!page.text.contains("Derby"), "\(path)")
      #expect(
        !page.text.contains("Not your council?") || path == "a-to-z.html" || path == "index.html"
          || path == "search.html", "\(path)")
    }
  }

  @Test("No gap is left open or filled with nothing on any page of any edition")
  func gaps() throws {
    let run = try SiteRun(SiteFolder(with: Self.parts, texts: [:]))
    for (name, site) in run.sites { #expect(SiteCheck(site).troubles == [], "\(name)") }
  }

  @Test("Links and gaps inside a contact's words are filled in wherever its box is shown")
  func nested() throws {
    let contacts = """
      mediation:
        name: The adviser
        short: the adviser
        says: "Ask [](local:advice) or [them](local:advice) of [](local:council), see [the start](page:home) and [](term:ehc-plan)."
        caution: "Not [](local:advice)."
      advice:
        name: The advice service
        short: the advice service
        says: "Not [](local:mediation)."
      """
    let guide = "---\ntitle: After\nsummary: S.\n---\n```contact\nmediation\n```\n"
    let run = try SiteRun(
      SiteFolder(
        with: ["council", "guide", "glossary"],
        texts: ["Content/contacts.yaml": contacts, "Content/guides/meeting/after.md": guide]))
    #expect(run.report == "")
    for (name, site) in run.sites { #expect(SiteCheck(site).troubles == [], "\(name)") }
    let page = run.page("guides/meeting/after.html", in: "derby")
    #expect(page.contains("Ask <a href=\"../../contacts.html#advice\">the advice service</a>"))
    #expect(page.contains("of Derby City Council, see <a href=\"../../index.html\">the start</a>"))
  }

  @Test("A page for a wrong address is self-contained, whatever its text links to")
  func notFound() throws {
    let text =
      "---\ntitle: Not here\nsummary: Gone.\n---\n## Ask\n\nSee [the start](page:home), [](local:council), [](local:mediation) and [below](#ask).\n\n```contact\nmediation\n```\n"
    for address in ["", "address: https://www.example.gov.uk/send/\n"] {
      let edition =
        "name: Derby\ncouncil: Derby City Council\ntitle: Derby\n\(address)about: Words.\nsources: [A page]\nreviewed: 2026-11-21\n"
      let folder = try SiteFolder(
        with: ["council", "contacts"], texts: ["Content/pages/404.md": text, "Content/editions/derby.yaml": edition])
      let run = try SiteRun(folder)
      guard let site = run.sites["derby"] else {
        #expect(run.diagnostics.hasErrors)
        continue
      }
      let page = HTMLPage(String(decoding: site.bytes(of: "404.html"), as: UTF8.self))
      #expect(page.troubles == [])
      #expect(page.elements("link").isEmpty)
      // It may be shown at any depth, so no link in it may be relative.
      for link in page.elements("a") {
        let href = link["href"] ?? ""
        let isWhole = ["https://", "http://", "tel:", "mailto:", "#"].contains(where: href.hasPrefix)
        #expect(isWhole, "'\(href)'")
      }
    }
  }

  @Test("An edition's site does not depend on the other editions that are made with it")
  func alone() throws {
    let run = try SiteRun(SiteFolder(with: Self.parts, texts: [:]))
    let guidance = try #require(run.guidance)
    let theme = try #require(SiteRun.ownTheme)
    let alone = Website(guidance, theme: theme, editions: ["derby"]).sites
    #expect(alone.map(\.edition.name) == ["derby"])
    let together = try #require(run.sites["derby"])
    #expect(alone.first?.paths == together.paths)
    for path in together.paths { #expect(alone.first?.bytes(of: path) == together.bytes(of: path), "\(path)") }
  }

  @Test("A path that is not the site's has no bytes")
  func unknownPath() throws {
    let site = try #require(try SiteRun(SiteFolder(texts: [:])).sites["england"])
    #expect(site.bytes(of: "none.html").isEmpty)
    #expect(site.bytes(of: "").isEmpty)
    #expect(site.pageCount == site.paths.filter { $0.hasSuffix(".html") }.count)
  }
}
