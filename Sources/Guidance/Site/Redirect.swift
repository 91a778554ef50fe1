import Content
import Manuscript
import Records

/// An address that is no longer a page, and where it now leads.
public struct Redirect: Sendable {
  /// The old address inside a site.
  public let from: String
  /// The new address, which may hold the slot for the way to the top of the site.
  public let to: String
  public let place: SourcePlace

  /// The new address inside the site, without a fragment.
  public var target: String {
    let address = to.hasPrefix(Slot.root) ? to.dropFirst(Slot.root.count) : to[...]
    return String(address.prefix { $0 != "#" })
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Redirect]>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    var redirects: [Redirect] = []
    for entry in record.allEntries() {
      guard PublishedAddresses.isAddress(entry.key) else {
        diagnostics.error(
          GuidanceRules.redirect, "'\(entry.key)' is not an address of a site", at: entry.keyPlace,
          help: "write it as it was published, such as factsheets/mediation.html")
        continue
      }
      guard let text = Record.text(entry.value, "where an address leads", &diagnostics) else { continue }
      if let page = finderPage(text.value, catalogue) {
        redirects.append(Redirect(from: entry.key, to: Slot.root + page, place: entry.keyPlace))
        continue
      }
      guard let link = prose.link(text) else { continue }
      guard link.address.hasPrefix(Slot.root) else {
        diagnostics.error(
          GuidanceRules.redirect, "'\(text.value)' is not a page of the site", at: text.place,
          help: "write a link such as page:factsheets/mediation or route:appeal-to-tribunal")
        continue
      }
      redirects.append(Redirect(from: entry.key, to: link.address, place: entry.keyPlace))
    }
    return prose.finish(redirects, diagnostics)
  }

  /// The address of a question or a result that a link such as `page:route-finder/stage` names; `nil` for any other
  /// link.
  ///
  /// These pages depend on the answers, so whether they exist is checked once all pages are made.
  private static func finderPage(_ link: String, _ catalogue: Catalogue) -> String? {
    guard link.hasPrefix("page:") else { return nil }
    let name = String(link.dropFirst("page:".count))
    guard catalogue.page(name) == nil, let finder = name.split(separator: "/").first,
      catalogue.targets(.route)[String(finder)]?.address == "\(finder)/index.html"
    else { return nil }
    let address = "\(name).html"
    return PublishedAddresses.isAddress(address) ? address : nil
  }
}

extension Redirect: ContentType {
  typealias Value = [Redirect]

  static let contentKind = ContentKind(
    "the list of redirects", files: "redirects.yaml", layering: .entries)
}
