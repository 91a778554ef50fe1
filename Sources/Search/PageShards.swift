/// What readers see of pages, in shards of about the same size: a query loads those with the pages that it shows.
///
/// A shard has a line for each page, with its address, title, kind and other names, and one for each of its sections,
/// which begins with a space: its anchor and heading; all separated by tabs.
package enum PageShards {
  /// About how many bytes a shard has before it is compressed.
  package static let bytes = 1_200

  /// What a shard has of some pages.
  struct Shard: Sendable {
    /// The pages as its line of the index has them, see ``SearchIndex/files(own:)``.
    private(set) var line: [UInt8] = []
    private(set) var text: [UInt8] = []

    fileprivate mutating func add(_ page: SearchedPage, _ pageText: [UInt8]) {
      SixBits.write(page.scope.weight, to: &line)
      SixBits.write(page.sectionCount - 1, to: &line)
      text += pageText
    }
  }

  static func shards(_ pages: [SearchedPage]) -> [Shard] {
    let texts = pages.map(Self.text)
    let starts = ShardCut.starts(texts.map(\.count), most: bytes)
    return zip(starts, starts.dropFirst() + [pages.count]).map { first, end in
      (first..<end).reduce(into: Shard()) { $0.add(pages[$1], texts[$1]) }
    }
  }

  /// The shards after pages of one edition were added, which are in the last.
  static func shards(adding own: [SearchedPage], to shards: [Shard]) -> [Shard] {
    var shards = shards
    for page in own { shards[shards.count - 1].add(page, text(of: page)) }
    return shards
  }

  private static func text(of page: SearchedPage) -> [UInt8] {
    let line = ([page.address, page.title, page.scope.kind] + page.scope.names).joined(separator: "\t")
    let sections = page.sections().dropFirst().map { " \($0.anchor)\t\($0.heading)\n" }
    return Array("\(line)\n\(sections.joined())".utf8)
  }
}
