import Guidance
import Manuscript
import Templates

/// An outcome's route as results show it: whole, or folded into a line with its day and its first step.
struct ResultRoute: Sendable {
  /// What to do on the route, with a gap for its contact: as the first route, and as another that stands open, which both
  /// fold what can wait; and as it stands in what is folded itself.
  let first, open, folded: ContactBoxes
  /// By what day, and what to do first, in a line.
  let line: View
  /// Whether it cannot wait: its day is now, today, or at once.
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
      return ContactBoxes(theme.render(view.with(more), "parts/route-steps"))
    }
    first = render(true, true)
    open = render(false, true)
    folded = render(true, false)
    let numbers = contact.isEmpty ? "" : Slot.text("numbers:\(contact)")
    line = [
      "day-html": Headline.withoutLaw(outcome.deadline.html),
      "first-html": Headline(outcome.firstStep.html).first, "numbers-html": numbers,
      "advice?": outcome.isGeneral,
    ]
    isAtOnce = ["Now", "Today", "At once"].contains { day.first.hasPrefix($0) }
  }
}
