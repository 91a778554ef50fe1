import Guidance
import Manuscript
import Templates

/// One edition's site: its files, each made on request.
public struct EditionSite: Sendable {
  public let edition: Edition
  private let pages: [SitePage]
  let values: [[UInt8]]
  /// Numbers for the ``values``.
  private let keys: [WideHash.Value]
  /// The slot for a page's public address, and what fills it; `nil` in an edition without one.
  private let pageAddress: (slot: Int, bytes: @Sendable (String) -> [UInt8])?
  /// What is next to the folder of the site in a pack.
  let front: [String: [UInt8]]
  /// The paths of all files, in order.
  public let paths: [String]
  /// Where the bytes of each come from, in the same order.
  private let origins: [Origin]

  private enum Origin {
    /// The number of a page.
    case page(Int)
    case bytes([UInt8])
  }

  /// - Parameter moved: the addresses that only redirect, which are not in the list for search engines.
  init(
    filling: EditionFilling, pages: [SitePage], moved: Set<String>, slots: [SlotName], notFound: [UInt8],
    assets: [String: [UInt8]]
  ) {
    edition = filling.edition
    values = filling.values(for: slots)
    keys = values.map { value in
      var hash = WideHash()
      hash.add(value)
      return hash.value
    }
    pageAddress =
      edition.address == nil ? nil : slots.firstIndex(of: .pageAddress).map { ($0, { filling.printed($0) }) }
    front = filling.front
    self.pages = pages.sorted { $0.address < $1.address }
    var rest = assets.merging(filling.loaded.files) { $1 }
    rest["404.html"] = notFound
    if let base = edition.address {
      rest["sitemap.xml"] = Self.sitemap(self.pages.map(\.address).filter { !moved.contains($0) }, base)
    }
    if edition.isOffline {
      let values = values
      let files = rest.map { ($0, $1) } + self.pages.map { ($0.address, $0.filled(with: values)) }
      rest[OfflineWorker.address] = OfflineWorker.bytes(
        filling.theme, files: files.sorted { $0.0 < $1.0 }, loaded: filling.loaded)
    } else {
      rest[OfflineWorker.address] = filling.theme.scripts[OfflineWorker.end]
    }
    var files = self.pages.enumerated().map { (path: $1.address, origin: Origin.page($0)) }
    files += rest.map { (path: $0, origin: .bytes($1)) }
    files.sort { $0.path < $1.path }
    paths = files.map(\.path)
    origins = files.map(\.origin)
  }

  /// How many pages the site has.
  public var pageCount: Int { pages.count + 1 }

  /// The bytes of a file; empty for a path that is not the site's.
  public func bytes(of path: String) -> [UInt8] {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path ? bytes(at: low) : []
  }

  /// The bytes of a file.
  ///
  /// - Parameter place: that of its path in ``paths``.
  func bytes(at place: Int) -> [UInt8] {
    switch origins[place] {
    case .bytes(let bytes): bytes
    case .page(let number):
      pages[number].filled(with: values, own: pageAddress.map { ($0.slot, $0.bytes(paths[place])) })
    }
  }

  /// A number for all that a file is made from.
  ///
  /// - Parameter place: that of its path in ``paths``.
  func key(at place: Int) -> WideHash.Value {
    var hash = WideHash()
    switch origins[place] {
    case .bytes(let bytes): hash.add(bytes)
    case .page(let number):
      hash.add(pages[number].key)
      pages[number].add(keys, to: &hash)
      hash.add(edition.address ?? "")
    }
    return hash.value
  }

  /// The list of pages for search engines.
  private static func sitemap(_ addresses: [String], _ base: String) -> [UInt8] {
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for address in addresses {
      text += "<url><loc>\(HTMLText.escape(base + PageAddress.short(address)))</loc></url>\n"
    }
    return Array((text + "</urlset>\n").utf8)
  }
}
