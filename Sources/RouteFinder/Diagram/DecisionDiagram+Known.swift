extension DecisionDiagram {
  /// A diagram of which the nodes are known, such as from an earlier compilation of the same finder.
  ///
  /// - Returns: `nil` for nodes that cannot be a diagram of the finder.
  public init?(of finder: Finder, nodes: [Node]) {
    guard !nodes.isEmpty, nodes.allSatisfy({ Self.isPossible($0, of: nodes.count, finder) }), Self.hasEnd(nodes)
    else { return nil }
    self.init(of: finder, numbering: nodes, from: 0)
    // Nodes that no journey reaches, or in another order, are not those of a compilation.
    guard self.nodes == nodes else { return nil }
  }

  /// Whether a node names what exists.
  private static func isPossible(_ node: Node, of count: Int, _ finder: Finder) -> Bool {
    switch node {
    case .question(let question, let edges):
      finder.questions.indices.contains(question) && !edges.isEmpty
        && edges.allSatisfy { edge in
          finder.questions[question].answers.indices.contains(edge.answer) && (0..<count).contains(edge.target)
        }
    case .result(let outcomes): outcomes.allSatisfy(finder.outcomes.indices.contains)
    }
  }

  /// Whether no way leads in a circle: taking away nodes to which nothing leads leaves none.
  private static func hasEnd(_ nodes: [Node]) -> Bool {
    func targets(_ node: Node) -> [Int] { if case .question(_, let edges) = node { edges.map(\.target) } else { [] } }
    var leading = Array(repeating: 0, count: nodes.count)
    for node in nodes { for target in targets(node) { leading[target] += 1 } }
    var free = nodes.indices.filter { leading[$0] == 0 }
    var taken = 0
    while let node = free.popLast() {
      taken += 1
      for target in targets(nodes[node]) {
        leading[target] -= 1
        if leading[target] == 0 { free.append(target) }
      }
    }
    return taken == nodes.count
  }
}

extension DecisionDiagram.Edge {
  /// - Parameters:
  ///   - answer: the index of the answer in its question.
  ///   - target: the number of the node that it leads to.
  public init(to target: Int, by answer: Int) { (self.answer, self.target) = (answer, target) }
}
