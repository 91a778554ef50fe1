/// What scenarios leave untried.
public struct Coverage: Hashable, Sendable {
  /// The answers that some journey gives but no scenario uses, in the finder's order.
  ///
  /// An answer that a scenario has for a question that its journey does not ask is not used.
  public let missedAnswers: [Step]
  /// The outcomes that some result shows but no scenario reaches, as indices into the finder's outcomes, in their
  /// order.
  public let missedOutcomes: [Int]

  /// Whether the scenarios leave nothing untried.
  public var isComplete: Bool { missedAnswers.isEmpty && missedOutcomes.isEmpty }
}

extension DecisionDiagram {
  /// What scenarios leave untried, whether they pass or not: what counts is where their answers lead.
  public func coverage(of scenarios: [Scenario]) -> Coverage {
    var used = Set<Step>()
    var seen = Set<Int>()
    for scenario in scenarios {
      let walk = walk(scenario.answers)
      used.formUnion(walk.steps)
      if case .result(let outcomes) = nodes[walk.node] { seen.formUnion(outcomes) }
    }
    var given = Set<Step>()
    var shown = Set<Int>()
    for node in nodes {
      switch node {
      case .question(let question, let edges):
        for edge in edges { given.insert(Step(question: question, answer: edge.answer)) }
      case .result(let outcomes): shown.formUnion(outcomes)
      }
    }
    let missed = given.subtracting(used).sorted { ($0.question, $0.answer) < ($1.question, $1.answer) }
    return Coverage(missedAnswers: missed, missedOutcomes: shown.subtracting(seen).sorted())
  }
}
