import Guidance
import Manuscript
import RouteFinder
import Search
import Templates

/// The pages of a route finder for one set of given answers: a page a question, a page a result, and the pages
/// about the whole.
struct FinderPages: Sendable {
  let book: GuidedFinder
  private let map: JourneyMap
  /// Each outcome's route, rendered once for all results that show it.
  private let routes: [ResultRoute]
  private let reasons: ResultReasons
  private let deadlines: Deadlines?

  /// - Parameters:
  ///   - given: the answers that an edition gives; `nil` is returned for a set that was not compiled.
  ///   - routes: the route of each outcome, in the finder's order.
  ///   - deadlines: the time limits by which days choose answers.
  init?(_ book: GuidedFinder, given: [String: String], routes: [ResultRoute], _ deadlines: Deadlines?) {
    guard let map = book.maps[given] else { return nil }
    self.book = book
    self.map = map
    self.routes = routes
    self.deadlines = deadlines
    reasons = ResultReasons(book, map)
  }

  private var diagram: DecisionDiagram { map.diagram }

  var all: [PageDraft] {
    whole
      + diagram.nodes.indices.map { node in
        var draft = page(node)
        draft.scripts.insert(contentsOf: Self.scripts, at: 0)
        draft.journeys = Self.journeys(of: book)
        draft.isListed = false
        return draft
      }
  }

  /// What pages that share links into the route finder load.
  private static let scripts = [Theme.copyScript, Theme.finderScript]

  /// The pages about all questions and results together; none where nothing is asked.
  private var whole: [PageDraft] {
    if diagram.questions.isEmpty { return [] }
    var advisers = AdvisersPage(book, map).drafts
    advisers[0].scripts = Self.scripts
    advisers[0].journeys = Self.journeys(of: book)
    return [OutlinePage(book, map).draft, CallSheetPage.draft(book)] + advisers
  }

  /// The plain name of the journeys, which the script loads where a reader has answered something.
  static func journeys(of book: GuidedFinder) -> String { "\(book.id)/journeys.js" }

  /// All journeys, as the script reads them.
  var journeys: [UInt8] { JourneyData(book, map).script }

  private func address(_ node: Int) -> String { "\(book.id)/\(map.names[node]).html" }

  private var trail: [PageDraft.Crumb] { Trail.home + [.init(label: book.title, address: book.address)] }

  private func page(_ node: Int) -> PageDraft {
    switch diagram.nodes[node] {
    case .question(let index, let edges):
      let question = book.questions[index]
      let dates = book.dates(at: node, of: map, deadlines)
      var draft = PageDraft(
        address(node), title: node == diagram.start ? "\(book.title): \(question.text)" : question.text,
        description: node == diagram.start ? book.summary : "\(book.title): \(question.text)",
        trail: node == diagram.start ? Trail.home : trail, template: "pages/question"
      ) { view(of: question, edges, node).with(["dates": [dates].compactMap(\.self).map(Views.dates)]) }
      if dates != nil { draft.scripts = [Theme.chooseByDateScript] }
      return draft
    case .result(let outcomes):
      let first = outcomes.first.map { book.outcomes[$0].title } ?? ""
      var draft = PageDraft(
        address(node), title: "Your result: \(first)",
        description: "What you can do, by what day, and who to ring: \(first).",
        trail: trail, template: "pages/result"
      ) { view(of: outcomes, node) }
      draft.shows = outcomes.map { book.outcomes[$0].address }
      draft.isSensitive = outcomes.contains { book.outcomes[$0].isSensitive }
      if outcomes.contains(where: { routes[$0].isByCouncil }) { draft.lateHead = CouncilNumbers.scriptSlot }
      return draft
    }
  }

  private func view(of question: QuestionWords, _ edges: [DecisionDiagram.Edge], _ node: Int) -> View {
    [
      "finder-title": book.title, "finder-href": href(book.address), "id": question.id,
      "state": "\(node)", "first?": node == diagram.start,
      "text": question.text, "has-help?": question.help != nil, "help-html": question.help?.html ?? "",
      "has-why?": question.why != nil, "why-html": question.why?.html ?? "",
      "groups": groups(of: edges, question), "folds?": edges.count > Self.mostAnswersOpen,
      "depth-note": depthNote(node), "restart-href": href(book.address),
      "outline-href": href(OutlinePage.address(book)), "advisers-href": href(AdvisersPage.address(book)),
    ]
  }

  /// So many answers stand open; of more, each group is folded into its heading.
  private static let mostAnswersOpen = 8

