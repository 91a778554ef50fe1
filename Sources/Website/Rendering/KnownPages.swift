import Manuscript
import Search

/// What the build before knew of its pages, by the numbers for what each was made from.
///
/// A page of the same number is the same page: it need not be rendered to know what the search finds of it, which
/// styles it needs, and what editions fill in.
public struct KnownPages: Sendable {
  struct Page: Sendable {
    /// What editions fill in, in the order of the gaps' own numbers.
    let names: [SlotName]
    /// For each gap, in the order of their places, which of ``names`` it is.
    let gaps: [Int]
    let textSheets: [String]
    /// What the search finds; `nil` for a page that it does not find.
    let found: SearchedPage.Found?
  }

  /// A page as it is kept.
  struct Kept: Sendable {
    /// All but what the search finds.
    fileprivate let page: ByteStore.Kept
    fileprivate let found: SearchedPage.Found?
  }

  /// What tells the program and the theme from others; pages are known only to builds with the same.
  public let base: String
  private var pages: [WideHash.Value: Kept] = [:]

  public init(base: String = "") { self.base = base }

  subscript(key: WideHash.Value) -> (page: Page, kept: Kept)? {
    pages[key].flatMap { kept in Page(kept).map { ($0, kept) } }
  }

  mutating func add(_ page: Kept, _ key: WideHash.Value) { pages[key] = page }

  /// Writes all of it, page by page.
  func write(to file: inout SealedFile) {
    var writer = ByteWriter()
    writer.add(base)
    writer.add(pages.count)
    for (key, page) in pages {
      writer.add(key)
      writer.add(page.page.bytes)
      writer.add(page.found == nil ? 0 : 1)
      page.found?.add(to: &writer)
      file.add(&writer)
    }
    file.add(&writer)
  }

  /// Reads what ``write(to:)`` wrote; `nil` if they were cut short or changed, or belong to another program or theme.
  init?(_ bytes: [UInt8], base: String) {
    self.base = base
    guard var reader = ByteReader(sealed: bytes), reader.text() == base else { return nil }
    let store = ByteStore()
    let entries = reader.list { reader -> (WideHash.Value, Kept)? in
      guard let key = reader.hash(), let page = reader.part(), let isFound = reader.number() else { return nil }
      let found = isFound == 0 ? nil : SearchedPage.Found(&reader, in: store)
      if isFound != 0 && found == nil { return nil }
      return (key, Kept(page: store.keep(Array(page)), found: found))
    }
    guard let entries else { return nil }
    pages = Dictionary(entries) { first, _ in first }
  }
}

extension KnownPages.Page {
  func kept(in store: ByteStore?) -> KnownPages.Kept {
    var writer = ByteWriter()
    writer.add(names.count)
    for name in names {
      writer.add(name.name)
      writer.add(name.depth.folders)
      writer.add(name.address)
    }
    writer.add(gaps.count)
    for gap in gaps { writer.add(gap) }
    writer.add(textSheets.count)
    for sheet in textSheets { writer.add(sheet) }
    return KnownPages.Kept(page: .of(writer.take(), in: store), found: found)
  }

  fileprivate init?(_ kept: KnownPages.Kept) {
    var reader = ByteReader(kept.page.bytes)
    let names = reader.list { reader -> SlotName? in
      guard let name = reader.text(), let folders = reader.count(), let address = reader.text() else { return nil }
      return SlotName(name: name, depth: PageDepth(folders: folders), address: address)
    }
    guard let names, let gaps = reader.list({ $0.count() }), gaps.allSatisfy(names.indices.contains),
      let sheets = reader.list({ $0.text() })
    else { return nil }
    self.init(names: names, gaps: gaps, textSheets: sheets, found: kept.found)
  }
}
