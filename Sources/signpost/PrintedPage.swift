/// A page of a built site as it is printed: without scripts, and with links that work wherever the PDF file goes.
///
/// - A link to a place on the same page stays a link. So does a link to a step of a guide, where all steps are on the
///   page.
/// - A link to another page of the site leads to its public address. In a site without one it becomes plain text, with
///   the name of that page where the text first mentions it.
/// - Links to other sites, phone numbers and email addresses stay as they are.
package struct PrintedPage {
  /// The page's address in the site, such as `factsheets/mediation.html`.
  package let address: String
  /// The public address of the site, which ends in a slash; `nil` where it has none.
  package let site: String?
  /// The title of a page of the site, by its address.
  package let titleOf: (String) -> String?

  package init(address: String, site: String?, titleOf: @escaping (String) -> String?) {
    self.address = address
    self.site = site
    self.titleOf = titleOf
  }

  /// The page, rewritten.
  package func html(_ page: [UInt8]) -> [UInt8] {
    var rewriting = Rewriting(self, page)
    for tag in PageTags(page).all { rewriting.meet(tag) }
    return rewriting.finished
  }

  /// A link of the page, as it is printed.
  package enum Link {
    /// As it is written.
    case kept
    /// Leads to an address or a place on the page.
    case leads(String)
    /// Plain text in place of a link to a page of the site, or to none.
    case text(page: String?)
  }

  /// - Parameter ids: those on the page.
  package func link(_ href: String, _ ids: Set<String>) -> Link {
    if href.hasPrefix("#") { return .leads(href) }
    if href.prefix(while: { $0 != "/" && $0 != "#" && $0 != "?" }).contains(":") {
      return href.lowercased().hasPrefix("file:") ? .text(page: nil) : .kept
    }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let place = parts.count > 1 ? parts[1] : nil
    guard let page = target(of: parts[0]) else { return .text(page: nil) }
    if page == address { return place.map { .leads("#\($0)") } ?? .text(page: page) }
    if let step = step(page), ids.contains(step) {
      let inner = place.map { "\(step)-\($0)" } ?? step
      return .leads("#\(ids.contains(inner) ? inner : step)")
    }
    guard let site else { return .text(page: page) }
    // A folder's own page is published under the folder.
    let known = page == "index.html" || page.hasSuffix("/index.html") ? String(page.dropLast(10)) : page
    return .leads(site + known + (place.map { "#\($0)" } ?? ""))
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
}
