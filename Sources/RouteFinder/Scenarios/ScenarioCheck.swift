/// The result of checking a scenario.
public struct ScenarioCheck: Hashable, Sendable {
  /// Where the answers lead.
  ///
  /// Answers that the journey did not use are no failure; ``Walk/unused`` has them.
  public let walk: Walk
  /// The ids of the outcomes shown, in their order; empty if no result was reached.
  public let shown: [String]
  /// The expected outcomes that are not shown, in the scenario's order.
  public let missing: [String]
  /// The outcomes shown that were not expected, in their order.
  public let unexpected: [String]
  /// Whether any journey at all shows exactly the outcomes that were expected.
  public let isReachable: Bool
  /// The step of the walk after which no answers lead to the expected outcomes any more.
  ///
  /// It is nil if they are shown, if they can still be reached from the question at which the walk stops, or if no
  /// journey leads to them from the start.
  public let partedAt: Step?

  /// Whether a result was reached that shows exactly what was expected.
  public var passes: Bool { walk.unanswered == nil && missing.isEmpty && unexpected.isEmpty }
}

extension DecisionDiagram {
  /// Follows a scenario's answers and compares what is shown with what it expects.
  public func check(_ scenario: Scenario) -> ScenarioCheck {
    let walk = walk(scenario.answers)
    var shown: [String] = []
    if case .result(let outcomes) = nodes[walk.node] { shown = outcomes.map { finder.outcomes[$0].id } }
    let leads = leads(to: Set(scenario.outcomes))
    // The nodes on the way, and for each but the last the step that was taken there.
    let parting = zip(nodes(along: walk.steps).dropFirst(), walk.steps).first { node, _ in !leads[node] }
    return ScenarioCheck(
      walk: walk, shown: shown, missing: scenario.outcomes.filter { !shown.contains($0) },
      unexpected: shown.filter { !scenario.outcomes.contains($0) }, isReachable: leads[start],
      partedAt: leads[start] ? parting?.1 : nil)
  }

  /// For each node, whether some answers lead from it to a result that shows exactly these outcomes.
  private func leads(to expected: Set<String>) -> [Bool] {
    var leads = nodes.map { node in
      guard case .result(let outcomes) = node else { return false }
      return outcomes.count == expected.count && outcomes.allSatisfy { expected.contains(finder.outcomes[$0].id) }
    }
    for number in questionsByOrder.reversed() {
      if case .question(_, let edges) = nodes[number] { leads[number] = edges.contains { leads[$0.target] } }
    }
    return leads
  }

  /// The nodes that a journey's first steps lead to, from the start.
  private func nodes(along steps: [Step]) -> [Int] {
    var way = [start]
    for step in steps {
      guard case .question(_, let edges) = nodes[way[way.count - 1]],
        let edge = edges.first(where: { $0.answer == step.answer })
      else { break }
      way.append(edge.target)
    }
    return way
  }
}
