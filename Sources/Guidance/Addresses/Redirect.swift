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

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> Reading<[Redirect]> {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    var redirects: [Redirect] = []
    for entry in record.allEntries() {
      guard PublishedAddresses.isAddress(entry.key) else {
        remarks.error(
          GuidanceRules.redirect, "'\(entry.key)' is not an address of a site", at: entry.keyPlace,
          help: "write it as it was published, such as factsheets/mediation.html")
        continue
      }
      guard let text = Record.text(entry.value, "where an address leads", &remarks) else { continue }
      guard let link = prose.link(text) else { continue }
      guard link.address.hasPrefix(Slot.root) else {
        remarks.error(
          GuidanceRules.redirect, "'\(text.value)' is not a page of the site", at: text.place,
          help: "write a link such as page:factsheets/mediation or route:appeal-to-tribunal")
        continue
      }
      redirects.append(Redirect(from: entry.key, to: link.address, place: entry.keyPlace))
    }
    return prose.finish(redirects, remarks)
  }
}
