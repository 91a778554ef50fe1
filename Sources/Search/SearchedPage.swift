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
  /// The words, one after another.
  package let text: [UInt8]

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
    /// Where it stands in ``SearchedPage/text``: in the order in which words first occur.
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
    let (words, text) = Self.alone(scan.words, in: html)
    self.init(address, title: title, scope: scope, text: text, sections: scan.sections, words: words)
  }

  /// Words without the HTML around them, so that it need not be kept.
  private static func alone(_ words: [Word], in html: [UInt8]) -> (words: [Word], text: [UInt8]) {
    var alone: [Word] = []
    alone.reserveCapacity(words.count)
    let text = [UInt8](unsafeUninitializedCapacity: words.reduce(0) { $0 + Int($1.length) }) { text, end in
      html.withUnsafeBufferPointer { html in
        for word in words {
          alone.append(Word(hash: word.hash, offset: UInt32(end), length: word.length, count: word.count))
          let (start, length) = (Int(word.offset), Int(word.length))
          _ = UnsafeMutableBufferPointer(rebasing: text[end...]).update(fromContentsOf: html[start..<(start + length)])
          end += length
        }
      }
    }
    return (alone, text)
  }

  /// - Parameters:
  ///   - text: the words, one after another.
  ///   - sections: those of its own text.
  ///   - words: their words.
  init(
    _ address: String, title: String, scope: SearchScope, text: [UInt8], sections: [Section], words: [Word]
  ) {
    self.address = address
    self.title = title
    self.scope = scope
    self.text = text
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
    Tokenizer.plain(text[Int(word.offset)..<(Int(word.offset) + Int(word.length))])
  }
}
