import Manuscript

/// Every address of a site that is known before its pages are made, with what is behind it: a file of the content, or a
/// page that the generator makes itself.
///
/// Addresses that differ only in case count as one, because many computers cannot keep both.
public struct AddressRegister: Sendable {
  /// What is behind an address.
  struct Entry: Hashable, Sendable {
    let address: String
    /// The file, or the place in it that asks for the page; `nil` for pages that every site has.
    let place: SourcePlace?
  }

  /// By lowercased address.
  private(set) var entries: [String: Entry] = [:]
  /// The pages that the generator makes itself, by the name that `page:` links use.
  let listPages: [String: ContentKind.ListPage]
  /// The top-level folders of a site that are reserved for its pages and files.
  private let folders: Set<String>
  /// The names of the list pages that exist only if there is content of their kind, and for which there is some.
  private var found: Set<String> = []

  /// The pages that belong to no kind of content.
  private static let common: [ContentKind.ListPage] = [
    .always("home", "index.html"), .always("a-to-z", "a-to-z.html"), .always("search", "search.html"),
  ]

  init(_ kinds: ContentKinds) {
    let lists = Self.common + kinds.all.compactMap(\.listPage)
    listPages = Dictionary(lists.map { ($0.name, $0) }) { first, _ in first }
    // The home page has a file of its own.
    let made = lists.map(\.address).filter { $0 != "index.html" } + kinds.all.flatMap(\.fixedPages)
    for address in made { entries[address] = Entry(address: address, place: nil) }
    let kept = made + kinds.all.compactMap(\.address)
    folders = Set(
      ["assets", "images"] + kinds.all.flatMap(\.folders)
        + kept.filter { $0.contains("/") && !$0.hasPrefix("{") }.map { String($0.prefix { $0 != "/" }) })
  }

  /// Records that there is content of a kind.
  mutating func note(_ kind: ContentKind) {
    if let list = kind.listPage, list.needsContent { found.insert(list.name) }
  }

  /// Whether a list page is made.
  func isThere(_ page: ContentKind.ListPage) -> Bool { !page.needsContent || found.contains(page.name) }

  /// Enters a page; a second page at the same address is reported.
  public mutating func enter(_ address: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    guard let first = entries[address.lowercased()] else {
      entries[address.lowercased()] = Entry(address: address, place: place)
      return
    }
    diagnostics.error(
      ContentRules.duplicateAddress,
      first.place == nil
        ? "the address '\(address)' belongs to a page that the generator makes itself"
        : "two pages would have the address '\(address)'",
      at: place, help: first.place == nil ? "rename this file or folder" : "rename one of the two files",
      notes: first.place.map { [.init("the other one is here", at: $0)] } ?? [])
  }

  /// Whether there is a page at exactly this address.
  func has(_ address: String) -> Bool { entries[address.lowercased()]?.address == address }

  /// Where the file behind a page is; for a page that the generator makes, where that of its folder's first page is, or
  /// that of the home page.
  public func nearestPlace(of address: String) -> SourcePlace {
    let folder = address.lastIndex(of: "/").map { address[...$0] } ?? ""
    let known = [address, "\(folder)index.html", "index.html"].lazy.compactMap { entries[$0.lowercased()]?.place }
    return known.first ?? SourcePlace("pages/index.md")
  }

  /// Whether a top-level folder of the site holds pages or files other than one page.
  public func hasFolder(_ folder: String, besides address: String) -> Bool {
    folders.contains(folder)
      || entries.values.contains { $0.address.hasPrefix("\(folder)/") && $0.address != address }
  }

  /// The names that a `page:` link may use, for suggestions.
  var names: [String] {
    Array(listPages.keys)
      + entries.values.map {
        $0.address.hasSuffix("/index.html") ? String($0.address.dropLast(11)) : String($0.address.dropLast(5))
      }
  }
}
