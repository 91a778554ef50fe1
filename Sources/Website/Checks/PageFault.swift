import Accessibility
import Manuscript
import Templates

/// A fault with the page that it was found on.
struct PageFault: Sendable {
  /// The page's address; for a fragment that several pages show, its name.
  let page: String
  /// The template that the page or the fragment is made with.
  let template: String
  let fault: Fault

  /// One diagnostic for each fault, however many pages have it.
  static func report(_ faults: [PageFault], _ theme: Theme, _ diagnostics: inout Diagnostics) {
    if faults.isEmpty { return }
    var groups: [Message: [String]] = [:]
    for found in faults {
      let place = FaultPlace.find(found.fault.element, madeWith: found.template, theme)
      // The same mistake in a template has different text on each page.
      groups[Message(fault: found.fault, place: place, template: found.template), default: []].append(found.page)
    }
    for (diagnostic, pages) in groups {
      let pages = Set(pages).sorted()
      let others = pages.count == 1 ? "" : " and \(pages.count - 1) \(pages.count == 2 ? "other" : "others")"
      diagnostics.error(
        diagnostic.rule, "\(diagnostic.message) (on '\(pages.first ?? "")'\(others))", at: diagnostic.place,
        help: diagnostic.help)
    }
  }

  private struct Message: Hashable {
    let rule: Rule
    let message: String
    let help: String
    let place: SourcePlace

    init(fault: Fault, place: FaultPlace.Found, template: String) {
      rule = fault.rule
      help = fault.help
      self.place = place.place
      message = place.isExact || fault.element.isEmpty ? fault.message : "\(fault.message): '\(fault.element)'"
    }
  }
}
