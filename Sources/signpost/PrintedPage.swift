import Foundation

/// A page of a built site as it is printed: without scripts, and with links that are right wherever the PDF file goes.
///
/// - A link to a place on the same page stays one. So does a link to a step of a guide, where all steps are on the page.
/// - A link to another page of the site leads to its public address. In a site without one it becomes plain text, with
///   the name of that page where the text first comes to it.
/// - Links to other sites, phone numbers and email addresses stay as they are.
struct PrintedPage {
  /// Where the page stands in the site, such as `factsheets/mediation.html`.
  let address: String
  /// The public address of the site, which ends in a slash; `nil` where it has none.
  let site: String?
  /// What a page of the site is called, by where it stands.
  let titleOf: (String) -> String?

  /// A link of the page, as it is printed.
  private enum Link: Equatable {
    /// As it is written.
    case kept
    /// Leads to an address or a place on the page.
    case leads(String)
    /// Plain text that stands for a page of the site, or for the page itself.
    case text(page: String?)
  }

  /// The page, rewritten.
  func html(_ page: [UInt8]) -> [UInt8] {
    let ids = Set(PageTags(page).compactMap { $0.attributes["id"] })
    var html: [UInt8] = []
    var copied = 0
    var isInMain = false
    var pictures = 0
    var named: Set<String> = [address]
    // The link that is now plain text: where its words begin, and the page for which they stand.
    var open: (start: Int, page: String?)?
    func replace(_ tag: PageTags.Tag, with text: String) {
      html += page[copied..<tag.range.lowerBound] + Array(text.utf8)
      copied = tag.range.upperBound
    }
    for tag in PageTags(page) {
      switch (tag.name, tag.isEnd) {
      case ("script", false): replace(tag, with: "")
      // The policy would not let the style below be used.
      case ("meta", false) where tag.attributes["http-equiv"] != nil: replace(tag, with: "")
      case ("head", true): replace(tag, with: Self.style + "</head>")
      case ("main", let isEnd): isInMain = !isEnd
      case ("svg", let isEnd): pictures += isEnd ? -1 : 1
      case ("a", true):
        guard let link = open else { continue }
        open = nil
        var note = ""
        if isInMain, pictures == 0, let target = link.page, !named.contains(target), let title = titleOf(target) {
          named.insert(target)
          let words = Self.words(page[link.start..<tag.range.lowerBound])
          if !words.localizedStandardContains(Self.words(Array(title.utf8)[...])) { note = " (“\(title)”)" }
        }
        replace(tag, with: note + (pictures > 0 ? "</g>" : "</span>"))
      case ("a", false):
        guard let href = tag.attributes["href"] else { continue }
        switch link(href, ids) {
        case .kept: continue
        case .leads(let place): replace(tag, with: Self.start("a", tag, ["href": place, "data-page": ""]))
        case .text(let target):
          replace(tag, with: Self.start(pictures > 0 ? "g" : "span", tag, [:]))
          open = (tag.range.upperBound, target)
        }
      default: continue
      }
    }
    return html + page[copied...]
  }

  /// On paper the addresses of other sites are written out; those of this one are not.
  private static let style = "<style>@media print{a[data-page]::after{content:none}}</style>"

  private func link(_ href: String, _ ids: Set<String>) -> Link {
    if href.hasPrefix("#") { return .leads(href) }
    if href.prefix(while: { $0 != "/" && $0 != "#" && $0 != "?" }).contains(":") { return .kept }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let place = parts.count > 1 ? parts[1] : nil
    guard let page = target(of: parts[0]) else { return .text(page: nil) }
    if page == address { return place.map { .leads("#\($0)") } ?? .text(page: page) }
    if let step = step(page), ids.contains(step) {
      let inner = place.map { "\(step)-\($0)" } ?? step
      return .leads("#\(ids.contains(inner) ? inner : step)")
    }
    guard let site else { return .text(page: page) }
    let public_ = page == "index.html" || page.hasSuffix("/index.html") ? String(page.dropLast(10)) : page
    return .leads(site + public_ + (place.map { "#\($0)" } ?? ""))
  }

  /// The page to which a relative address leads; `nil` where that is outside the site.
  private func target(of path: String) -> String? {
    var parts = address.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    if path.isEmpty || path.hasSuffix("/") || path.hasSuffix("..") { parts.append("index.html") }
    return parts.joined(separator: "/")
  }

  /// The step of a guide that a page is, where this page has all steps of that guide.
  private func step(_ page: String) -> String? {
    let folder = address.dropLast("leaflet.html".count)
    guard address.hasSuffix("/leaflet.html"), page.hasPrefix(folder), page.hasSuffix(".html") else { return nil }
    return String(page.dropFirst(folder.count).dropLast(5))
  }

  /// A start tag with the class of another.
  private static func start(_ name: String, _ tag: PageTags.Tag, _ attributes: [String: String]) -> String {
    var attributes = attributes
    attributes["class"] = tag.attributes["class"]
    attributes["id"] = tag.attributes["id"]
    // The values come from the page, with character references as it writes them.
    let written = attributes.sorted { $0.key < $1.key }.map {
      " \($0.key)=\"\($0.value.replacing("\"", with: "&quot;"))\""
    }
    return "<\(name)\(written.joined())>"
  }

  /// The words of a piece of a page, without tags and with one space between.
  static func words(_ html: ArraySlice<UInt8>) -> String {
    let page = Array(html)
    var words: [UInt8] = []
    var copied = 0
    for tag in PageTags(page) {
      words += page[copied..<tag.range.lowerBound] + [0x20]
      copied = tag.range.upperBound
    }
    return String(decoding: words + page[copied...], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
