import Guidance
import Records
import Search
import Templates

/// The deadlines of an appeal for letters of each month, to look up where no script works them out.
enum DeadlineTablePage: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/deadlines-by-month", about: "The table of an appeal's days.",
    given: [
      "title summary body-html days-href table[letter safe last] has-reviewed?", .reviewed, "has-sources?", .sources,
    ])

  static let slug = "deadlines-by-month"

  static func draft(
    _ page: StandalonePage, _ deadlines: Deadlines, trail: [PageDraft.Crumb], _ words: SiteWords
  ) -> PageDraft {
    PageDraft(
      "\(slug).html", title: page.title, description: page.summary, trail: trail,
      template: template, search: SearchScope(words[.kindPage])
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary, "body-html": page.body.html,
        "days-href": href(Deadlines.address),
        "table": deadlines.table.map {
          ["letter": inWords($0.letter), "safe": inWords($0.safe), "last": inWords($0.last)] as View
        },
        "has-reviewed?": page.reviewed != nil, "has-sources?": !page.sources.isEmpty,
        "sources": Views.sources(page.sources), "reviewed": "", "reviewed-iso": "",
      ]
      return page.reviewed.map { view.with(Views.reviewed($0)) } ?? view
    }
  }

  private static func inWords(_ day: CalendarDate) -> String { "\(day.weekdayName) \(day.inWords)" }
}
