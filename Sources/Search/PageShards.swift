/// What readers see of pages, in shards of about the same size: a query loads those with the pages that it shows.
///
/// A shard has a line for each page, with its address, title, kind and other names, and one for each of its sections,
/// which begins with a space: its anchor and heading; all separated by tabs.
package struct PageShards: Sendable {
  /// About how many bytes a shard has before it is compressed.
  package static let bytes = 1_200

  /// The number of the first page of each shard.
  private let starts: [Int]

  init(_ pages: [SearchedPage]) { starts = ShardCut.starts(pages.map { Self.text(of: $0).count }, most: Self.bytes) }

  var count: Int { starts.count }

  /// The pages of each shard; those of one edition are in the last.
  func pages(_ pages: [SearchedPage]) -> [ArraySlice<SearchedPage>] {
    zip(starts, starts.dropFirst() + [pages.count]).map { pages[$0..<$1] }
  }

  /// The texts of the shards.
  func texts(_ pages: [SearchedPage]) -> [[UInt8]] {
    self.pages(pages).map { $0.flatMap(Self.text) }
  }

  private static func text(of page: SearchedPage) -> [UInt8] {
    let line = ([page.address, page.title, page.scope.kind] + page.scope.names).joined(separator: "\t")
    let sections = page.sections.dropFirst().map { " \($0.anchor)\t\($0.heading)\n" }
    return Array("\(line)\n\(sections.joined())".utf8)
  }
}
