/// For each node of a diagram, how many journeys go on from it and how long they are, counted without listing them.
struct JourneyCount {
  private(set) var journeys: [UInt64]
  private(set) var mostQuestions: [Int]
  private(set) var fewestQuestions: [Int]
  private(set) var meanQuestions: [Double]

  init(of nodes: [DecisionDiagram.Node], questionCount: Int) {
    journeys = Array(repeating: 1, count: nodes.count)
    mostQuestions = Array(repeating: 0, count: nodes.count)
    fewestQuestions = Array(repeating: 0, count: nodes.count)
    meanQuestions = Array(repeating: 0, count: nodes.count)
    // As a floating-point number, the count is far from exact but cannot overflow; it weights the means.
    var weights = Array(repeating: 1.0, count: nodes.count)
    var nodesByQuestion: [[Int]] = Array(repeating: [], count: questionCount)
    for (number, node) in nodes.enumerated() {
      if case .question(let question, _) = node { nodesByQuestion[question].append(number) }
    }
    for number in nodesByQuestion.reversed().joined() {
      guard case .question(_, let edges) = nodes[number] else { continue }
      var sum: UInt64 = 0
      var weight = 0.0
      for edge in edges {
        let (next, isTooLarge) = sum.addingReportingOverflow(journeys[edge.target])
        sum = isTooLarge ? .max : next
        weight = min(weight + weights[edge.target], 1e300)
      }
      journeys[number] = sum
      weights[number] = weight
      mostQuestions[number] = 1 + (edges.map { mostQuestions[$0.target] }.max() ?? 0)
      fewestQuestions[number] = 1 + (edges.map { fewestQuestions[$0.target] }.min() ?? 0)
      meanQuestions[number] =
        1 + edges.reduce(0) { $0 + meanQuestions[$1.target] * (weights[$1.target] / weight) }
    }
  }
}
