import Guidance
import Manuscript
import Search
import Templates

/// The page that shows a council how far its edition meets the duties of a Local Offer.
enum DutiesPage: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/duties", about: "One an edition.",
    given: [
      "has-council? council met partly missing", .finders,
      .list(
        "duties",
        [
          "id title says-html", .law, .field("state", "`met`, `partly` or `missing`"),
          .list(
            "parts",
            [
              "says-html has-words? met?",
              .list("pages", [.field("before", "what stands between it and the page before"), "title href"]),
            ]),
        ]),
    ])

  static let address = "duties.html"

  static func draft(_ guidance: Guidance, _ edition: Edition, titles: [String: String]) -> PageDraft {
    let words = guidance.words
    let report = DutyReport(guidance, edition)
    return PageDraft(
      address, title: words[.dutiesTitle], description: words[.dutiesDescription],
      trail: words.trail.home, template: template,
      search: SearchScope(words[.kindDuties], hasWords: false)
    ) {
      [
        "has-council?": edition.council != nil, "council": edition.council ?? "",
        "met": "\(report.count(.met))", "partly": "\(report.count(.partly))", "missing": "\(report.count(.missing))",
        "finder": Views.finders(guidance),
        "duties": report.entries.map { entry -> View in
          [
            "id": entry.duty.id, "title": entry.duty.title, "says-html": entry.duty.says.html,
            "law": Views.sources(entry.duty.law), "state": entry.state.rawValue,
            "parts": entry.parts.map { part, pages -> View in
              [
                "says-html": part.says.html, "has-words?": !part.says.html.isEmpty, "met?": !pages.isEmpty,
                "pages": pages.enumerated().map { number, page in
                  ["before": number == 0 ? "" : ", ", "title": title(of: page, titles, words), "href": href(page)]
                    as View
                },
              ]
            },
          ]
        },
      ]
    }
  }

  private static func title(of address: String, _ titles: [String: String], _ words: SiteWords) -> String {
    if address == CouncilPage.address { return words[.yourCouncilName] }
    if address.hasPrefix("contacts.html") { return words[.contactsTitle] }
    return titles[address] ?? address
  }
}
