import Manuscript
import RouteFinder

extension GuidedFinder {
  /// Compiles the diagram for each set of given answers; remarks tell where it cannot be done.
  mutating func compile(given sets: [[String: String]], _ remarks: inout Remarks) {
    for given in [[:]] + sets where diagrams[given] == nil {
      do throws(CompileError) {
        diagrams[given] = try finder.compile(given: given)
      } catch {
        switch error {
        case .tooManyStates(let limit, let worst):
          let names = worst.prefix(5).map { "'\(questions[$0].id)'" }.joined(separator: ", ")
          remarks.error(
            GuidanceRules.tooManyStates,
            "this route finder has more than \(limit) different states; the questions that make them many are \(names)",
            at: worst.first.map { questions[$0].place },
            help: "let fewer conditions look at these questions, or ask them only where they matter")
        case .unknownGiven: break  // The edition that gives it is reported when editions are read.
        }
        return
      }
    }
  }

  /// Reports questions, answers and outcomes that no journey meets, and journeys that end with nothing.
  func check(_ remarks: inout Remarks) {
    guard let diagram = diagrams[[:]] else { return }
    var asked: [Int: Set<Int>] = [:]
    var shown: Set<Int> = []
    for (index, node) in diagram.nodes.enumerated() {
      switch node {
      case .question(let question, let edges): asked[question, default: []].formUnion(edges.map(\.answer))
      case .result(let outcomes):
        shown.formUnion(outcomes)
        if outcomes.isEmpty { reportEmpty(diagram.shortestJourney(to: index), &remarks) }
      }
    }
    for (index, question) in questions.enumerated() {
      guard let given = asked[index] else {
        remarks.error(
          GuidanceRules.neverAsked, "no journey asks the question '\(question.id)', or its answer never matters", at: question.place,
          help: "look at its 'asked-when', and at the outcomes that depend on it")
        continue
      }
      for (position, answer) in question.answers.enumerated() where !given.contains(position) {
        remarks.error(
          GuidanceRules.neverAsked, "no journey offers the answer '\(answer.id)'", at: answer.place,
          help: "look at its 'offered-when'")
      }
    }
    for (index, outcome) in outcomes.enumerated() where !shown.contains(index) {
      remarks.error(
        GuidanceRules.neverShown, "no journey shows the outcome '\(outcome.id)'", at: outcome.condition.place,
        help: "look at 'shown-when': its parts may exclude one another")
    }
  }

  private func reportEmpty(_ journey: [Step], _ remarks: inout Remarks) {
    guard let last = journey.last else { return }
    let way = journey.map { "\(questions[$0.question].id): \(questions[$0.question].answers[$0.answer].id)" }
    remarks.error(
      GuidanceRules.emptyResult, "this journey ends without an outcome: \(way.joined(separator: ", "))",
      at: questions[last.question].answers[last.answer].place, help: "show an outcome for it, such as general advice")
  }
}
