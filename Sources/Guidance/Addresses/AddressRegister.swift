import Manuscript

/// Every address of a site that is known before its pages are made, with what stands behind it: a file of the content, or
/// a page that the generator makes by itself.
///
/// Addresses that differ in capital letters only are one, as many computers cannot keep both.
public struct AddressRegister: Sendable {
  /// Who stands behind an address.
  struct Entry: Hashable, Sendable {
    let address: String
    /// The file, or where it asks for the page; `nil` for pages that every site has.
    let place: SourcePlace?
  }

  /// By the address in small letters.
  private(set) var entries: [String: Entry] = [:]

  /// The pages that the generator makes by itself, by the name that `page:` links use.
  static let made: [String: String] = [
    "home": "index.html", "factsheets": "factsheets/index.html", "guides": "guides/index.html",
    "code-of-practice": "code-of-practice/index.html", "comparisons": "comparisons/index.html",
    "providers": "providers/index.html", "outcomes": "outcomes/index.html", "contacts": "contacts.html",
    "glossary": "glossary.html", "law": Instrument.listAddress, "a-to-z": "a-to-z.html", "search": "search.html",
    "councils": "councils/index.html", "duties": "duties.html", "letters": "letters.html",
  ]

  /// Those of them that no link names.
  private static let unnamed = [Instrument.wholeAddress, "your-council.html"]

  /// Folders of a site that may be empty until its pages are made.
  private static let folders = ["assets", "images", "letters", Instrument.folder, CallBack.folder]

  init() {
    // The home page and the page for a wrong address have a file of their own.
    for address in Self.made.values.filter({ $0 != Self.made["home"] }) + Self.unnamed {
      entries[address] = Entry(address: address, place: nil)
    }
  }

  /// Enters a page; a second one at an address is reported.
  mutating func enter(_ address: String, at place: SourcePlace, _ remarks: inout Remarks) {
    guard let first = entries[address.lowercased()] else {
      entries[address.lowercased()] = Entry(address: address, place: place)
      return
    }
    remarks.error(
      GuidanceRules.duplicateAddress,
      first.place == nil
        ? "the address '\(address)' belongs to a page that the generator makes itself"
        : "two pages would have the address '\(address)'",
      at: place, help: first.place == nil ? "rename this file or folder" : "rename one of the two files",
      notes: first.place.map { [.init("the other one is here", at: $0)] } ?? [])
  }

  /// Whether there is a page at exactly this address.
  func has(_ address: String) -> Bool { entries[address.lowercased()]?.address == address }

  /// Where the file behind a page is; for a page that the generator makes, that of its folder's first page, or of the home
  /// page.
  public func nearestPlace(of address: String) -> SourcePlace {
    let folder = address.lastIndex(of: "/").map { address[...$0] } ?? ""
    let known = [address, "\(folder)index.html", "index.html"].lazy.compactMap { entries[$0.lowercased()]?.place }
    return known.first ?? SourcePlace("pages/index.md")
  }

  /// Whether pages or files other than one page stand in a folder at the top of the site.
  func hasFolder(_ folder: String, besides address: String) -> Bool {
    Self.folders.contains(folder) || (Array(Self.made.values) + Self.unnamed).contains { $0.hasPrefix("\(folder)/") }
      || entries.values.contains { $0.address.hasPrefix("\(folder)/") && $0.address != address }
  }

  /// The names that a `page:` link may use, for suggestions.
  var names: [String] {
    Array(Self.made.keys)
      + entries.values.map {
        $0.address.hasSuffix("/index.html") ? String($0.address.dropLast(11)) : String($0.address.dropLast(5))
      }
  }
}
