/// Finds the ``TellingSteps`` of the nodes of a diagram.
struct StepTeller {
  /// The kind of nodes from which no journey leads to the given node.
  private static let elsewhere = 0

  private let diagram: DecisionDiagram
  private let possibilities: Possibilities
  /// The nodes that ask a question, those of later questions first.
  let order: [Int]
  /// The question that `edges` was made for.
  private var target: Int?
  /// For each node, the edges after which the target can still be asked.
  private var edges: [[DecisionDiagram.Edge]]

  init(for diagram: DecisionDiagram) {
    self.diagram = diagram
    possibilities = Possibilities(of: diagram.finder)
    edges = diagram.nodes.map { if case .question(_, let edges) = $0 { edges } else { [] } }
    var order: [[Int]] = diagram.finder.questions.map { _ in [] }
    for number in diagram.questions {
      if case .question(let question, _) = diagram.nodes[number] { order[question].append(number) }
    }
    self.order = order.reversed().flatMap(\.self)
  }

  /// The steps that identify a node.
  mutating func tellingSteps(to node: Int) -> TellingSteps {
    aim(at: question(node))
    let kinds = kinds(towards: node)
    var telling: [Step] = []
    var current = diagram.start
    for step in diagram.shortestJourney(to: node) {
      if Set(edges[current].map { kinds[$0.target] }).count > 1 { telling.append(step) }
      current = edges[current].first { $0.answer == step.answer }?.target ?? current
    }
    let steps = telling.indices.filter { index in
      !telling[(index + 1)...].contains { possibilities.demands(telling[index], whereAsked: $0.question) }
    }
    let before = kinds.indices.filter { $0 != node && kinds[$0] != Self.elsewhere }.compactMap(question)
    return TellingSteps(steps: steps.map { telling[$0] }, questionsBefore: Set(before))
  }

  /// Classifies the nodes by how they lead to a node: two are of one kind if the same further answers lead from them to
  /// it.
  private func kinds(towards node: Int) -> [Int] {
    var kinds = Array(repeating: Self.elsewhere, count: diagram.nodes.count)
    kinds[node] = 1
    var kindsByBranches: [[Int]: Int] = [:]
    let isNearer = { (other: Int) in (question(other) ?? .max) < (question(node) ?? .max) }
    for other in order where isNearer(other) {
      guard let first = edges[other].first else { continue }
      if edges[other].allSatisfy({ kinds[$0.target] == kinds[first.target] }) {
        kinds[other] = kinds[first.target]
      } else {
        let key = [question(other) ?? 0] + edges[other].flatMap { [$0.answer, kinds[$0.target]] }
        kinds[other] = kindsByBranches[key] ?? kindsByBranches.count + 2
        kindsByBranches[key] = kinds[other]
      }
    }
    return kinds
  }

  /// Keeps the edges after which a question can still be asked; all of them for nil, which means a result.
  private mutating func aim(at target: Int?) {
    guard target != self.target else { return }
    self.target = target
    edges = diagram.nodes.map { node in
      guard case .question(let question, let edges) = node else { return [] }
      guard let target else { return edges }
      return edges.filter { possibilities.allows(Step(question: question, answer: $0.answer), whereAsked: target) }
    }
  }

  private func question(_ node: Int) -> Int? {
    if case .question(let question, _) = diagram.nodes[node] { question } else { nil }
  }
}

/// The steps of journeys that identify a node of a diagram.
///
/// They depend on the journeys that lead to the node and on the conditions under which its question is asked, not on
/// the rest of the diagram. Two nodes that ask the same question never have the same telling steps.
struct TellingSteps {
  /// The steps of the shortest journey to the node, without those that carry no information: where every other answer
  /// with which the node's question can still be asked leads to the node as well, or where a later step implies it.
  let steps: [Step]
  /// The questions that are asked on some journey to the node.
  let questionsBefore: Set<Int>
}
