import HTML

/// A page as the search sees it: its title, and the words in each of its sections.
public struct SearchedPage: Sendable {
  public let address: String
  public let title: String
  public var scope: SearchScope
  /// The sections; the first is the text before any heading.
  package var sections: [Section]
  /// The distinct words of each section, one section after another.
  package var words: [Word]
  /// The HTML that contains the words.
  package let html: [UInt8]

  /// The text under one heading.
  package struct Section: Sendable {
    /// The id of the heading; empty for the page itself.
    package let anchor: String
    package let heading: String
    /// Where the section's words end in ``SearchedPage/words``; they begin where those of the section before end.
    package var end: Int
  }

  /// A word of a section.
  package struct Word: Sendable {
    package let hash: UInt32
    /// Where it first occurs.
    package let offset: UInt32
    package let length: UInt16
    /// How often it occurs in the section.
    package var count: UInt16
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
  public init(_ address: String, title: String, scope: SearchScope, html: [UInt8], scan: SectionScan) {
    self.init(address, title: title, scope: scope, html: html, sections: scan.sections, words: scan.words)
  }

  /// - Parameters:
  ///   - sections: those of its own text.
  ///   - words: their words.
  init(
    _ address: String, title: String, scope: SearchScope, html: [UInt8], sections: [Section], words: [Word]
  ) {
    self.address = address
    self.title = title
    self.scope = scope
    self.html = html
    self.sections = sections
    self.words = words
    for (anchor, heading) in scope.sections {
      self.sections.append(Section(anchor: anchor, heading: heading, end: words.count))
    }
  }

  /// The range of a section's words.
  package func range(of section: Int) -> Range<Int> {
    (section == 0 ? 0 : sections[section - 1].end)..<sections[section].end
  }

  /// A word in lowercase.
  package func text(of word: Word) -> [UInt8] {
    Tokenizer.plain(html[Int(word.offset)..<(Int(word.offset) + Int(word.length))])
  }
}
