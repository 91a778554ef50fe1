import Content
import Guidance
import Manuscript
import Templates

/// The sheet for a phone call: what to have ready, what to say, what to write down.
///
/// A script fills it with the answers given to the route finder.
enum CallSheetPage: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/call-sheet", about: "For a phone call; one a route finder, in its folder.",
    given: "title finder-title finder-href contacts[id card-html]")

  static func address(_ finder: GuidedFinder) -> String { "\(finder.id)/call-sheet.html" }

  static func draft(_ finder: GuidedFinder, _ words: SiteWords) -> PageDraft {
    let title = words[.callSheetTitle]
    var seen: Set<String> = []
    let contacts = finder.outcomes.compactMap { outcome -> String? in
      guard case .contact(let id) = outcome.contact, seen.insert(id).inserted else { return nil }
      return id
    }
    var draft = PageDraft(
      address(finder), title: "\(title): \(finder.title)",
      description: words[.callSheetDescription],
      trail: words.trail.below(finder), template: template
    ) {
      [
        "title": title, "finder-title": finder.title, "finder-href": href(finder.address),
        "contacts": contacts.map { ["id": $0, "card-html": EditionSlot.shortCard.text($0)] as View },
      ]
    }
    draft.scripts = [FinderPages.script]
    draft.journeys = FinderPages.journeys(of: finder)
    draft.lateHead = CouncilNumbers.scriptSlot
    return draft
  }
}
