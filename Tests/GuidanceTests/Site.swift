import Guidance
import Manuscript
import TestSites

/// Reads the smallest site with some parts and texts added on top.
enum Site {
  static func read(with parts: [String] = [], _ texts: [String: String] = [:]) throws -> SiteRun {
    let texts = Dictionary(texts.map { ("Content/\($0)", $1) }) { first, _ in first }
    return try SiteRun(SiteFolder(with: parts, texts: texts))
  }

  /// Reads the smallest site with a page that contains a text.
  static func page(with parts: [String] = [], _ text: String) throws -> SiteRun {
    try read(with: parts, ["pages/x.md": markdown(text)])
  }

  static func markdown(_ text: String) -> String { "---\ntitle: X\nsummary: A page.\n---\n\(text)\n" }
}

extension SiteRun {
  /// The names of the rules that were broken, in the order of the report.
  var rules: [String] { diagnostics.sorted.map(\.rule.name) }
}
