import Content
import Guidance
import Manuscript
import Search
import Templates

/// The page about a council's own service.
enum CouncilPage: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/council", about: "About a council's own service.",
    given: ["title council body-html cards[card-html] has-cards?", .sources, .reviewed, "not-yours-href"])

  static let address = "your-council.html"

  /// Its page; `nil` in the national edition.
  static func draft(_ edition: Edition, _ guidance: Guidance) -> PageDraft? {
    guard let council = edition.council else { return nil }
    if edition.about == nil, let known = guidance.councils.first(where: { $0.name == council }),
      let pages = CouncilPages(guidance)
    {
      return pages.page(of: edition, known)
    }
    return draft(edition, council: council, order: guidance.contacts.map(\.id), guidance.words)
  }

  private static func draft(_ edition: Edition, council: String, order: [String], _ words: SiteWords) -> PageDraft {
    let title = words[.yourCouncilTitle, ["place": edition.place]]
    var draft = PageDraft(
      address, title: title, description: words[.yourCouncilDescription, ["council": council]],
      trail: words.trail.home, template: template,
      search: SearchScope(
        words[.kindYourCouncil], weight: 15, names: [council, words[.yourCouncilAlso]], hasWords: false)
    ) {
      let own = order.filter { edition.contacts[$0]?.isOfEdition == true }
      let view: View = [
        "title": title, "council": council, "body-html": edition.about?.html ?? "",
        "cards": own.map { ["card-html": EditionSlot.card.text($0)] as View }, "has-cards?": !own.isEmpty,
        "sources": Views.sources(edition.sources), "not-yours-href": href("not-your-council.html"),
      ]
      return edition.reviewed.map { view.with(Views.reviewed($0)) } ?? view
    }
    draft.shows = ["editions/\(edition.name)"]
    return draft
  }
}
