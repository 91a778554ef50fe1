import Accessibility
import Content
import Manuscript
import Templates

extension EditionSite {
  /// The faults of what this edition fills into pages, and of the pages that are entirely its own.
  ///
  /// - Parameter slots: the gaps of all pages, by number.
  func faults(_ slots: [SlotName]) -> [PageFault] {
    var seen = Set(Self.withoutElements.map(\.rawValue))
    var found: [PageFault] = []
    for (slot, value) in zip(slots, values) where seen.insert(slot.name).inserted {
      let name = slot.name.prefix { $0 != ":" }
      let template = EditionSlot(rawValue: String(name)).flatMap { Self.cards[$0]?.name } ?? "parts/\(name)"
      found += PageCheck.faults(inPiece: value).map {
        PageFault(page: "\(edition.name): \(slot.name)", template: template, fault: $0)
      }
    }
    let check = PageCheck()
    for (address, template, html) in [
      ("404.html", PageFrame.notFound.name, bytes(of: "404.html")),
      (Self.openPage, PackPage.template.name, front[Self.openPage] ?? []),
    ] {
      found += check.faults(in: html).map {
        PageFault(page: "\(edition.name)/\(address)", template: template, fault: $0)
      }
    }
    return found
  }

  /// The templates of the boxes of contacts.
  private static let cards: [EditionSlot: TemplateContract] = [
    .card: ContactCard.whole, .briefCard: ContactCard.brief, .laterCard: ContactCard.brief,
    .shortCard: ContactCard.short, .numbers: ContactCard.numbers,
  ]

  /// Gaps that hold no elements of a page's body.
  private static let withoutElements: [EditionSlot] = [
    .shared, .pageAddress, .contactData, .editionPolicy, .editionScripts, .contactAddress, .contactName,
  ]
}
