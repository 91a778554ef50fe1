extension DecisionDiagram {
  /// Follows answers, from the questions' ids to the answers' ids, as far as they lead.
  ///
  /// Answers to questions that are not met are not used. The walk stops at a question without an answer, or with one
  /// that is unknown or not offered there.
  public func walk(_ answers: [String: String]) -> Walk {
    var steps: [Step] = []
    var node = start
    var unanswered: Int?
    while unanswered == nil, case .question(let question, let edges) = nodes[node] {
      let answer = answers[finder.questions[question].id].flatMap { id in
        finder.questions[question].answers.firstIndex { $0.id == id }
      }
      if let edge = edges.first(where: { $0.answer == answer }) {
        steps.append(Step(question: question, answer: edge.answer))
        node = edge.target
      } else {
        unanswered = question
      }
    }
    let met = Set(steps.map(\.question) + [unanswered].compactMap(\.self))
    let unused = answers.keys.map { id in (id: id, index: finder.questions.firstIndex { $0.id == id } ?? .max) }
      .filter { !met.contains($0.index) }
      .sorted { ($0.index, $0.id) < ($1.index, $1.id) }
    return Walk(node: node, steps: steps, unanswered: unanswered, unused: unused.map(\.id))
  }
}
