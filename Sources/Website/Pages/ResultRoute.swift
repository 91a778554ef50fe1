import Content
import Guidance
import Manuscript
import Templates

/// An outcome's route as results show it: whole, or folded into a line with its day and its first step.
struct ResultRoute: Sendable, ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "parts/route-steps",
    about: """
      What to do on a route, as results show it: as the first route, as another that stands open, and inside what is \
      folded.
      """,
    given: [
      .field("day-html", "the first sentence of the deadline, without the law in brackets"),
      .field("rest-first?", "it is the first route, and there is more about its day"),
      .field("rest-later?", "it is another route, and there is more about its day"),
      .field("rest-html", "what follows the day"),
      .field("lawful-day?", "the whole deadline names the law, and so stands at the end"),
      .field("folds?", "it stands open, and folds what can wait; inside what is folded nothing is"), "href title",
      .field("council-html", "the question for the council, below the contact of a first route"), .lawOfOutcome,
      OutcomePages.stepFields,
    ],
    shownAs: ["steps-html"])

  /// The fields that ``line`` gives.
  static let lineFields: TemplateFields = [
    "day-html first-html numbers-html", .field("advice?", "it is the advice that fits everyone"),
  ]

  /// What to do on the route, with a gap for its contact: as the first route and as another open one, which both fold
  /// what can wait; and as a route that is folded itself.
  let first, open, folded: ContactBoxes
  /// The day to act by, and what to do first, in one line.
  let line: View
  /// Whether it cannot wait.
  let isAtOnce: Bool
  /// Whether each council has its own contact for it.
  let isByCouncil: Bool

  /// - Parameter councilContacts: the ids of contacts that each council has for itself.
  init(_ outcome: OutcomeWords, _ view: View, councilContacts: Set<String>, _ theme: Theme) {
    let day = Headline(outcome.deadline.html)
    let law = zip(outcome.law, [nil] + outcome.law).map { ["text-html": $0.html(after: $1)] as View }
    let view = view.with(Views.law(of: outcome)).with([
      "law": law, "day-html": day.first, "rest-html": day.rest, "href": href(outcome.address), "title": outcome.title,
      "lawful-day?": Headline.withoutLaw(outcome.deadline.html) != outcome.deadline.html,
    ])
    let contact = if case .contact(let id) = outcome.contact { id } else { "" }
    isByCouncil = councilContacts.contains(contact)
    // The first route asks which council it is.
    let question = isByCouncil ? CouncilNumbers.questionSlot : ""
    let render = { (isFirst: Bool, folds: Bool) in
      let hasRest = !day.rest.isEmpty
      let more: View = [
        "rest-first?": hasRest && isFirst, "rest-later?": hasRest && !isFirst, "folds?": folds,
        "council-html": isFirst && folds ? question : "",
      ]
      return ContactBoxes(theme.render(view.with(more), Self.template))
    }
    first = render(true, true)
    open = render(false, true)
    folded = render(true, false)
    let numbers = contact.isEmpty ? "" : EditionSlot.numbers.text(contact)
    line = [
      "day-html": Headline.withoutLaw(outcome.deadline.html),
      "first-html": Headline(outcome.firstStep.html).first, "numbers-html": numbers,
      "advice?": outcome.isGeneral,
    ]
    isAtOnce = outcome.isAtOnce
  }
}
