import Accessibility
import Manuscript

extension EditionSite {
  /// What is wrong with what this edition fills into pages, and with the pages that are its own as a whole.
  ///
  /// - Parameter slots: the gaps of all pages, by number.
  func faults(_ slots: [SlotName]) -> [PageFault] {
    var seen: Set<String> = Self.withoutElements
    var found: [PageFault] = []
    for (slot, value) in zip(slots, values) where seen.insert(slot.name).inserted {
      let name = slot.name.prefix { $0 != ":" }
      let template = Self.cards[String(name)] ?? "parts/\(name)"
      found += PageCheck.faults(inPiece: value).map {
        PageFault(page: "\(edition.name): \(slot.name)", template: template, fault: $0)
      }
    }
    let check = PageCheck()
    for (address, template, html) in [
      ("404.html", "pages/not-found", bytes(of: "404.html")),
      (Self.openPage, "layouts/pack", front[Self.openPage] ?? []),
    ] {
      found += check.faults(in: html).map {
        PageFault(page: "\(edition.name)/\(address)", template: template, fault: $0)
      }
    }
    return found
  }

  /// The templates of the boxes of contacts.
  private static let cards = [
    "card": "parts/contact-card", "brief-card": "parts/contact-brief", "later-card": "parts/contact-brief",
    "short-card": "parts/contact-short", "numbers": "parts/contact-numbers",
  ]

  /// Gaps that hold no elements of a page's body.
  private static let withoutElements: Set<String> = [
    "shared", "page-address", "contact-data", "edition-policy", "edition-scripts", "href", "name",
  ]
}
