extension DecisionDiagram {
  /// The numbers of the nodes that ask a question, those of earlier questions first.
  ///
  /// An edge leads from one of them to a later one or to a result.
  var questionsByOrder: [Int] {
    var numbers: [[Int]] = finder.questions.map { _ in [] }
    for number in questions {
      if case .question(let question, _) = nodes[number] { numbers[question].append(number) }
    }
    return Array(numbers.joined())
  }

  /// The index of the question that a node asks; nil for a result.
  func question(at node: Int) -> Int? {
    if case .question(let question, _) = nodes[node] { question } else { nil }
  }
}
