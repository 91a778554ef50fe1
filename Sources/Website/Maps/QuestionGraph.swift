import RouteFinder

/// Which questions of a finder may follow which, whatever was answered before.
///
/// Its points are the questions that are asked, in the author's order, and after them one for all results.
package struct QuestionGraph: Hashable, Sendable {
  /// The indices of the questions, in the author's order.
  package let questions: [Int]
  /// For each question, the points that may follow, in order.
  package let followers: [[Int]]

  /// The point for all results.
  package var results: Int { questions.count }

  /// - Parameter followers: for each question, the points that may follow; each is a later one.
  package init(questions: [Int], followers: [[Int]]) {
    self.questions = questions
    self.followers = followers
  }

  package init(of diagram: DecisionDiagram) {
    var next: [Int: Set<Int?>] = [:]
    for node in diagram.questions {
      guard case .question(let question, let edges) = diagram.nodes[node] else { continue }
      for edge in edges { next[question, default: []].insert(Self.question(at: edge.target, diagram)) }
    }
    let asked = next.keys.sorted()
    let points = Dictionary(uniqueKeysWithValues: zip(asked, asked.indices))
    questions = asked
    followers = asked.map { question in
      (next[question] ?? []).map { $0.flatMap { points[$0] } ?? asked.count }.sorted()
    }
  }

  private static func question(at node: Int, _ diagram: DecisionDiagram) -> Int? {
    if case .question(let question, _) = diagram.nodes[node] { question } else { nil }
  }

  /// The row of each point: below all points that may come before it, with at most as many questions in a row as fit.
  package func rows(most: Int) -> [Int] {
    var rows = [Int](repeating: 0, count: questions.count + 1)
    var counts: [Int: Int] = [:]
    for point in questions.indices {
      while counts[rows[point], default: 0] >= max(most, 1) { rows[point] += 1 }
      counts[rows[point], default: 0] += 1
      for next in followers[point] { rows[next] = max(rows[next], rows[point] + 1) }
    }
    // The results come last.
    rows[results] = (rows.dropLast().max() ?? -1) + 1
    return rows
  }
}
