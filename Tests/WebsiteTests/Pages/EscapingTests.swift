import Manuscript
import TestSites
import Testing
import Website

/// No text of an author becomes code, and none forges what editions fill in.
struct EscapingTests {
  private static let parts = [
    "code", "contacts", "provider", "comparison", "law", "glossary", "factsheet", "guide", "finder", "council",
  ]

  @Test("HTML characters in any text of any file are shown as they were written")
  func everywhere() throws {
    let folder = try SiteFolder(with: Self.parts, texts: [:])
    // Each plain text of the small site gets characters that would break out of an element or an attribute.
    let characters = "\\\"'>&lt;i<"
    for (path, bytes) in folder.folder.snapshot(of: "Content") {
      let text = String(decoding: bytes, as: UTF8.self)
      let changed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
        for key in [
          "title", "summary", "name", "audience", "strapline", "description", "heading", "term", "council", "short",
        ] {
          let indent = line.prefix { $0 == " " }
          if line.dropFirst(indent.count).hasPrefix("\(key): ") {
            let text = line.dropFirst(indent.count + key.count + 2)
            let words = text.hasPrefix("\"") ? text.dropFirst().dropLast() : text
            return "\(indent)\(key): \"\(words)\(characters)\""
          }
        }
        return String(line)
      }
      try folder.folder.write(changed.joined(separator: "\n"), to: "Content/\(path)")
    }
    let run = try SiteRun(folder)
    #expect(run.report == "")
    #expect(run.page("factsheets/mediation.html").contains("Mediation&quot;&#39;&gt;&amp;lt;i&lt;"))
    for site in run.sites.values { #expect(SiteCheck(site).troubles == []) }
  }

  /// Whether a page has no control characters except tabs and line ends.
  private static func isClean(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  @Test(
    "A control character that is written as an escape reaches no page",
    arguments: ["\\x01", "\\x02", "\\0", "\\x01banner\\x02", "\\x01card:mediation\\x02", "\\e", "\\x7f"])
  func escapes(escape: String) throws {
    for key in ["title", "summary"] {
      let lines = ["title", "summary"].map { "\($0): \"Words\($0 == key ? escape : "")\"" }.joined(separator: "\n")
      let run = try SiteRun(
        SiteFolder(with: ["contacts"], texts: ["Content/pages/x.md": "---\n\(lines)\n---\nWords.\n"]))
      for (name, site) in run.sites {
        let dirty = site.paths.filter { $0.hasSuffix(".html") && !Self.isClean(site.bytes(of: $0)) }
        #expect(dirty == [], "\(escape) in '\(key)', edition \(name)")
      }
      let page = run.page("x.html")
      #expect(page.isEmpty || HTMLPage(page).elements("h1").count == 1, "'\(key)' with \(escape)")
      #expect(!HTMLPage(page).main.contains("data-contact"), "'\(key)' with \(escape) shows a contact's box")
    }
  }

  @Test(
    "A control character that is written as an entity reaches no page",
    arguments: ["&#1;", "&#1;council&#2;", "&#x1;card:mediation&#x2;", "&#2;", "&#27;", "&#127;"])
  func entities(entity: String) throws {
    let run = try SiteRun(
      SiteFolder(
        with: ["contacts"],
        texts: ["Content/pages/x.md": "---\ntitle: X\nsummary: Y\n---\nOne \(entity) two.\n\n## Three \(entity)\n"]))
    let page = run.page("x.html")
    #expect(Self.isClean(Array(page.utf8)))
    for site in run.sites.values { #expect(SiteCheck(site).troubles == []) }
    #expect(!HTMLPage(page).main.contains("data-contact"))
  }

  @Test("Random Markdown in a page gives a page without the author's tags, or a diagnostic", arguments: 0..<10)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(300 + seed))
    for _ in 0..<12 {
      let text = RandomText.markdown(using: &random, pieces: 25)
      var texts = Self.base
      texts["pages/x.md"] = "---\ntitle: X\nsummary: Y\n---\n\(text)\n"
      let run = SiteRun(texts: texts)
      #expect(Places.troubles(in: run) == [], "\(text.debugDescription)")
      guard let site = run.sites["england"] else {
        #expect(run.diagnostics.hasErrors, "\(text.debugDescription)")
        continue
      }
      #expect(SiteCheck(site).troubles == [], "\(text.debugDescription)")
    }
  }

  private static let base: [String: String] = {
    guard let folder = try? SiteFolder(with: ["code", "contacts"], texts: [:]) else { return [:] }
    return folder.folder.snapshot(of: "Content").mapValues { String(decoding: $0, as: UTF8.self) }
  }()
}
