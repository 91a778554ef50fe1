import Guidance
import Manuscript
import Search
import Templates

/// The page that keeps track of an agreement: who does what by when.
enum AgreementPage: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/agreement",
    about: "The page called `agreement`, in a site with time limits: who does what by when.",
    given: [
      "title summary body-html days-href start", .range,
      .field("rules[id name]", "those for what was agreed at mediation"), "has-reviewed?", .sources, .reviewed,
    ])

  static let slug = "agreement"

  static func draft(_ page: StandalonePage, _ deadlines: Deadlines, _ words: SiteWords) -> PageDraft {
    let rules = deadlines.groups.first(where: \.isTracked)?.rules ?? []
    let start = deadlines.asks.flatMap(\.starts).first { $0.id == rules.first?.from.first?.start }
    var draft = PageDraft(
      "\(page.slug).html", title: page.title, description: page.summary, trail: words.trail.home,
      template: template, search: SearchScope(words[.kindPage])
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary, "body-html": page.body.html,
        "days-href": href(LoadedFiles.slot(DeadlinesPage.daysScript)),
        "start": start?.id ?? "", "rules": rules.map { ["id": $0.id, "name": $0.name] as View },
        "has-reviewed?": page.reviewed != nil, "sources": Views.sources(page.sources), "reviewed": "",
        "reviewed-iso": "",
      ]
      let whole = view.with(Views.range(start?.range))
      return page.reviewed.map { whole.with(Views.reviewed($0)) } ?? whole
    }
    draft.scripts = [DeadlinesPage.deadlinesScript]
    return draft
  }
}
