import Guidance
import Manuscript
import TestSites
import Testing
import Website

/// The repository's own content: it builds, and every page of every edition is sound.
struct RealSiteTests {
  @Test("The content builds without a diagnostic, so every link, quotation and scenario in it is right")
  func builds() throws {
    let run = try #require(RealSite.run)
    #expect(run.report == "")
    #expect(Set(RealSite.editions).isSuperset(of: ["derby", "england", "warrington"]))
  }

  @Test(
    "Every page is HTML, every link and fragment leads somewhere, and nothing is requested from another host",
    arguments: RealSite.editions)
  func sound(edition: String) throws {
    let check = try #require(RealSite.checks[edition])
    for trouble in check.troubles.prefix(40) { Issue.record("\(edition)/\(trouble)") }
  }

  @Test("No file contains a path of the machine, or an address of the site itself", arguments: RealSite.editions)
  func addresses(edition: String) throws {
    let site = try #require(RealSite.run?.sites[edition])
    for path in site.paths where path.hasSuffix(".html") || path.hasSuffix(".css") || path.hasSuffix(".xml") {
      let text = String(decoding: site.bytes(of: path), as: UTF8.self)
      for words in [Repository.root, "file://", "localhost", "Content/", "Theme/"] {
        #expect(!text.contains(words), "\(path) holds '\(words)'")
      }
    }
  }

  @Test("The style sheet loads nothing", arguments: RealSite.editions)
  func styles(edition: String) throws {
    let site = try #require(RealSite.run?.sites[edition])
    for path in site.paths where path.hasSuffix(".css") {
      let text = String(decoding: site.bytes(of: path), as: UTF8.self)
      for words in ["@import", "http:", "https:", "url(//"] {
        #expect(!text.contains(words), "\(path) holds '\(words)'")
      }
    }
  }

  @Test(
    "Addresses are flat and lowercase, and every folder that is linked has its index", arguments: RealSite.editions)
  func paths(edition: String) throws {
    let site = try #require(RealSite.run?.sites[edition])
    for path in site.paths {
      #expect(path.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 } && path == path.lowercased(), "\(path)")
      #expect(!path.contains("//") && !path.hasPrefix("/") && !path.contains(".."), "\(path)")
    }
    #expect(Set(site.paths.map { $0.lowercased() }).count == site.paths.count)
  }

  @Test("Building again gives the same bytes")
  func again() throws {
    let first = try #require(RealSite.run)
    let theme = try #require(SiteRun.ownTheme)
    let second = Website(try #require(first.guidance), theme: theme).sites
    for site in second {
      let other = try #require(first.sites[site.edition.name])
      #expect(site.paths == other.paths)
      let different = site.paths.filter { site.bytes(of: $0) != other.bytes(of: $0) }
      #expect(different == [])
    }
  }

  @Test("Every page can be reached from the first by following links", arguments: RealSite.editions)
  func reachable(edition: String) throws {
    let pages = RealSite.pages(edition)
    var found: Set<String> = ["index.html"]
    var open = ["index.html"]
    while let path = open.popLast() {
      for link in pages[path]?.elements("a") ?? [] {
        guard let href = link["href"], let target = SiteCheck.target(of: href, from: path), pages[target.path] != nil
        else { continue }
        if found.insert(target.path).inserted { open.append(target.path) }
      }
    }
    // Old addresses are known to those who kept a link.
    let old = Set(try #require(RealSite.run?.guidance).redirects.map(\.from))
    #expect(Set(pages.keys).subtracting(found).subtracting(old).subtracting(["404.html"]).sorted() == [])
  }

  @Test("Titles and descriptions are present, and no two pages of guidance share a title", arguments: RealSite.editions)
  func titles(edition: String) throws {
    var seen: [String: String] = [:]
    for (path, page) in RealSite.pages(edition).sorted(by: { $0.key < $1.key }) {
      let title = page.elements("title").first.map(page.words) ?? ""
      let description = page.elements("meta").first { $0["name"] == "description" }?["content"] ?? ""
      #expect(!title.isEmpty && !description.isEmpty, "\(path)")
      if path.hasPrefix("route-finder/") || path.hasPrefix("outcomes/") { continue }
      #expect(seen[title] == nil, "\(path) and \(seen[title] ?? "") are both called '\(title)'")
      seen[title] = path
    }
  }
}
