import Accessibility
import Manuscript
import Search
import Templates

/// Pages as the renderer made them, and what belongs to them.
struct RenderedPages: Sendable {
  var pages: [SitePage] = []
  /// What the search sees of the pages.
  var searched: [SearchedPage] = []
  var scripts: Set<String> = []
  var stylesheets: Set<String> = []
  /// The accessibility faults of the pages.
  var faults: [PageFault] = []

  static func + (one: RenderedPages, other: RenderedPages) -> RenderedPages {
    RenderedPages(
      pages: one.pages + other.pages, searched: one.searched + other.searched,
      scripts: one.scripts.union(other.scripts), stylesheets: one.stylesheets.union(other.stylesheets),
      faults: one.faults + other.faults)
  }
}
