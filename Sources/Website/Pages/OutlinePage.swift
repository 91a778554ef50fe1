import Guidance
import Manuscript
import RouteFinder
import Templates

/// The page that shows a whole route finder: a map of its questions, and every question, answer and result as text.
struct OutlinePage: Sendable, ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/outline", about: "The whole route finder.",
    given: [
      "title finder-title finder-href advisers-href question-count result-count",
      .field(
        "map-html",
        """
        a picture (`<svg class="map">`) that takes its colours from the theme: `map__line`, `map__line--end`, \
        `map__tip`, `map__box`, `map__box--end`, `map__words`, `map__link`
        """), .field("contents-html", "the list of the parts (`outline__contents`)"),
      .list(
        "parts",
        [
          "id number text href question has-way?", .field("way[answer]", "the answers that lead there"),
          .field(
            "answers-html",
            """
            lists inside lists: `outline__answers`, `outline__answer`, `outline__question`, `outline__result`, \
            `outline__see`, `outline__number`
            """),
        ], "each is a question with much below it"),
    ])

  static let title = "The whole route finder on one page"

  private let finder: GuidedFinder
  private let diagram: DecisionDiagram
  private let names: PageNames
  private let tree: OutlineTree

  init(_ finder: GuidedFinder, _ map: JourneyMap) {
    self.finder = finder
    (diagram, names) = (map.diagram, map.names)
    tree = OutlineTree(of: map.diagram)
  }

  static func address(_ finder: GuidedFinder) -> String { "\(finder.id)/outline.html" }

  var draft: PageDraft {
    PageDraft(
      Self.address(finder), title: "\(Self.title): \(finder.title)",
      description: "Every question, every answer and every result of “\(finder.title)”, with links.",
      trail: Breadcrumbs.home + [.init(label: finder.title, address: finder.address)], template: Self.template
    ) { view }
  }

  private var view: View {
    [
      "title": Self.title, "finder-title": finder.title, "finder-href": href(finder.address),
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
    var out = "<ul class=\"outline__contents\">\n"
    for place in places {
      let part = tree.parts[place]
      // The answers that lead here from the part above.
      let known = part.parent.map { tree.parts[$0].way.count } ?? 0
      let answers = part.way.dropFirst(known).map { HTMLText.escape(answer($0)) }
      let before = answers.isEmpty ? "" : "\(answers.joined(separator: " → ")): "
      out +=
        "<li>\(before)<a href=\"#\(id(part.node))\">\(number(part.node)). \(HTMLText.escape(text(part.node)))</a>\(contents(part.children))</li>\n"
    }
    return out + "</ul>"
  }

  // MARK: The outline

  /// - Parameter isPart: whether the answers are the first of a part, where each gets a heading.
  private func answers(of node: Int, isPart: Bool = false) -> String {
    guard let words = question(at: node), case .question(_, let edges) = diagram.nodes[node] else { return "" }
    var out = "<ul class=\"outline__answers\">\n"
    for (place, edge) in edges.enumerated() {
      let answer = words.answers[edge.answer]
      let link =
        "<a class=\"outline__answer\" data-answer=\"\(answer.id)\" href=\"\(file(edge.target))\">\(HTMLText.escape(answer.text))</a>"
      out += isPart ? "<li><h3>\(link)</h3>\n" : "<li>\(link)\n"
      switch tree.onward(from: node, edge: place) {
      case .here(let target): out += writtenOut(target)
      case .below(let target): out += named(target, "Goes on below:")
      case .elsewhere(let target): out += named(target, "See")
      }
      out += "</li>\n"
    }
    return out + "</ul>"
  }

  /// A state at the one place where it is written out.
  private func writtenOut(_ node: Int) -> String {
    switch diagram.nodes[node] {
    case .question(let index, _):
      let words = finder.questions[index]
      return
        "<p class=\"outline__question\" id=\"\(id(node))\"><span class=\"outline__number\">\(number(node)).</span> <a data-question=\"\(words.id)\" href=\"\(file(node))\">\(HTMLText.escape(words.text))</a></p>\n\(answers(of: node))\n"
    case .result(let outcomes):
      let ids = outcomes.map { finder.outcomes[$0].id }.joined(separator: " ")
      let titles = outcomes.map { HTMLText.escape(finder.outcomes[$0].title) }.joined(separator: "; ")
      return
        "<p class=\"outline__result\" id=\"\(id(node))\"><span class=\"outline__number\">Result \(number(node)):</span> <a data-outcomes=\"\(ids)\" href=\"\(file(node))\">\(titles)</a></p>\n"
    }
  }

  /// A state at every other place.
  private func named(_ node: Int, _ lead: String) -> String {
    let words: String
    switch diagram.nodes[node] {
    case .question(let index, _): words = "\(number(node)). \(finder.questions[index].text)"
    case .result(let outcomes):
      let title = outcomes.first.map { finder.outcomes[$0].title } ?? ""
      words = "Result \(number(node)): \(title)\(outcomes.count > 1 ? ", and \(outcomes.count - 1) more" : "")"
    }
    return "<p class=\"outline__see\">\(lead) <a href=\"#\(id(node))\">\(HTMLText.escape(words))</a></p>\n"
  }

  // MARK: The map

  private var map: String {
    let graph = QuestionGraph(of: diagram)
    let words = graph.questions.map { finder.questions[$0].text } + ["Your result"]
    // The first page of each question, in the order in which readers meet them.
    let first = graph.questions.map { index in
      diagram.questions.first { if case .question(index, _) = diagram.nodes[$0] { true } else { false } }
    }
    return QuestionMap(graph, words: words).svg(
      title: "Map of the questions in “\(finder.title)”",
      description:
        "\(graph.questions.count) boxes, one for each question, with lines to the questions that may come next. The first question stands at the top and the result at the bottom. The lists on this page say the same in words.",
      hrefs: first.map { $0.map(file) } + [nil])
  }
}
