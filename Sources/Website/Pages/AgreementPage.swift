import Guidance
import Manuscript
import Search
import Templates

/// The page that keeps track of an agreement: who does what by when.
enum AgreementPage {
  static let slug = "agreement"

  static func draft(_ page: StandalonePage, _ deadlines: Deadlines) -> PageDraft {
    let rules = deadlines.groups.first(where: \.isTracked)?.rules ?? []
    let start = deadlines.asks.flatMap(\.starts).first { $0.id == rules.first?.from.first?.start }
    var draft = PageDraft(
      "\(page.slug).html", title: page.title, description: page.summary, trail: Trail.home,
      template: "pages/agreement", search: SearchScope("Page")
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary, "body-html": page.body.html,
        "days-href": href(LoadedFiles.slot(Theme.daysScript)),
        "start": start?.id ?? "", "rules": rules.map { ["id": $0.id, "name": $0.name] as View },
        "has-reviewed?": page.reviewed != nil, "sources": Views.sources(page.sources), "reviewed": "",
        "reviewed-iso": "",
      ]
      let whole = view.with(Views.range(start?.range))
      return page.reviewed.map { whole.with(Views.reviewed($0)) } ?? whole
    }
    draft.scripts = [Theme.deadlinesScript]
    return draft
  }
}
