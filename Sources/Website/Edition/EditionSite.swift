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
  private let rest: [String: [UInt8]]
  /// What is next to the folder of the site in a pack.
  let front: [String: [UInt8]]
  /// The paths of all files, in order.
  public let paths: [String]

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
      let files = rest.map { ($0, $1) } + self.pages.map { ($0.address, $0.text.filled(with: values)) }
      rest[OfflineWorker.address] = OfflineWorker.bytes(
        filling.theme, files: files.sorted { $0.0 < $1.0 }, loaded: filling.loaded)
    } else {
      rest[OfflineWorker.address] = filling.theme.scripts[OfflineWorker.end]
    }
    self.rest = rest
    paths = (self.pages.map(\.address) + rest.keys).sorted()
  }

  /// How many pages the site has.
  public var pageCount: Int { pages.count + 1 }

  /// The bytes of a file; empty for a path that is not the site's.
  public func bytes(of path: String) -> [UInt8] {
    if let bytes = rest[path] { return bytes }
    guard let page = page(at: path) else { return [] }
    return page.text.filled(with: values, own: pageAddress.map { ($0.slot, $0.bytes(path)) })
  }

  /// A number for all that a file is made from; `nil` for a path that is not the site's.
  func key(of path: String) -> WideHash.Value? {
    var hash = WideHash()
    if let bytes = rest[path] {
      hash.add(bytes)
      return hash.value
    }
    guard let page = page(at: path) else { return nil }
    hash.add(page.key)
    for slot in page.slots { hash.add(keys[slot]) }
    hash.add(edition.address ?? "")
    return hash.value
  }

  private func page(at path: String) -> SitePage? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].address < path { low = middle + 1 } else { high = middle }
    }
    return low < pages.count && pages[low].address == path ? pages[low] : nil
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