  /// The answers that are offered, in groups of those that stand under one heading.
  private func groups(of edges: [DecisionDiagram.Edge], _ question: QuestionWords) -> [View] {
    var groups: [(heading: String?, answers: [View])] = []
    for edge in edges {
      let answer = question.answers[edge.answer]
      let view: View = [
        "id": answer.id, "text": answer.text, "has-hint?": answer.hint != nil, "hint-html": answer.hint?.html ?? "",
        "href": href(address(edge.target)),
      ]
      if groups.last?.heading == answer.heading, !groups.isEmpty {
        groups[groups.count - 1].answers.append(view)
      } else {
        groups.append((answer.heading, [view]))
      }
    }
    let isLong = edges.count > Self.mostAnswersOpen
    return groups.map { heading, answers in
      [
        "has-heading?": heading != nil, "heading": heading ?? "", "folded?": isLong && heading != nil,
        "answers": answers,
      ]
    }
  }

  /// How many questions a reader has still to answer: a number that falls from each question to the next.
  private func depthNote(_ node: Int) -> String {
    let most = diagram.mostQuestionsLeft[node]
    let isSure = diagram.fewestQuestionsLeft[node] == most
    return switch most {
    case 1: "Last question"
    case _ where node == diagram.start: isSure ? "\(most) questions" : "At most \(most) questions, often fewer"
    case 2: isSure ? "1 more question after this one" : "At most 1 more question after this one"
    default: isSure ? "\(most - 1) more questions after this one" : "At most \(most - 1) more questions, often fewer"
    }
  }

  private func view(of outcomes: [Int], _ node: Int) -> View {
    let also = diagram.finder.also(beside: outcomes)
    let routes = outcomes.map { self.routes[$0] }
    // The first route is never folded, nor is one that cannot wait where the first can.
    let isUrgent = routes.first?.isAtOnce ?? false
    let isFolded = routes.indices.map { $0 > 0 && (isUrgent || !routes[$0].isAtOnce) }
    let steps = ContactBoxes.joined(routes.enumerated().map { $0 == 0 ? $1.first : isFolded[$0] ? $1.folded : $1.open })
    return [
      "finder-title": book.title, "finder-href": href(book.address),
      "outcome-ids": outcomes.map { book.outcomes[$0].id }.joined(separator: " "),
      "state": "\(node)", "most-urgent": outcomes.first.map { book.outcomes[$0].title } ?? "",
      "count": "\(outcomes.count)",
      "outcomes": outcomes.enumerated().map { number, index -> View in
        let outcome = book.outcomes[index]
        let view: View = [
          "id": outcome.id, "title": outcome.title, "number": "\(number + 1)", "slug": outcome.slug,
          "folded?": isFolded[number], "steps-html": steps[number],
        ]
        return view.with(routes[number].line)
      },
      "reasons": reasons.views(of: outcomes, at: node),
      "has-also?": !also.isEmpty, "also": also.map { OutcomePages.mention(book.outcomes[$0]) },
      "restart-href": href(book.address),
      "council-html": routes.first?.isByCouncil == false && routes.contains(where: \.isByCouncil)
        ? CouncilNumbers.questionSlot : "",
    ]
  }
}

/// The page of each outcome by itself.
struct OutcomePages {
  let book: GuidedFinder
  /// The rendered steps of each outcome, in the finder's order.
  let steps: [String]
  let readings: LawReadings

  var all: [PageDraft] { zip(book.outcomes, steps).map { page($0, steps: $1).leftFast($0.isSensitive) } }

  /// What to do on each outcome's route: for its own page, and for results.
  ///
  /// - Parameter councilContacts: the ids of contacts that each council has for itself.
  static func steps(
    _ book: GuidedFinder, letters: [Letter], councilContacts: Set<String>, _ theme: Theme
  ) -> [(page: String, route: ResultRoute)] {
    let titles = Dictionary(letters.map { ($0.id, ($0.title, $0.address)) }) { first, _ in first }
    return concurrentMap(book.outcomes) { outcome in
      let letters = outcome.letters.compactMap { titles[$0] }
      let view = view(outcome).with(["has-letters?": !letters.isEmpty, "letters": Views.links(letters)])
      return (
        theme.render(view, "parts/outcome-steps"), ResultRoute(outcome, view, councilContacts: councilContacts, theme)
      )
    }
  }

  private func page(_ outcome: OutcomeWords, steps: String) -> PageDraft {
    let book = book
    return PageDraft(
      outcome.address, title: outcome.title,
      description: "\(outcome.title): by what day, what to do first, and who to ring.", trail: Trail.outcomes,
      template: "pages/outcome", search: SearchScope("Route")
    ) {
      let also = outcome.also.compactMap { id in book.outcomes.first { $0.id == id } }
      let view: View = [
        "id": outcome.id, "title": outcome.title, "has-also?": !also.isEmpty, "also": also.map(Self.mention),
        "finder-href": href(book.address), "finder-title": book.title, "sources": Views.sources(outcome.sources),
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
      case .contact(let id): (Slot.text("card:\(id)"), "")
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
