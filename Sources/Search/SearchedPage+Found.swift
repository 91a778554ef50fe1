import Manuscript

extension SearchedPage {
  /// What was found on a page, without the HTML around it.
  public struct Found: Sendable {
    fileprivate let sections: [Section]
    fileprivate let words: [Word]
    /// The words, one after another.
    fileprivate let text: [UInt8]
  }

  /// What was found on the page; the rest depends only on its scope.
  public var found: Found { Found(sections: sections.dropLast(scope.sections.count), words: words, text: text) }

  /// A page of which it is known what is found on it.
  public init(_ address: String, title: String, scope: SearchScope, found: Found) {
    self.init(address, title: title, scope: scope, text: found.text, sections: found.sections, words: found.words)
  }
}

extension SearchedPage.Found {
  package func add(to writer: inout ByteWriter) {
    writer.add(sections.count)
    for section in sections {
      writer.add(section.anchor)
      writer.add(section.heading)
      writer.add(section.end)
    }
    writer.add(words.map { UInt64($0.hash) << 32 | UInt64($0.length) << 16 | UInt64($0.count) })
    writer.add(text)
  }

  /// Reads what ``add(to:)`` wrote; `nil` if it cannot be that.
  package init?(_ reader: inout ByteReader) {
    let sections = reader.list { reader -> SearchedPage.Section? in
      guard let anchor = reader.text(), let heading = reader.text(), let end = reader.count() else { return nil }
      return SearchedPage.Section(anchor: anchor, heading: heading, end: end)
    }
    guard let sections, let numbers = reader.numbers(), let text = reader.part() else { return nil }
    var place: UInt32 = 0
    let words = numbers.map { number in
      let word = SearchedPage.Word(
        hash: UInt32(truncatingIfNeeded: number >> 32), offset: place,
        length: UInt16(truncatingIfNeeded: number >> 16), count: UInt16(truncatingIfNeeded: number))
      place &+= UInt32(word.length)
      return word
    }
    var last = 0
    for section in sections {
      guard section.end >= last, section.end <= words.count else { return nil }
      last = section.end
    }
    guard words.reduce(0, { $0 + Int($1.length) }) == text.count else { return nil }
    self.init(sections: sections, words: words, text: Array(text))
  }
}
