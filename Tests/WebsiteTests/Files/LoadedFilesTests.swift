import TestSites
import Testing
import Website

/// The names of what pages load: each contains a hash of the file's bytes.
struct LoadedFilesTests {
  private let finder: SiteRun

  init() throws { finder = try SiteRun(SiteFolder("Whole/finder")) }

  /// The paths whose files differ between two sites.
  private func changed(_ one: EditionSite, _ other: EditionSite) -> Set<String> {
    Set((one.paths + other.paths).filter { one.bytes(of: $0) != other.bytes(of: $0) })
  }

  @Test("All scripts, styles and data have a hash in their names; the worker, the manifest and images have none")
  func names() throws {
    for site in finder.sites.values {
      let loaded = site.paths.filter { $0.hasSuffix(".js") || $0.hasSuffix(".css") }
      #expect(loaded.count > 10)
      #expect(loaded.filter { EditionSite.withoutHash($0) == nil } == ["offline.js"])
      #expect(site.paths.contains("manifest.webmanifest") && site.paths.contains("assets/icon.svg"))
      #expect(Set(loaded.compactMap(EditionSite.withoutHash)).count == loaded.count - 1)
    }
  }

  @Test("The same input gives the same names, and a change to one script changes only that script's name")
  func scripts() throws {
    let again = try SiteRun(SiteFolder("Whole/finder"))
    for (name, site) in finder.sites { #expect(again.sites[name]?.paths == site.paths) }
    func site(_ words: String) throws -> EditionSite {
      let folder = try SiteFolder(
        with: ["finder"], texts: ["Theme/parts/link-maker/link-maker.js": "say('\(words)');\n"])
      return try #require(SiteRun(folder).sites["england"])
    }
    let (one, other) = (try site("one"), try site("two"))
    let names = [one, other].compactMap { $0.path(of: "assets/link-maker.js") }
    #expect(Set(names).count == 2)
    // Of all pages, only the one that loads it names it.
    #expect(changed(one, other) == Set(names + ["way/advisers.html"]))
  }

  @Test("What scripts share comes first on a page with a script that uses it, and does not come without one")
  func shared() throws {
    let texts = [
      "Theme/scripts/search.js": "signpost.shared.fill(1);\n",
      "Theme/parts/search-field/search-field.js": "say('signpost');\n",
    ]
    let run = try SiteRun(SiteFolder(texts: texts))
    #expect(run.report == "")
    func loaded(_ page: String) -> [String] {
      HTMLPage(run.page(page)).elements("script").compactMap { $0["src"] }.compactMap(EditionSite.withoutHash)
    }
    #expect(
      loaded("search.html") == [
        "assets/shared.js", "search-index.js", "assets/search-words.js", "assets/slips.js", "assets/search.js",
      ])
    #expect(loaded("index.html") == ["assets/search-field.js"])
  }

  @Test("A page names only the hashes of what it loads: a change to its text changes nothing else except the search")
  func pages() throws {
    func site(_ words: String) throws -> EditionSite {
      let page = "---\ntitle: X\nsummary: A page.\nreviewed: 2026-11-21\n---\n\(words)\n"
      return try #require(SiteRun(SiteFolder(with: ["finder"], texts: ["Content/pages/x.md": page])).sites["england"])
    }
    let (one, other) = (try site("Some words."), try site("Quite different sayings."))
    let found = changed(one, other).map { EditionSite.withoutHash($0) ?? $0 }
    #expect(Set(found) == ["x.html", "search.html", "search-index.js", "search/0.js"])
  }

  @Test("What editions change has a different name in each: journeys and colours")
  func editions() throws {
    let (england, derby) = (try #require(finder.sites["england"]), try #require(finder.sites["derby"]))
    #expect(england.path(of: "way/journeys.js") != derby.path(of: "way/journeys.js"))
    #expect(england.path(of: "assets/site.css") == derby.path(of: "assets/site.css"))
    let look = "name: England\ntitle: T\nlook: {panel: '#4b1d6b'}\nreviewed: 2026-11-21\n"
    let plain = "name: England\ntitle: T\nreviewed: 2026-11-21\n"
    let names = try [look, plain].map { edition in
      let run = try SiteRun(SiteFolder(texts: ["Content/editions/england.yaml": edition]))
      return run.sites["england"]?.path(of: "assets/site.css")
    }
    #expect(names[0] != names[1])
  }

  @Test("The search names all of its shards in their order; they are as many in each edition")
  func shards() throws {
    for edition in ["england", "derby"] {
      let site = try #require(finder.sites[edition])
      let scripts = HTMLPage(finder.page("search.html", in: edition)).elements("script")
      let script = scripts.first { $0["data-shards"] != nil }
      #expect(script?["src"] == site.path(of: "assets/search.js"))
      let shards = (script?["data-shards"] ?? "").split(separator: " ").map(String.init)
      #expect(shards.compactMap(EditionSite.withoutHash) == shards.indices.map { "search/\($0).js" })
      #expect(Set(shards) == Set(site.paths.filter { $0.hasPrefix("search/") }))
    }
    let real = try ["england", "derby"].map { try #require(RealSite.run?.sites[$0]) }
    let counts = real.map { $0.plainPaths.count { $0.hasPrefix("search/") } }
    #expect(counts[0] > 20 && counts[0] == counts[1])
  }

  @Test("A result names the files that its script loads on demand")
  func later() throws {
    let page = try #require(RealSite.pages("england").first { $0.value.main.contains("data-take=") })
    let script = try #require(page.value.elements("script").first { $0["src"]?.contains("/take-away.") == true })
    let site = try #require(RealSite.run?.sites["england"])
    let wanted = ["deadlines-names.js", "assets/deadlines.js", "assets/days.js"].compactMap { site.path(of: $0) }
    #expect(script["data-dates"] == wanted.map { "../\($0)" }.joined(separator: " "))
    #expect(script["data-words"] == site.path(of: "assets/take-away-words.js").map { "../\($0)" })
  }
}
