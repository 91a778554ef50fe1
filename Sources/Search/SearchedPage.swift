import HTML
import Manuscript

/// A page as the search sees it: its title, and the words in each of its sections.
public struct SearchedPage: Sendable {
  public let address: String
  public let title: String
  public var scope: SearchScope
  /// What was found on it; the rest depends only on its scope.
  public let found: Found

  /// The text under one heading.
  package struct Section: Sendable {
    /// The id of the heading; empty for the page itself.
    package let anchor: String
    package let heading: String
    /// Where the section's words end among those of the page; they begin where those of the section before end.
    package internal(set) var end: Int
  }

  /// - Parameter html: the page's own part, whose tags only the generator and the theme have written; slots are
  ///   skipped. Text inside `<nav>` and inside elements with `data-unsearched` is not searched.
  public init(_ address: String, title: String, scope: SearchScope, html: [UInt8]) {
    var scan = SectionScan(scope)
    let html = scope.hasWords ? html : []
    HTMLScanner.scan(html, into: &scan)
    scan.finish()
    self.init(address, title: title, scope: scope, html: html, scan: scan)
  }

  /// - Parameters:
  ///   - html: the page's own part; empty if its words are not searched.
  ///   - scan: the finished scan of that part.
  ///   - store: keeps what was found.
  package init(
    _ address: String, title: String, scope: SearchScope, html: [UInt8], scan: SectionScan, in store: ByteStore? = nil
  ) {
    self.init(address, title: title, scope: scope, found: Found(scan, in: html, store))
  }

  /// A page of which it is known what is found on it.
  public init(_ address: String, title: String, scope: SearchScope, found: Found) {
    (self.address, self.title, self.scope, self.found) = (address, title, scope, found)
  }

  /// How many sections it has.
  package var sectionCount: Int { found.sectionCount + scope.sections.count }

  /// Its sections, read from where they are kept; the first is the text before any heading.
  package func sections() -> [Section] {
    let own = found.sections()
    let end = own.last?.end ?? 0
    return own + scope.sections.map { Section(anchor: $0.anchor, heading: $0.heading, end: end) }
  }

  /// The words of its sections, read from where they are kept.
  package func words() -> PageWords { found.words() }
}

extension [SearchedPage.Section] {
  /// The range of a section's words.
  package func words(of section: Int) -> Range<Int> { (section == 0 ? 0 : self[section - 1].end)..<self[section].end }
}
