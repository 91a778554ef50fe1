import Guidance
import Manuscript
import RouteFinder
import Templates

/// The page for people who help families: a script for the phone, and every page's address to pass on.
struct AdvisersPage: Sendable {
  static let title = "For advisers"

  private let book: GuidedFinder
  private let diagram: DecisionDiagram
  private let names: PageNames
  /// The pages that ask each question, by the question's index.
  private let pages: [Int: [Int]]
  /// The indices of the questions that are asked, in the author's order.
  private let asked: [Int]

  init(_ book: GuidedFinder, _ map: JourneyMap) {
    self.book = book
    (diagram, names) = (map.diagram, map.names)
    pages = Dictionary(grouping: map.diagram.questions) { node in
      if case .question(let index, _) = map.diagram.nodes[node] { index } else { -1 }
    }
    asked = pages.keys.sorted()
  }

  static func address(_ book: GuidedFinder) -> String { "\(book.id)/advisers.html" }

  var draft: PageDraft {
    PageDraft(
      Self.address(book), title: "\(Self.title): \(book.title)",
      description: "Go through “\(book.title)” with a family on the phone, and send them the address of any page.",
      trail: Trail.home + [.init(label: book.title, address: book.address)], template: "pages/advisers"
    ) { view }
  }

  private var view: View {
    [
      "title": Self.title, "finder-title": book.title, "finder-href": href(book.address),
      "outline-href": href(OutlinePage.address(book)), "address-note-html": Slot.text("address-note"),
      "script": asked.map(script), "questions": asked.map(addresses),
      "results": diagram.results.map { node -> View in
        ["title": titles(node).joined(separator: "; "), "href": file(node), "address": address(node)]
      },
    ]
  }

  // MARK: Words

  /// All pages of a route finder lie in one folder.
  private func file(_ node: Int) -> String { "\(names[node]).html" }

  /// The address as text to copy: whole, where the edition has a public address.
  private func address(_ node: Int) -> String { "\(Slot.text("address"))\(book.id)/\(file(node))" }

  private func titles(_ node: Int) -> [String] {
    if case .result(let outcomes) = diagram.nodes[node] { outcomes.map { book.outcomes[$0].title } } else { [] }
  }

  private func edges(_ node: Int) -> [DecisionDiagram.Edge] {
    if case .question(_, let edges) = diagram.nodes[node] { edges } else { [] }
  }

  private func number(_ question: Int) -> String { "\((asked.firstIndex(of: question) ?? 0) + 1)" }

  private func anchor(_ question: Int) -> String { "ask--\(book.questions[question].id)" }

  // MARK: The script for the phone

  private func script(_ index: Int) -> View {
    let question = book.questions[index]
    let states = pages[index] ?? []
    let used = question.answers.indices.filter { answer in
      states.contains { edges($0).contains { $0.answer == answer } }
    }
    let unsure = used.first { Self.isUnsure(question.answers[$0]) }
    return [
      "id": question.id, "anchor": anchor(index), "number": number(index), "text": question.text,
      "has-help?": question.help != nil, "help-html": question.help?.html ?? "",
      "answers": used.map { answer(question.answers[$0], at: $0, states) },
      "has-unsure?": unsure != nil,
      "unsure": unsure.map { place in "\((used.firstIndex(of: place) ?? 0) + 1). \(question.answers[place].text)" }
        ?? "",
    ]
  }

  /// Whether an answer is for those who do not know.
  static func isUnsure(_ answer: AnswerWords) -> Bool { answer.text.lowercased().contains("not sure") }

  private func answer(_ answer: AnswerWords, at index: Int, _ states: [Int]) -> View {
    let targets = states.flatMap { edges($0).filter { $0.answer == index }.map(\.target) }
    let onward = onward(targets)
    return [
      "text": answer.text, "has-hint?": answer.hint != nil, "hint-html": answer.hint?.html ?? "",
      "sometimes?": targets.count < states.count, "ends?": targets.allSatisfy { !isQuestion($0) },
      "several?": onward.count > 1, "onward": onward,
    ]
  }

  private func isQuestion(_ node: Int) -> Bool {
    if case .question = diagram.nodes[node] { true } else { false }
  }

  /// Where an answer may lead: questions in their order, then results.
  private func onward(_ targets: [Int]) -> [View] {
    var questions: Set<Int> = []
    var results: Set<Int> = []
    for target in targets {
      switch diagram.nodes[target] {
      case .question(let index, _): questions.insert(index)
      case .result: results.insert(target)
      }
    }
    let isAlone = questions.count == 1 && results.isEmpty
    var ways: [(label: String, href: String)] = questions.sorted().map { index in
      let name = "question \(number(index))"
      return (isAlone ? "\(name): \(book.questions[index].text)" : name, "#\(anchor(index))")
    }
    switch (results.first, ways.isEmpty) {
    case (let result?, true) where results.count == 1:
      ways.append(("the result: \(titles(result).joined(separator: "; "))", file(result)))
    case (_?, true): ways.append(("the result that the page shows", ""))
    case (let result?, false): ways.append(("a result", results.count == 1 ? file(result) : ""))
    case (nil, _): break
    }
    return ways.enumerated().map { place, way in
      [
        "before": place == 0 ? "" : place == ways.count - 1 ? " or " : ", ", "label": way.label, "href": way.href,
        "has-href?": !way.href.isEmpty,
      ]
    }
  }

  // MARK: Addresses

  private func addresses(_ index: Int) -> View {
    let question = book.questions[index]
    return [
      "number": number(index), "text": question.text,
      "pages": (pages[index] ?? []).map { node -> View in
        [
          "href": file(node), "address": address(node),
          "answers": edges(node).map { edge -> View in
            [
              "text": question.answers[edge.answer].text, "href": file(edge.target), "address": address(edge.target),
            ]
          },
        ]
      },
    ]
  }
}
