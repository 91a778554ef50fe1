extension DecisionDiagram {
  /// The numbers of the results that show some of these outcomes and no other: those that are nothing but general
  /// advice, if that is what the outcomes are.
  ///
  /// The outcomes are indices into the finder's outcomes. A result that shows nothing is not among the results;
  /// ``Problem/nothingShown(journey:)`` reports it. ``shortestJourney(to:)`` has an example of a journey to each.
  public func results(showingOnly outcomes: Set<Int>) -> [Int] {
    results.filter { number in
      guard case .result(let shown) = nodes[number] else { return false }
      return !shown.isEmpty && shown.allSatisfy(outcomes.contains)
    }
  }
}
