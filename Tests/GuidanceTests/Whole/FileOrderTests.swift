import Guidance
import Manuscript
import TestSites
import Testing

/// Nothing depends on the order in which files are found.
struct FileOrderTests {
  static let parts = [
    "code", "contacts", "provider", "comparison", "law", "glossary", "factsheet", "guide", "finder", "council",
    "councils",
  ]

  @Test("A site whose files were written in another order is identical, byte for byte")
  func order() throws {
    let first = try Site.read(with: Self.parts)
    let second = try Site.read(with: Self.parts.reversed())
    #expect(first.report == "")
    for (name, site) in first.sites {
      let other = try #require(second.sites[name])
      #expect(site.paths == other.paths)
      for path in site.paths { #expect(site.bytes(of: path) == other.bytes(of: path), "\(name)/\(path)") }
    }
  }

  @Test("A broken site gives the same report, in whatever order its files were written")
  func brokenOrder() throws {
    let names = (0..<24).map { "pages/page-\($0).md" }
    let text = "---\ntitle: X\nsumary: Y\n---\n[a](none.md) <b>"
    let reports = try [names, names.reversed(), Self.shuffled(names)].map { names in
      let folder = try SiteFolder(texts: [:])
      for name in names { try folder.folder.write(text, to: "Content/\(name)") }
      return try SiteRun(folder).report
    }
    #expect(Set(reports).count == 1)
    #expect(reports.first?.isEmpty == false)
  }

  private static func shuffled(_ names: [String]) -> [String] {
    var random = SplitMix64(seed: 6)
    return names.shuffled(using: &random)
  }
}
