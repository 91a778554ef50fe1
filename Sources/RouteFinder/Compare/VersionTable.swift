/// Two versions of a diagram in one table, with one list of names for both.
///
/// A question has a target for each answer that either version knows; it is `nowhere` where the answer is not offered.
struct VersionTable {
  private(set) var table: NodeTable
  private(set) var oldStart = NodeTable.nowhere
  private(set) var newStart = NodeTable.nowhere
  /// The end of journeys that give an answer which this version does not offer.
  let stuck: NodeTable.ID
  /// The end of journeys that need not be followed, since others represent them: they fill in an answer that neither
  /// version asked for.
  let void: NodeTable.ID
  /// The sets of outcomes that the ends mean.
  private var results: [[Int]] = []
  private var resultIndices: [[Int]: Int] = [:]

  init(old: DecisionDiagram, new: DecisionDiagram, in names: VersionNames) {
    table = NodeTable(kept: names.questions.map { _ in true })
    stuck = table.end(-1)
    void = table.end(-2)
    newStart = add(new, in: names)
    oldStart = add(old, in: names)
  }

  /// The outcomes at an end, as indices of the names, in order.
  func outcomes(at node: NodeTable.ID) -> [Int] {
    if case .end(let number) = table[node], results.indices.contains(number) { results[number] } else { [] }
  }

  private mutating func add(_ diagram: DecisionDiagram, in names: VersionNames) -> NodeTable.ID {
    var ids = Array(repeating: NodeTable.nowhere, count: diagram.nodes.count)
    for number in diagram.results {
      guard case .result(let outcomes) = diagram.nodes[number] else { continue }
      ids[number] = end(outcomes.compactMap { names.outcomeIndices[diagram.finder.outcomes[$0].id] }.sorted())
    }
    for number in diagram.questionsByOrder.reversed() {
      guard case .question(let index, let edges) = diagram.nodes[number],
        let question = names.questionIndices[diagram.finder.questions[index].id]
      else { continue }
      var targets = names.answers[question].map { _ in NodeTable.nowhere }
      for edge in edges {
        let answer = names.answerIndices[question][diagram.finder.questions[index].answers[edge.answer].id]
        if let answer { targets[answer] = ids[edge.target] }
      }
      ids[number] = table.node(asking: question, targets: targets)
    }
    return ids[diagram.start]
  }

  private mutating func end(_ outcomes: [Int]) -> NodeTable.ID {
    let index = resultIndices[outcomes] ?? results.count
    if index == results.count {
      results.append(outcomes)
      resultIndices[outcomes] = index
    }
    return table.end(index)
  }

  // MARK: Answering

  /// What remains of both versions once the first question of either has an answer.
  ///
  /// The new version asks the question now or never, since the names are in its order. The old version may ask it later
  /// on some journeys.
  mutating func answering(
    _ question: Int, with answer: Int, old: NodeTable.ID, new: NodeTable.ID
  ) -> (old: NodeTable.ID, new: NodeTable.ID) {
    guard case .question(question, let targets) = table[new] else {
      // The new version does not ask, so the answer need not be one that the old version does not offer.
      let rest = NodeTable.Substitutes(unoffered: void)
      return (table.answering(question, with: answer, in: old, substitutes: rest), new)
    }
    if targets[answer] != NodeTable.nowhere {
      let rest = NodeTable.Substitutes(unoffered: stuck)
      return (table.answering(question, with: answer, in: old, substitutes: rest), targets[answer])
    }
    // The new version has no such journey. The old one has it where it asks the question and offers the answer.
    let rest = NodeTable.Substitutes(unoffered: void, unasked: void)
    return (table.answering(question, with: answer, in: old, substitutes: rest), stuck)
  }
}
