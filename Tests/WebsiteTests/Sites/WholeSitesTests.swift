import Foundation
import Guidance
import Manuscript
import TestSites
import Testing
import Website

/// Tiny sites that build: `Tests/Sites/Whole/<feature>/expected/<edition>/<page>` has the `<main>` of some pages.
///
/// `RECORD=1 swift test --filter WholeSitesTests` rewrites those files, and fails so that nobody forgets to read them;
/// `RECORD=<name>` writes one. To compare another page, create an empty file for it and record.
struct WholeSitesTests {
  static let folder = "\(Repository.sites)/Whole"
  static let names: [String] = (try? Repository.folders(in: folder)) ?? []

  @Test("A whole site builds without a diagnostic, and its pages are as expected", arguments: names)
  func pages(name: String) throws {
    let run = try SiteRun(SiteFolder("Whole/\(name)"))
    #expect(run.report == "")
    let expected = "\(Self.folder)/\(name)/expected"
    let files = Repository.files(below: expected)
    #expect(!files.isEmpty)
    for file in files {
      let parts = file.split(separator: "/", maxSplits: 1).map(String.init)
      let text = run.page(parts[1], in: parts[0])
      // The hashes in names change with the theme.
      let main = HTMLPage(text).main.replacing(/\.[0-9a-z]{8}\.js([" ])/) { ".js\($0.output.1)" } + "\n"
      if Recording.isWanted(name) {
        try Data(main.utf8).write(to: URL(fileURLWithPath: "\(expected)/\(file)"))
        Issue.record("'\(name)/\(file)' was recorded: read it, then run without RECORD.")
      } else {
        let known = Repository.text("\(expected)/\(file)") ?? ""
        #expect(Difference.between(known, main) == "", "\(file)")
      }
    }
  }

  @Test("Every page of a whole site is HTML with links that lead somewhere", arguments: names)
  func checks(name: String) throws {
    for (edition, site) in try SiteRun(SiteFolder("Whole/\(name)")).sites.sorted(by: { $0.key < $1.key }) {
      for trouble in SiteCheck(site).troubles { Issue.record("\(name), \(edition): \(trouble)") }
    }
  }

  @Test("The smallest site builds without a diagnostic")
  func base() throws {
    let run = try SiteRun(SiteFolder(texts: [:]))
    #expect(run.report == "")
    #expect(run.sites.keys.sorted() == ["england"])
    #expect(
      run.sites["england"]?.plainPaths == [
        "404.html", "a-to-z.html", "assets/icon-192.png", "assets/icon-512.png", "assets/icon.svg", "assets/print.css",
        "assets/search-field.js", "assets/search-words.js", "assets/search.js", "assets/site-a-to-z.css",
        "assets/site-home.css",
        "assets/site-search.css", "assets/site.css", "assets/slips.js",
        "index.html", "manifest.webmanifest", "offline.js", "search-index.js", "search.html",
        "search/0.js", "search/1.js",
      ])
  }
}
