import Manuscript

extension SearchedPage {
  /// What was found on a page, without the HTML around it: most of what is kept of a page, and needed a few times.
  public struct Found: Sendable {
    /// How many sections the page's own text has.
    let sectionCount: Int
    /// See ``write(_:)``.
    private let keptSections: ByteStore.Kept
    /// See ``PageWords``.
    private let keptWords: ByteStore.Kept

    /// - Parameters:
    ///   - scan: a finished one.
    ///   - html: what it scanned.
    ///   - store: keeps what was found.
    init(_ scan: SectionScan, in html: [UInt8], _ store: ByteStore?) {
      sectionCount = scan.sections.count
      keptSections = .of(Self.write(scan.sections), in: store)
      keptWords = .of(PageWords.bytes(of: scan.words, in: html), in: store)
    }

    func sections() -> [Section] { Self.read(keptSections.bytes) ?? [] }

    func words() -> PageWords { PageWords(keptWords.bytes) ?? .none }
  }
}

extension SearchedPage.Found {
  package func add(to writer: inout ByteWriter) {
    writer.add(keptSections.bytes)
    writer.add(keptWords.bytes)
  }

  /// Reads what ``add(to:)`` wrote; `nil` if it cannot be that.
  ///
  /// - Parameter store: keeps it.
  package init?(_ reader: inout ByteReader, in store: ByteStore) {
    guard let sectionBytes = reader.part().map(Array.init), let sections = Self.read(sectionBytes),
      let wordBytes = reader.part().map(Array.init), let words = PageWords(wordBytes)
    else { return nil }
    var last = 0
    for section in sections {
      guard section.end >= last, section.end <= words.all.count else { return nil }
      last = section.end
    }
    sectionCount = sections.count
    (keptSections, keptWords) = (store.keep(sectionBytes), store.keep(wordBytes))
  }

  private static func write(_ sections: [SearchedPage.Section]) -> [UInt8] {
    var writer = ByteWriter()
    writer.add(sections.count)
    for section in sections {
      writer.add(section.anchor)
      writer.add(section.heading)
      writer.add(section.end)
    }
    return writer.take()
  }

  private static func read(_ bytes: [UInt8]) -> [SearchedPage.Section]? {
    var reader = ByteReader(bytes)
    return reader.list { reader in
      guard let anchor = reader.text(), let heading = reader.text(), let end = reader.integer() else { return nil }
      return SearchedPage.Section(anchor: anchor, heading: heading, end: end)
    }
  }
}
