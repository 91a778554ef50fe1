/// What came of a scenario.
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

  /// Whether a result was reached that shows exactly what was expected.
  public var passes: Bool { walk.unanswered == nil && missing.isEmpty && unexpected.isEmpty }
}

extension DecisionDiagram {
  /// Follows a scenario's answers and compares what is shown with what it expects.
  public func check(_ scenario: Scenario) -> ScenarioCheck {
    let walk = walk(scenario.answers)
    var shown: [String] = []
    if case .result(let outcomes) = nodes[walk.node] { shown = outcomes.map { finder.outcomes[$0].id } }
    return ScenarioCheck(
      walk: walk, shown: shown, missing: scenario.outcomes.filter { !shown.contains($0) },
      unexpected: shown.filter { !scenario.outcomes.contains($0) })
  }
}
