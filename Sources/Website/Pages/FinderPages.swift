import Guidance
import Manuscript
import RouteFinder
import Search
import Templates

/// The pages of a route finder for one set of given answers: one per question, one per result, and the pages about the
/// whole.
struct FinderPages: Sendable, ThemeClient {
  static let templates = [questionTemplate, resultTemplate]
  static let scripts = [script, takeAwayScript, takeAwayWordsScript, chooseByDateScript, chooseByDateAnswerScript]

  private static let questionTemplate = TemplateContract(
    "pages/question",
    given: [
      "finder-title finder-href id", .field("state", "the number by which the script knows the page"),
      "first? text has-help? help-html has-why? why-html",
      .list(
        "groups",
        [
          "has-heading? heading", .field("folded?", "it has a heading, and the answers are more than eight"),
          "answers[id text has-hint? hint-html href]",
        ]), .field("folds?", "the answers are more than eight"),
      .field("depth-note", "how many questions may follow"), "restart-href outline-href advisers-href",
      .list(
        "dates",
        [
          .field("limit", "the time limit"), .field("chooses", "the answers with what each needs"), "days-href",
          .list("starts", .start, "the days to ask for"),
        ], "where a date chooses the answer"),
    ])

  private static let resultTemplate = TemplateContract(
    "pages/result",
    given: [
      "finder-title finder-href", .field("outcome-ids", "the ids with spaces between"), "state",
      .field("most-urgent", "the title of the first outcome"), "count",
      .list(
        "outcomes",
        [
          "id title number slug",
          .field("folded?", "the route is folded into a line with its day, its first step and its numbers"),
          ResultRoute.lineFields, "steps-html",
        ]), "has-also? also[id title href] restart-href council-html", ResultReasons.fields,
    ])

  /// The script of route finders; with a theme that lacks it, a site has no journeys.
  static let script = Theme.script("route-finder")
  /// The script with which a reader takes a result away.
  static let takeAwayScript = Theme.script("take-away")
  /// The script that this loads when a reader does so.
  static let takeAwayWordsScript = Theme.script("take-away-words")
  /// The script with which a date chooses the answer to a question.
  static let chooseByDateScript = Theme.script("choose-by-date")
  /// The script that works out which answer, loaded once a date is given.
  static let chooseByDateAnswerScript = Theme.script("choose-by-date-answer")

  let finder: GuidedFinder
  private let map: JourneyMap
  /// Each outcome's route, rendered once for all results that show it.
  private let routes: [ResultRoute]
  private let reasons: ResultReasons
  private let deadlines: Deadlines?
  private let words: SiteWords
  private let theme: Theme

  /// - Parameters:
  ///   - given: the answers that an edition gives; `nil` is returned for a set that was not compiled.
  ///   - routes: the route of each outcome, in the finder's order.
  init?(_ finder: GuidedFinder, given: [String: String], routes: [ResultRoute], _ guidance: Guidance, _ theme: Theme) {
    guard let map = finder.maps[given] else { return nil }
    self.finder = finder
    self.map = map
    self.routes = routes
    self.theme = theme
    deadlines = guidance.deadlines
    words = guidance.words
    reasons = ResultReasons(finder, map)
  }

  private var diagram: DecisionDiagram { map.diagram }

  var all: [PageDraft] {
    whole
      + diagram.nodes.indices.map { node in
        var draft = page(node)
        draft.scripts.insert(contentsOf: Self.linkedScripts, at: 0)
        draft.journeys = Self.journeys(of: finder)
        draft.isListed = false
        return draft
      }
  }

  /// What pages that share links into the route finder load.
  private static let linkedScripts = [CommonScripts.copy, script]

  /// The pages about all questions and results together; none where nothing is asked.
  private var whole: [PageDraft] {
    if diagram.questions.isEmpty { return [] }
    var advisers = AdvisersPage(finder, map, words).drafts
    advisers[0].scripts = Self.linkedScripts
    advisers[0].journeys = Self.journeys(of: finder)
    return [OutlinePage(finder, map, words, theme).draft, CallSheetPage.draft(finder, words)] + advisers
  }

  /// The plain name of the journeys, which the script loads once a reader has answered something.
  static func journeys(of finder: GuidedFinder) -> String { "\(finder.id)/journeys.js" }

