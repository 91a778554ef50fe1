import Manuscript
import Records

/// A file that hides a page which does not apply: its header says so and sums it up, and its text says why, in place of
/// the page's.
///
/// The page keeps its address and title and is in no list; the search finds what it says now.
struct HiddenPage {
  private let file: SourceFile
  private let path: String
  private let kind: ContentKind?

  init(_ file: SourceFile, path: String, _ kind: ContentKind?) {
    (self.file, self.path, self.kind) = (file, path, kind)
  }

  /// Puts its text in the place of a page's; what cannot be is reported.
  func apply(to page: inout ComposedFile, _ diagnostics: inout Diagnostics) {
    guard let parts = FrontMatter(file, "the header of a change", &diagnostics) else { return }
    var header = parts.header
    let hidden = header.word("hidden", YesNo.self, required: true, &diagnostics)
    let summary = header.text("summary", &diagnostics)
    header.finish(&diagnostics)
    guard hidden == .yes, summary != nil else {
      if hidden == .no {
        diagnostics.error(
          LayerRules.section, "this page is not hidden", at: SourcePlace(file.path),
          help: "take the header out, and begin with the heading of the section that you write anew")
      }
      return
    }
    let whole = page.file("")
    guard let fence = whole.headerEnd else { return }
    // Of pages that belong to no series, only those that readers look up by a topic.
    let isListed = kind?.listPage != nil || (2..<fence).contains { whole.line($0)?.hasPrefix("topic:") == true }
    guard kind?.canBeHidden == true, isListed else {
      diagnostics.error(
        LayerRules.section, "'\(path)' cannot be hidden", at: SourcePlace(file.path),
        help: "other pages need it; write sections of it anew instead")
      return
    }
    let text = parts.bodyLine..<(file.lineCount + 1)
    guard text.contains(where: { file.line($0).map { !$0.allSatisfy(\.isWhitespace) } ?? false }) else {
      diagnostics.error(
        LayerRules.section, "nobody who comes to '\(path)' is told why it is hidden", at: SourcePlace(file.path),
        help: "say below the header why it does not apply, and where to go instead")
      return
    }
    page.replace(fence..<(whole.lineCount + 1), with: [.init(file: file, lines: 2..<(file.lineCount + 1))])
    // The page's own summary tells of what is no longer on it.
    let keys = YAMLBlocks(SourceFile(path: path, bytes: page.text(1..<fence)))
    if let old = keys.all.first(where: { $0.key == "summary" }) { page.replace(old.lines, with: []) }
  }
}
