import Guidance
import Manuscript

/// One edition's site: its files, each made when it is asked for.
public struct EditionSite: Sendable {
  public let edition: Edition
  private let pages: [PageText]
  private let values: [[UInt8]]
  private let rest: [String: [UInt8]]
  /// The paths of all files, in order.
  public let paths: [String]

  init(
    edition: Edition, pages: [PageText], values: [[UInt8]], notFound: [UInt8], assets: [String: [UInt8]]
  ) {
    self.edition = edition
    self.pages = pages.sorted { $0.address < $1.address }
    self.values = values
    var rest = assets
    rest["404.html"] = notFound
    if let base = edition.address { rest["sitemap.xml"] = Self.sitemap(self.pages.map(\.address), base) }
    self.rest = rest
    paths = (self.pages.map(\.address) + rest.keys).sorted()
  }

  /// How many pages the site has.
  public var pageCount: Int { pages.count + 1 }

  /// The bytes of a file; empty for a path that is not the site's.
  public func bytes(of path: String) -> [UInt8] {
    if let bytes = rest[path] { return bytes }
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].address < path { low = middle + 1 } else { high = middle }
    }
    guard low < pages.count, pages[low].address == path else { return [] }
    return pages[low].filled(with: values)
  }

  /// The list of pages for search engines.
  private static func sitemap(_ addresses: [String], _ base: String) -> [UInt8] {
    var text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for address in addresses {
      text += "<url><loc>\(HTMLText.escape(base + (address == "index.html" ? "" : address)))</loc></url>\n"
    }
    return Array((text + "</urlset>\n").utf8)
  }
}