  /// All journeys, as the script reads them.
  var journeys: [UInt8] { JourneyData(finder, map).script }

  private func address(_ node: Int) -> String { "\(finder.id)/\(map.names[node]).html" }

  private var trail: [PageDraft.Crumb] { words.trail.below(finder) }

  private func page(_ node: Int) -> PageDraft {
    switch diagram.nodes[node] {
    case .question(let index, let edges):
      let question = finder.questions[index]
      let dates = finder.dates(at: node, of: map, deadlines)
      var draft = PageDraft(
        address(node), title: node == diagram.start ? "\(finder.title): \(question.text)" : question.text,
        description: node == diagram.start ? finder.summary : "\(finder.title): \(question.text)",
        trail: node == diagram.start ? words.trail.home : trail, template: Self.questionTemplate
      ) { view(of: question, edges, node).with(["dates": [dates].compactMap(\.self).map(Views.dates)]) }
      if dates != nil { draft.scripts = [Self.chooseByDateScript] }
      return draft
    case .result(let outcomes):
      let first = outcomes.first.map { finder.outcomes[$0].title } ?? ""
      var draft = PageDraft(
        address(node), title: words[.resultTitle, ["route": first]],
        description: words[.resultDescription, ["route": first]],
        trail: trail, template: Self.resultTemplate
      ) { view(of: outcomes, node) }
      draft.shows = outcomes.map { finder.outcomes[$0].address }
      draft.isSensitive = outcomes.contains { finder.outcomes[$0].isSensitive }
      if outcomes.contains(where: { routes[$0].isByCouncil }) { draft.lateHead = CouncilNumbers.scriptSlot }
      return draft
    }
  }

  private func view(of question: QuestionWords, _ edges: [DecisionDiagram.Edge], _ node: Int) -> View {
    [
      "finder-title": finder.title, "finder-href": href(finder.address), "id": question.id,
      "state": "\(node)", "first?": node == diagram.start,
      "text": question.text, "has-help?": question.help != nil, "help-html": question.help?.html ?? "",
      "has-why?": question.why != nil, "why-html": question.why?.html ?? "",
      "groups": groups(of: edges, question), "folds?": edges.count > Self.mostAnswersOpen,
      "depth-note": depthNote(node), "restart-href": href(finder.address),
      "outline-href": href(OutlinePage.address(finder)), "advisers-href": href(AdvisersPage.address(finder)),
    ]
  }

  /// Up to this many answers are shown open; with more, each group is folded into its heading.
  private static let mostAnswersOpen = 8

  /// The answers that are offered, grouped by heading.
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

  /// How many questions a reader still has to answer: a number that falls from each question to the next.
  private func depthNote(_ node: Int) -> String {
    let most = diagram.mostQuestionsLeft[node]
    let isSure = diagram.fewestQuestionsLeft[node] == most
    return switch most {
    case 1: words[.questionLast]
    case _ where node == diagram.start: words[isSure ? .questionAll : .questionAtMost, ["count": "\(most)"]]
    case 2: words[isSure ? .questionOneMore : .questionAtMostOneMore]
    default: words[isSure ? .questionMore : .questionAtMostMore, ["count": "\(most - 1)"]]
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
      "finder-title": finder.title, "finder-href": href(finder.address),
      "outcome-ids": outcomes.map { finder.outcomes[$0].id }.joined(separator: " "),
      "state": "\(node)", "most-urgent": outcomes.first.map { finder.outcomes[$0].title } ?? "",
      "count": "\(outcomes.count)",
      "outcomes": outcomes.enumerated().map { number, index -> View in
        let outcome = finder.outcomes[index]
        let view: View = [
          "id": outcome.id, "title": outcome.title, "number": "\(number + 1)", "slug": outcome.slug,
          "folded?": isFolded[number], "steps-html": steps[number],
        ]
        return view.with(routes[number].line)
      },
      "reasons": reasons.views(of: outcomes, at: node),
      "has-also?": !also.isEmpty, "also": also.map { OutcomePages.mention(finder.outcomes[$0]) },
      "restart-href": href(finder.address),
      "council-html": routes.first?.isByCouncil == false && routes.contains(where: \.isByCouncil)
        ? CouncilNumbers.questionSlot : "",
    ]
  }
}
