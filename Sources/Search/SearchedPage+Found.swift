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
  /// The words' indices in the order of their places, in which they mostly are.
  private var order: [Int] {
    let isSorted = words.indices.dropFirst().allSatisfy { words[$0 - 1].offset <= words[$0].offset }
    return isSorted ? Array(words.indices) : words.indices.sorted { words[$0].offset < words[$1].offset }
  }

  /// The same with the words alone.
  private var short: SearchedPage.Found {
    var out: [UInt8] = []
    var moved = words
    // In the order of their places, as equally good words are chosen by them.
    out.reserveCapacity(8 * words.count)
    for index in order {
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
    writer.add(words.map { UInt64($0.hash) << 32 | UInt64($0.offset) })
    writer.add(words.map { UInt64($0.length) << 16 | UInt64($0.count) })
    writer.add(text)
  }

  /// Reads what ``add(to:)`` wrote; `nil` if it cannot be that.
  package init?(_ reader: inout ByteReader) {
    let sections = reader.list { reader -> SearchedPage.Section? in
      guard let anchor = reader.text(), let heading = reader.text(), let end = reader.count() else { return nil }
      return SearchedPage.Section(anchor: anchor, heading: heading, end: end)
    }
    guard let sections, let places = reader.numbers(), let sizes = reader.numbers(), places.count == sizes.count,
      let text = reader.part()
    else { return nil }
    let words = zip(places, sizes).map { place, size in
      SearchedPage.Word(
        hash: UInt32(truncatingIfNeeded: place >> 32), offset: UInt32(truncatingIfNeeded: place),
        length: UInt16(truncatingIfNeeded: size >> 16), count: UInt16(truncatingIfNeeded: size))
    }
    var last = 0
    for section in sections {
      guard section.end >= last, section.end <= words.count else { return nil }
      last = section.end
    }
    guard words.allSatisfy({ Int($0.offset) + Int($0.length) <= text.count }) else { return nil }
    self.init(sections: sections, words: words, text: Array(text))
  }
}
