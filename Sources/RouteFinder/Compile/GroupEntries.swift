/// How journeys reach a group of questions.
struct GroupEntries {
  /// The nodes at which they enter it, in a table of the group's questions whose ends are the numbers of the nodes
  /// after the group; the probabilities add up to 1.
  private(set) var situations = GroupOrder.Situations()
  /// For each of them, the most questions asked before.
  private(set) var mostBefore: [Int] = []
  /// The most questions on a journey that does not reach the group.
  private(set) var mostElsewhere = 0

  /// Finds the entries to the questions at these indices; none if the probability of getting there is too small
  /// to compute with.
  init(to members: Range<Int>, in diagram: DecisionDiagram, sharing table: inout NodeTable) {
    let (chances, most) = Self.beginnings(of: diagram, before: members.lowerBound)
    var ids = Array(repeating: NodeTable.nowhere, count: diagram.nodes.count)
    for number in diagram.nodes.indices where diagram.question(at: number) ?? .max >= members.upperBound {
      ids[number] = table.end(number)
      mostElsewhere = max(mostElsewhere, most[number].map { $0 + diagram.mostQuestionsLeft[number] } ?? 0)
    }
    for number in diagram.questionsByOrder.reversed() {
      guard case .question(let question, let edges) = diagram.nodes[number], members.contains(question)
      else { continue }
      var targets = diagram.finder.questions[question].answers.map { _ in NodeTable.nowhere }
      for edge in edges { targets[edge.answer] = ids[edge.target] }
      ids[number] = table.node(asking: question - members.lowerBound, targets: targets)
    }
    let entries = diagram.nodes.indices.filter { number in
      most[number] != nil && diagram.question(at: number).map(members.contains) ?? false
    }
    let whole = entries.reduce(0) { $0 + chances[$1] }
    guard whole > 0 else { return }
    for number in entries {
      situations.add(ids[number], chance: chances[number] / whole)
      mostBefore.append(most[number] ?? 0)
    }
  }

  /// Follows journeys until they ask no question before an index: for each node, the probability that it is the first
  /// one reached, and the most questions asked before; nil where it is never the first.
  private static func beginnings(
    of diagram: DecisionDiagram, before limit: Int
  ) -> (chances: [Double], most: [Int?]) {
    var chances = Array(repeating: 0.0, count: diagram.nodes.count)
    var most: [Int?] = Array(repeating: nil, count: diagram.nodes.count)
    chances[diagram.start] = 1
    most[diagram.start] = 0
    for number in diagram.questionsByOrder {
      guard case .question(let question, let edges) = diagram.nodes[number], question < limit else { break }
      for edge in edges {
        chances[edge.target] += chances[number] / Double(edges.count)
        most[edge.target] = max(most[edge.target] ?? 0, (most[number] ?? 0) + 1)
      }
    }
    return (chances, most)
  }
}
