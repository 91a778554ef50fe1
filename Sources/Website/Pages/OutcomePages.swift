import Content
import Guidance
import Manuscript
import Search
import Templates

/// The page of each outcome on its own.
struct OutcomePages: CommonPageMaker {
  static let templates = [template, stepsTemplate]

  private static let template = TemplateContract(
    "pages/outcome",
    given: [
      "id title steps-html has-also? also[id title href] finder-href finder-title", LawReadings.fields, .lawOfOutcome,
      .sources, .reviewed,
    ])

  private static let stepsTemplate = TemplateContract(
    "parts/outcome-steps", about: "Rendered once for each outcome; `pages/outcome` gets it as `steps-html`.",
    given: stepFields, shownAs: ["steps-html"])

  /// What to do on a route.
  static let stepFields: TemplateFields = [
    "id has-cost? cost-html deadline-html has-dates? dates-href first-step-html body-html contact-html has-contact?",
    "contact-reason-html limits-html has-limits? verify-html has-verify? has-letters? letters[title href]",
  ]

  let finder: GuidedFinder
  /// The rendered steps of each outcome, in the finder's order.
  let steps: [String]
  let readings: LawReadings
  let words: SiteWords

  static func titles(in guidance: Guidance) -> [String: String] {
    guidance.finders.reduce(into: [:]) { titles, finder in
      titles[finder.address] = finder.title
      for outcome in finder.outcomes { titles[outcome.address] = outcome.title }
    }
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    let words = guidance.words
    return guidance.finders.map { ListEntry(label: $0.title, address: $0.address, kind: words[.kindFinder]) }
      + guidance.finders.flatMap(\.outcomes).map {
        ListEntry(label: $0.title, address: $0.address, kind: words[.kindRoute])
      }
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    let readings = LawReadings(material.guidance.instruments)
    return material.guidance.finders.flatMap {
      OutcomePages(
        finder: $0, steps: material.steps[$0.id] ?? [], readings: readings,
        words: material.guidance.words
      ).all
    }
  }

  var all: [PageDraft] { zip(finder.outcomes, steps).map { page($0, steps: $1).leftFast($0.isSensitive) } }

  /// What to do on each outcome's route, for its own page and for results.
  ///
  /// - Parameter councilContacts: the ids of contacts that each council has for itself.
  static func steps(
    _ finder: GuidedFinder, letters: [Letter], councilContacts: Set<String>, _ theme: Theme
  ) -> [(page: String, route: ResultRoute)] {
    let titles = Dictionary(letters.map { ($0.id, ($0.title, $0.address)) }) { first, _ in first }
    return concurrentMap(finder.outcomes) { outcome in
      let letters = outcome.letters.compactMap { titles[$0] }
      let view = view(outcome).with(["has-letters?": !letters.isEmpty, "letters": Views.links(letters)])
      return (
        theme.render(view, stepsTemplate), ResultRoute(outcome, view, councilContacts: councilContacts, theme)
      )
    }
  }

  private func page(_ outcome: OutcomeWords, steps: String) -> PageDraft {
    let finder = finder
    return PageDraft(
      outcome.address, title: outcome.title,
      description: words[.routeDescription, ["route": outcome.title]], trail: words.trail.routes,
      template: Self.template, search: SearchScope(words[.kindRoute])
    ) {
      let also = outcome.also.compactMap { id in finder.outcomes.first { $0.id == id } }
      let view: View = [
        "id": outcome.id, "title": outcome.title, "has-also?": !also.isEmpty, "also": also.map(Self.mention),
        "finder-href": href(finder.address), "finder-title": finder.title, "sources": Views.sources(outcome.sources),
        "steps-html": steps,
      ]
      return view.with(Views.reviewed(outcome.reviewed)).with(Views.law(of: outcome))
        .with(readings.view(of: outcome.law))
    }
  }

  static func mention(_ outcome: OutcomeWords) -> View {
    ["id": outcome.id, "title": outcome.title, "href": href(outcome.address)]
  }

  /// What to do on this route, shared by its own page and the results that show it.
  private static func view(_ outcome: OutcomeWords) -> View {
    let contact: (card: String, reason: String) =
      switch outcome.contact {
      case .contact(let id): (EditionSlot.card.text(id), "")
      case .none(let reason): ("", reason.html)
      }
    return [
      "id": outcome.id, "has-cost?": outcome.cost != nil, "cost-html": outcome.cost?.html ?? "",
      "deadline-html": outcome.deadline.html, "has-dates?": !outcome.deadlines.isEmpty,
      "dates-href": href("\(Deadlines.address)#for=\(outcome.deadlines.joined(separator: "+"))"),
      "first-step-html": outcome.firstStep.html,
      "body-html": outcome.body.html,
      "contact-html": contact.card, "has-contact?": !contact.card.isEmpty, "contact-reason-html": contact.reason,
      "limits-html": outcome.limits?.html ?? "", "has-limits?": outcome.limits != nil,
      "verify-html": outcome.verify?.html ?? "", "has-verify?": outcome.verify != nil,
    ]
  }
}
