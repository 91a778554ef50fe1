/// A state space with equal states merged and unnecessary questions left out, from the ends of journeys to their start.
struct Reduction {
  private(set) var nodes: [DecisionDiagram.Node] = []
  /// The index of the node in which journeys start.
  let start: Int

  /// Reduces a state space; `kept` says for each question whether it stays where its answer changes nothing.
  init(of space: StateSpace, kept: [Bool]) {
    var nodes: [DecisionDiagram.Node] = []
    var indices: [DecisionDiagram.Node: Int] = [:]
    var nodeOfState = Array(repeating: 0, count: space.states.count)
    func index(of node: DecisionDiagram.Node) -> Int {
      if let known = indices[node] { return known }
      nodes.append(node)
      indices[node] = nodes.count - 1
      return nodes.count - 1
    }
    for state in space.levels.reversed().joined() {
      switch space.states[state] {
      case .shows(let outcomes):
        nodeOfState[state] = index(of: .result(outcomes))
      case .passes(let target):
        nodeOfState[state] = nodeOfState[target]
      case .asks(let question, let edges):
        let reduced = edges.map { DecisionDiagram.Edge(answer: $0.answer, target: nodeOfState[$0.target]) }
        if !kept[question], let only = reduced.first?.target, reduced.allSatisfy({ $0.target == only }) {
          nodeOfState[state] = only
        } else {
          nodeOfState[state] = index(of: .question(question, reduced))
        }
      }
    }
    start = nodeOfState[space.start]
    self.nodes = nodes
  }
}
