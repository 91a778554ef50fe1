import Manuscript
import Templates
import TestSites
import Website

/// The repository's theme with some of its files changed, and without images that are not text.
enum ThemeFolder {
  static let texts: [String: String] = {
    var texts: [String: String] = [:]
    for path in Repository.files(below: Repository.theme) where !path.hasSuffix(".png") {
      texts[path] = Repository.text("\(Repository.theme)/\(path)")
    }
    return texts
  }()

  /// Reads the theme; a file without text is removed.
  static func read(_ changes: [String: String?]) -> (theme: Theme?, diagnostics: Diagnostics) {
    var texts = texts
    for (path, text) in changes { texts[path] = text }
    var diagnostics = Diagnostics()
    let theme = Theme.read(SourceTree(name: "Theme", texts: texts), for: .allPages, &diagnostics)
    return (theme, diagnostics)
  }

  /// The diagnostics for a template that replaces `pages/page.mustache`.
  static func page(_ template: String) -> [Diagnostic] {
    read(["pages/page.mustache": template]).diagnostics.sorted.filter { $0.place?.path == "Theme/pages/page.mustache" }
  }
}
