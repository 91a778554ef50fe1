import Accessibility
import HTML
import Manuscript
import Search
import Templates

/// One pass over a page's own part: its accessibility faults, what the search finds, and the styles of its text.
package struct ContentScan: HTMLReceiver {
  package private(set) var check: PageScan
  private var search: SectionScan?
  private var sheets: TextSheetScan
  private let content: [UInt8]

  /// - Parameters:
  ///   - content: the page's own part.
  ///   - exit: what is above it and may need styles as well.
  ///   - scope: which of it is searched; `nil` where the search does not find the page.
  ///   - sheets: finds the style sheets that its text needs.
  package init(_ content: [UInt8], exit: [UInt8] = [], scope: SearchScope?, sheets: TextSheetScan) {
    self.content = content
    check = PageScan(of: content)
    search = scope.flatMap { $0.hasWords ? SectionScan($0) : nil }
    self.sheets = sheets
    HTMLScanner.scan(content, into: &self)
    check.finish()
    search?.finish()
    HTMLScanner.scan(exit, into: &self.sheets)
  }

  package mutating func text(_ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>) {
    check.text(range, in: html)
    search?.text(range, in: html)
  }

  package mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
    check.tag(tag, in: html)
    search?.tag(tag, in: html)
    sheets.tag(tag, in: html)
  }

  /// The style sheets that its text needs, by their plain names.
  package var textSheets: [String] { sheets.sheets }

  /// What the search sees of the page.
  ///
  /// - Parameter store: keeps its words.
  package func searched(_ address: String, title: String, scope: SearchScope, in store: ByteStore? = nil)
    -> SearchedPage
  {
    guard let search else { return SearchedPage(address, title: title, scope: scope, html: []) }
    return SearchedPage(address, title: title, scope: scope, html: content, scan: search, in: store)
  }
}
