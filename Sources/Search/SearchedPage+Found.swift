import Manuscript

extension SearchedPage {
  /// What was found on a page, without the HTML around it.
  public struct Found: Sendable {
    fileprivate let sections: [Section]
    fileprivate let words: [Word]
    /// What contains the words: the page's HTML, or the words one after another.
    fileprivate let text: [UInt8]
  }

  /// What was found on the page; the rest depends only on its scope.
  public var found: Found { Found(sections: sections.dropLast(scope.sections.count), words: words, text: html) }

  /// A page of which it is known what is found on it.
  public init(_ address: String, title: String, scope: SearchScope, found: Found) {
    self.init(address, title: title, scope: scope, html: found.text, sections: found.sections, words: found.words)
  }
}

extension SearchedPage.Found {
  /// The same with the words alone.
  private var short: SearchedPage.Found {
    var out: [UInt8] = []
    var moved = words
    // In the order of their places, as equally good words are chosen by them.
    for index in words.indices.sorted(by: { words[$0].offset < words[$1].offset }) {
      let word = words[index]
      let start = UInt32(out.count)
      moved[index] = SearchedPage.Word(hash: word.hash, offset: start, length: word.length, count: word.count)
      out.append(contentsOf: text[Int(word.offset)..<(Int(word.offset) + Int(word.length))])
    }
    return SearchedPage.Found(sections: sections, words: moved, text: out)
  }

  package func add(to writer: inout ByteWriter) {
    let short = short
    let (words, text) = (short.words, short.text)
    writer.add(sections.count)
    for section in sections {
      writer.add(section.anchor)
      writer.add(section.heading)
      writer.add(section.end)
    }
    writer.add(words.count)
    for word in words {
      writer.add(UInt64(word.hash) << 32 | UInt64(word.offset))
      writer.add(UInt64(word.length) << 16 | UInt64(word.count))
    }
    writer.add(text)
  }

  /// Reads what ``add(to:)`` wrote; `nil` if it cannot be that.
  package init?(_ reader: inout ByteReader) {
    let sections = reader.list { reader -> SearchedPage.Section? in
      guard let anchor = reader.text(), let heading = reader.text(), let end = reader.count() else { return nil }
      return SearchedPage.Section(anchor: anchor, heading: heading, end: end)
    }
    let words = reader.list { reader -> SearchedPage.Word? in
      guard let place = reader.number(), let size = reader.number() else { return nil }
      return SearchedPage.Word(
        hash: UInt32(truncatingIfNeeded: place >> 32), offset: UInt32(truncatingIfNeeded: place),
        length: UInt16(truncatingIfNeeded: size >> 16), count: UInt16(truncatingIfNeeded: size))
    }
    guard let sections, let words, let text = reader.part() else { return nil }
    var last = 0
    for section in sections {
      guard section.end >= last, section.end <= words.count else { return nil }
      last = section.end
    }
    guard words.allSatisfy({ Int($0.offset) + Int($0.length) <= text.count }) else { return nil }
    self.init(sections: sections, words: words, text: Array(text))
  }
}
