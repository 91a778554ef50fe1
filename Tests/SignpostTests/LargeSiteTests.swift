import Foundation
import TestSites
import Testing

/// A site of which memory does not hold all pages at once.
struct LargeSiteTests {
  /// Pages of 26 MB in all, with more words than memory keeps.
  private static func folder() throws -> SiteFolder {
    let words = (0..<900).map { "## Part \($0)\n\n" + String(repeating: "You can ask us for help. ", count: 10) }
    let body = words.joined(separator: "\n\n")
    let pages = (0..<110).map { number in
      (
        "Content/pages/page-\(number).md",
        "---\ntitle: Page \(number)\nsummary: About help.\n---\n\(body.prefix(240_000))\n\nWord\(number)x is here.\n"
      )
    }
    return try SiteFolder(texts: Dictionary(uniqueKeysWithValues: pages))
  }

  @Test("It is the same wherever its pages are put aside, and nothing of that is left")
  func same() throws {
    let site = try Self.folder()
    let root = site.folder.path
    try FileManager.default.createDirectory(atPath: "\(root)/aside", withIntermediateDirectories: false)
    for (output, temporary) in [("Outside", "\(root)/aside"), ("Inside", "\(root)/missing")] {
      let run = try Command(
        ["build", "--theme", Repository.theme, "--output", output], in: root, temporary: temporary)
      #expect(run.status == 0, "\(run.errors)")
    }
    let (outside, inside) = (site.folder.snapshot(of: "Outside/england"), site.folder.snapshot(of: "Inside/england"))
    #expect(outside.count > 110)
    #expect(outside == inside)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(root)/aside") == [])
  }
}
