import Guidance
import TestSites
import Testing

/// What an edition takes from the whole content, and what it changes.
struct EditionTests {
  private func derby(_ lines: String) throws -> SiteRun {
    try Site.read(
      with: ["council", "contacts", "provider", "finder"],
      [
        "editions/derby.yaml":
          "name: Derby\ncouncil: Derby City Council\ntitle: Derby\n\(lines)\nabout: Words.\nsources: [A page]\nreviewed: 2026-11-21\n"
      ])
  }

  private func contact(_ run: SiteRun, _ id: String, in edition: String = "derby") throws -> Contact {
    try #require(run.guidance?.editions.first { $0.name == edition }?.contacts[id])
  }

  @Test("A contact replaces what it names and keeps the rest")
  func replaced() throws {
    let run = try derby("contacts: {mediation: {short: Derby’s adviser, cost: A fee}}")
    #expect(run.report == "")
    let mine = try contact(run, "mediation")
    #expect(mine.name == "The mediation adviser named in your letter")
    #expect(mine.short == "Derby’s adviser")
    #expect(mine.cost?.html == "A fee")
    #expect(mine.says.html == "They explain mediation.")
    #expect(try contact(run, "advice").short == "the advice service")
    #expect(try contact(run, "mediation", in: "england").short == "the mediation adviser")
  }

  @Test("With a provider, name and numbers come from its record unless the edition gives its own")
  func adopted() throws {
    let run = try derby("contacts: {mediation: {provider: kids, hours: Mondays}}")
    let mine = try contact(run, "mediation")
    #expect(mine.name == "KIDS")
    #expect(mine.phones.map(\.number) == ["0300 000 0000"])
    #expect(mine.emails == ["kids@example.org"])
    #expect(mine.hours?.html == "Mondays")
    #expect(mine.provider == "kids")
    let own = try derby(
      "contacts: {mediation: {provider: kids, phone: 01332 000 000, because: {phone: A letter says so.}, source: A letter, seen: 2026-11-20}}"
    )
    #expect(try contact(own, "mediation").phones.map(\.number) == ["01332 000 000"])
    #expect(try contact(own, "mediation").emails == ["kids@example.org"])
    #expect(try contact(own, "mediation").seen?.description == "2026-11-20")
  }

  @Test("A council's edition says something about its own service, and where that was found")
  func required() throws {
    let run = try Site.read(
      with: ["council"],
      ["editions/derby.yaml": "name: Derby\ncouncil: Derby City Council\ntitle: Derby\nreviewed: 2026-11-21\n"])
    #expect(run.rules == ["missing-key", "missing-key"])
    #expect(try Site.read(["editions/leeds.yaml": "name: Leeds\ntitle: Leeds\nreviewed: 2026-11-21\n"]).report == "")
  }

  @Test(
    "A public address is complete, safe, and ends with a slash",
    arguments: [
      ("https://example.org/", true), ("https://example.org/send/", true), ("http://example.org/", false),
      ("https://example.org", false), ("https://example.org/?a/", false), ("https://example.org/#/", false),
      ("https://exa mple.org/", false), ("//example.org/", false), ("https:///", false),
    ])
  func addresses(address: String, isGood: Bool) throws {
    let run = try derby("address: \"\(address)\"")
    #expect(run.rules.contains("public-address") == !isGood)
    if isGood {
      #expect(run.sites["derby"]?.paths.contains("sitemap.xml") ?? false)
      #expect(run.page("a-to-z.html", in: "derby").contains("<link rel=\"canonical\" href=\"\(address)a-to-z.html\">"))
      #expect(run.page("index.html", in: "derby").contains("<link rel=\"canonical\" href=\"\(address)\">"))
      #expect(!run.page("index.html", in: "england").contains("canonical"))
      #expect(run.sites["england"]?.paths.contains("sitemap.xml") == false)
    }
  }

  @Test("Given answers belong to the finder that asks for them")
  func given() throws {
    let run = try derby("given: {letter: have}")
    #expect(run.report == "")
    #expect(run.page("way/index.html", in: "derby").contains("data-question=\"age\""))
    #expect(run.page("way/index.html", in: "england").contains("data-question=\"letter\""))
  }

  @Test("An edition may have a logo and colours of its own")
  func look() throws {
    let run = try derby("look: {panel: '#4b1d6b', link: '#4b1d6b', dark: {link: '#d9b8ee'}}")
    #expect(run.report == "")
    let look = try #require(run.guidance?.editions.first { $0.name == "derby" }?.look)
    #expect(look.light.mapValues(\.value) == ["panel": "#4b1d6b", "link": "#4b1d6b"])
    #expect(look.dark.mapValues(\.value) == ["link": "#d9b8ee"])
    #expect(look.logo == nil)
    #expect(run.guidance?.editions.first { $0.name == "england" }?.look == nil)
    let style = run.page("assets/site.css", in: "derby")
    #expect(style.hasPrefix(run.page("assets/site.css")))
    #expect(
      style.hasSuffix(
        "@layer tokens{:root{--link:#4b1d6b;--panel:#4b1d6b}@media (prefers-color-scheme:dark){:root{--link:#d9b8ee;--panel:#4b1d6b}}}\n"
      ))
    #expect(run.page("404.html", in: "derby").contains("--panel:#4b1d6b"))
  }

  @Test("A logo is at the top of each page of its edition, and its file is in no other edition")
  func logo() throws {
    let folder = try SiteFolder(
      with: ["council", "contacts", "provider", "finder"],
      texts: [
        "Content/editions/derby.yaml": """
        name: Derby
        council: Derby City Council
        title: Derby
        look: {logo: {picture: ../images/derby.png, text: Derby City Council}}
        about: Words.
        sources: [A page]
        reviewed: 2026-11-21

        """
      ])
    try folder.folder.write("\u{89}PNG", to: "Content/images/derby.png")
    let run = try SiteRun(folder)
    #expect(run.report == "")
    #expect(
      run.page("index.html", in: "derby").contains(
        "<img class=\"logo__picture\" src=\"images/derby.png\" alt=\"Derby City Council\">"))
    #expect(!run.page("404.html", in: "derby").contains("<img"))
    #expect(run.sites["derby"]?.paths.contains("images/derby.png") == true)
    #expect(run.sites["england"]?.paths.contains("images/derby.png") == false)
  }
}
