import Guidance
import Manuscript
import RouteFinder
import Templates

/// The page that shows a whole route finder: a map of its questions, and every question, answer and result as text.
struct OutlinePage: Sendable, ThemeClient {
  static let templates = [template, contentsTemplate, answersTemplate]

  private static let template = TemplateContract(
    "pages/outline", about: "The whole route finder.",
    given: [
      "title finder-title finder-href advisers-href question-count result-count",
      .field(
        "map-html",
        """
        a picture (`<svg class="map">`) that takes its colours from the theme: `map__line`, `map__line--end`, \
        `map__tip`, `map__box`, `map__box--end`, `map__words`, `map__link`
        """), .field("contents-html", "the list of the parts: `parts/outline-contents`"),
      .list(
        "parts",
        [
          "id number text href question has-way?", .field("way[answer]", "the answers that lead there"),
          .field("answers-html", "lists inside lists: `parts/outline-answers`"),
        ], "each is a question with much below it"),
    ])

  private static let contentsTemplate = TemplateContract(
    "parts/outline-contents", about: "The parts of `pages/outline` as a list, with those below each inside it.",
    given: [
      .list(
        "parts",
        [
          .field("way[answer first?]", "the answers that lead there from the part above"), "has-way?",
          "id number text", .field("below-html", "the same for the parts below it; empty if there are none"),
        ])
    ], shownAs: ["contents-html", "below-html"])

  private static let answersTemplate = TemplateContract(
    "parts/outline-answers", about: "On `pages/outline`: the answers to a question, and what follows each.",
    given: [
      .field("first?", "they are the first of a part, where each is a heading"),
      .list(
        "answers",
        [
          .field("answer", "its id"), "text href",
          .list("questions", "id number question text href answers-html", "holds the next question, if it is here"),
          .list(
            "results", [.field("outcomes", "the ids with spaces between"), "id number titles href"],
            "holds the result, if it is here"),
          .list(
            "elsewhere",
            [
              .field("below?", "it stands in a part of its own"), "id number text", .field("result?", "it is a result"),
              .field("more", "how many other outcomes the result shows"), "more?",
            ], "holds what follows, if it is at another place"),
        ]),
    ], shownAs: ["answers-html"])

  private let finder: GuidedFinder
  private let diagram: DecisionDiagram
  private let names: PageNames
  private let tree: OutlineTree
  private let words: SiteWords
  private let theme: Theme

  init(_ finder: GuidedFinder, _ map: JourneyMap, _ words: SiteWords, _ theme: Theme) {
    (self.finder, self.words, self.theme) = (finder, words, theme)
    (diagram, names) = (map.diagram, map.names)
    tree = OutlineTree(of: map.diagram)
  }

  static func address(_ finder: GuidedFinder) -> String { "\(finder.id)/outline.html" }

  var draft: PageDraft {
    PageDraft(
      Self.address(finder), title: "\(words[.outlineTitle]): \(finder.title)",
      description: words[.outlineDescription, ["finder": finder.title]], trail: words.trail.below(finder),
      template: Self.template
    ) { view }
  }

  private var view: View {
    [
      "title": words[.outlineTitle], "finder-title": finder.title, "finder-href": href(finder.address),
      "advisers-href": href(AdvisersPage.address(finder)), "question-count": "\(diagram.questions.count)",
      "result-count": "\(diagram.results.count)", "map-html": map, "contents-html": contents([0]),
      "parts": tree.parts.map { part -> View in
        [
          "id": id(part.node), "number": number(part.node), "text": text(part.node), "href": file(part.node),
          "question": question(at: part.node)?.id ?? "", "has-way?": !part.way.isEmpty,
          "way": part.way.map { ["answer": answer($0)] as View }, "answers-html": answers(of: part.node, isPart: true),
        ]
      },
    ]
  }

  // MARK: Texts

  private func id(_ node: Int) -> String { "state--\(names[node])" }

  /// All pages of a route finder are in one folder.
  private func file(_ node: Int) -> String { "\(names[node]).html" }

