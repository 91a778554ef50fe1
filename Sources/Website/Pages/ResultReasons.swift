import Guidance
import Manuscript
import RouteFinder
import Templates

/// Why a result shows what it shows: for each outcome the answers that decided it.
///
/// A page represents all journeys that end in its outcomes, so it says what they have in common: of the questions that
/// an outcome's condition looks at, those that narrow down its readers, with the answers that lead here.
struct ResultReasons {
  static let fields: TemplateFields = "reasons[title always? decided[id question sometimes? answers[text]]]"

  private let finder: GuidedFinder
  private let offered: [Int: Set<Int>]
  private let leading: [[LeadingAnswers]]

  init(_ finder: GuidedFinder, _ map: JourneyMap) {
    self.finder = finder
    leading = map.leading
    var offered: [Int: Set<Int>] = [:]
    for case .question(let question, let edges) in map.diagram.nodes {
      offered[question, default: []].formUnion(edges.map(\.answer))
    }
    self.offered = offered
  }

  /// The reasons for each outcome of the result at a node.
  func views(of outcomes: [Int], at node: Int) -> [View] {
    outcomes.map { index in
      let answers = deciding(index, at: node).map(view)
      return ["title": finder.outcomes[index].title, "always?": answers.isEmpty, "decided": answers]
    }
  }

  /// What decided that an outcome is shown at a node.
  private func deciding(_ outcome: Int, at node: Int) -> [LeadingAnswers] {
    let looksAt = finder.model.outcomes[outcome].shownWhen.questions
    return leading[node].filter {
      looksAt.contains(finder.questions[$0.question].id) && $0.answers.count < offered[$0.question]?.count ?? 0
    }
  }

  private func view(of leading: LeadingAnswers) -> View {
    let question = finder.questions[leading.question]
    return [
      "id": question.id, "question": question.text, "sometimes?": !leading.isAlwaysAsked,
      "answers": leading.answers.map { ["text": question.answers[$0].text] as View },
    ]
  }
}
