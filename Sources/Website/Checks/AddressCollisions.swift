import Content
import Guidance
import Manuscript

/// Pages of an edition with the same address, where one would replace the other: one made from a file or a question,
/// and one that the generator makes itself.
struct AddressCollisions {
  private let register: AddressRegister
  /// Addresses that were reported for another edition, and old ones, which are checked separately.
  private var reported: Set<String>

  init(_ guidance: Guidance) {
    register = guidance.addresses
    reported = Set(guidance.redirects.map(\.from))
  }

  /// Reports each address that two pages have.
  mutating func check(_ pages: [SitePage], _ diagnostics: inout Diagnostics) {
    var first: [String: SitePage] = [:]
    for page in pages {
      guard let other = first.updateValue(page, forKey: page.address.lowercased()),
        reported.insert(page.address).inserted
      else { continue }
      diagnostics.error(
        ContentRules.duplicateAddress,
        "two pages would have the address '\(page.address)': '\(other.title)' and '\(page.title)'",
        at: register.nearestPlace(of: page.address),
        help: "the generator makes one of them by itself: rename the file, question or answer behind the other")
    }
  }
}