  private func number(_ node: Int) -> String { "\(tree.numbers[node])" }

  private func question(at node: Int) -> QuestionWords? {
    if case .question(let index, _) = diagram.nodes[node] { finder.questions[index] } else { nil }
  }

  private func text(_ node: Int) -> String { question(at: node)?.text ?? "" }

  private func answer(_ step: Step) -> String { finder.questions[step.question].answers[step.answer].text }

  // MARK: The contents

  /// The parts as a nested list, each after the answers that lead to it from the part above.
  private func contents(_ places: [Int]) -> String {
    if places.isEmpty { return "" }
    let parts = places.map { place -> View in
      let part = tree.parts[place]
      let known = part.parent.map { tree.parts[$0].way.count } ?? 0
      let way = part.way.dropFirst(known).enumerated().map { number, step in
        ["answer": answer(step), "first?": number == 0] as View
      }
      return [
        "way": way, "has-way?": !way.isEmpty, "id": id(part.node), "number": number(part.node),
        "text": text(part.node), "below-html": contents(part.children),
      ]
    }
    return theme.render(["parts": parts], Self.contentsTemplate)
  }

  // MARK: The outline

  /// - Parameter isPart: whether the answers are the first of a part, where each gets a heading.
  private func answers(of node: Int, isPart: Bool = false) -> String {
    guard let question = question(at: node), case .question(_, let edges) = diagram.nodes[node] else { return "" }
    let answers = edges.enumerated().map { place, edge -> View in
      let answer = question.answers[edge.answer]
      let view: View = ["answer": answer.id, "text": answer.text, "href": file(edge.target)]
      let empty: View = ["questions": [View](), "results": [View](), "elsewhere": [View]()]
      let next: View =
        switch tree.onward(from: node, edge: place) {
        case .here(let target): writtenOut(target)
        case .below(let target): ["elsewhere": [named(target, isBelow: true)]]
        case .elsewhere(let target): ["elsewhere": [named(target, isBelow: false)]]
        }
      return view.with(empty).with(next)
    }
    return theme.render(["first?": isPart, "answers": answers], Self.answersTemplate)
  }

  /// A state at the one place where it is written out.
  private func writtenOut(_ node: Int) -> View {
    let view: View = ["id": id(node), "number": number(node), "href": file(node)]
    switch diagram.nodes[node] {
    case .question(let index, _):
      let question = finder.questions[index]
      return [
        "questions": [
          view.with(["question": question.id, "text": question.text, "answers-html": answers(of: node)])
        ]
      ]
    case .result(let indices):
      let outcomes = indices.map { finder.outcomes[$0] }
      return [
        "results": [
          view.with([
            "outcomes": outcomes.map(\.id).joined(separator: " "),
            "titles": outcomes.map(\.title).joined(separator: "; "),
          ])
        ]
      ]
    }
  }

  /// A state at every other place.
  private func named(_ node: Int, isBelow: Bool) -> View {
    let (text, more, isResult): (String, Int, Bool) =
      switch diagram.nodes[node] {
      case .question(let index, _): (finder.questions[index].text, 0, false)
      case .result(let outcomes): (outcomes.first.map { finder.outcomes[$0].title } ?? "", outcomes.count - 1, true)
      }
    return [
      "below?": isBelow, "id": id(node), "number": number(node), "text": text, "result?": isResult,
      "more": "\(more)", "more?": more > 0,
    ]
  }

  // MARK: The map

  private var map: String {
    let graph = QuestionGraph(of: diagram)
    let boxes = graph.questions.map { finder.questions[$0].text } + [words[.outlineMapResult]]
    // The first page of each question, in the order in which readers meet them.
    let first = graph.questions.map { index in
      diagram.questions.first { if case .question(index, _) = diagram.nodes[$0] { true } else { false } }
    }
    return QuestionMap(graph, words: boxes).svg(
      title: words[.outlineMapTitle, ["finder": finder.title]],
      description:
        words[.outlineMapDescription, ["count": "\(graph.questions.count)"]],
      hrefs: first.map { $0.map(file) } + [nil])
  }
}
