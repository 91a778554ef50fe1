extension DecisionDiagram {
  /// For each node, what the journeys to it have answered, the questions in their order.
  ///
  /// Questions that no journey to the node asks are left out. It takes one pass through the diagram, however many
  /// journeys there are.
  public func leadingAnswers() -> [[LeadingAnswers]] {
    var given: [[Int: Set<Int>]] = Array(repeating: [:], count: nodes.count)
    // Nil where no journey has been yet.
    var always: [Set<Int>?] = Array(repeating: nil, count: nodes.count)
    always[start] = []
    for number in questionsByOrder {
      guard case .question(let question, let edges) = nodes[number], let asked = always[number] else { continue }
      for edge in edges {
        given[edge.target].merge(given[number]) { $0.union($1) }
        given[edge.target][question, default: []].insert(edge.answer)
        let here = asked.union([question])
        always[edge.target] = always[edge.target].map { $0.intersection(here) } ?? here
      }
    }
    return zip(given, always).map { given, always in
      given.sorted { $0.key < $1.key }.map { question, answers in
        LeadingAnswers(
          question: question, answers: answers.sorted(), isAlwaysAsked: always?.contains(question) ?? false)
      }
    }
  }
}
