/// The journeys through a diagram, made one by one.
///
/// There may be far too many to go through all of them.
public struct Journeys: Sequence, Sendable {
  private let diagram: DecisionDiagram

  init(through diagram: DecisionDiagram) {
    self.diagram = diagram
  }

  /// Starts from the first journey.
  public func makeIterator() -> Iterator { Iterator(diagram: diagram) }

  /// Goes through the journeys in the author's order of answers.
  public struct Iterator: IteratorProtocol {
    private let diagram: DecisionDiagram
    /// The nodes on the way, each with the position of the edge that is taken.
    private var path: [(node: Int, edge: Int)] = []
    private var isStarted = false

    fileprivate init(diagram: DecisionDiagram) {
      self.diagram = diagram
    }

    /// The next journey, or nil after the last.
    public mutating func next() -> Journey? {
      if !isStarted {
        isStarted = true
        return descend(to: diagram.start)
      }
      while let (node, edge) = path.popLast() {
        guard case .question(_, let edges) = diagram.nodes[node], edge + 1 < edges.count else { continue }
        path.append((node, edge + 1))
        return descend(to: edges[edge + 1].target)
      }
      return nil
    }

    /// Takes first answers down to a result.
    private mutating func descend(to node: Int) -> Journey {
      var current = node
      while case .question(_, let edges) = diagram.nodes[current], let first = edges.first {
        path.append((current, 0))
        current = first.target
      }
      return Journey(steps: path.compactMap(step), result: current)
    }

    private func step(at place: (node: Int, edge: Int)) -> Step? {
      guard case .question(let question, let edges) = diagram.nodes[place.node] else { return nil }
      return Step(question: question, answer: edges[place.edge].answer)
    }
  }
}

/// A way through a diagram: the answers given, and the result that they lead to.
public struct Journey: Hashable, Sendable {
  /// The questions asked and the answers given, in order.
  public let steps: [Step]
  /// The number of the result's node.
  public let result: Int
}
