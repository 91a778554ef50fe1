import RouteFinder

/// The states of a route finder in the order in which one page can present them all.
///
/// Each state is written out once: at the first place where a walk in the author's order reaches it. Everywhere else it
/// is only named. A question with much below it begins a part of its own, so that lists are not nested too deeply.
package struct OutlineTree: Sendable {
  /// A question with its answers, and everything that is written out there.
  package struct Part: Hashable, Sendable {
    package let node: Int
    /// The part with the answer that leads here; `nil` for the first.
    package let parent: Int?
    /// The answers that lead here from the beginning.
    package let way: [Step]
    /// The parts below, by their positions in the list of parts.
    package var children: [Int] = []
  }

  /// What an answer leads to, and where that is written out.
  package enum Onward: Hashable, Sendable {
    /// At the answer.
    case here(Int)
    /// In a part that begins with it, further down.
    case below(Int)
    /// At another place.
    case elsewhere(Int)
  }

  package private(set) var parts: [Part] = []
  /// The number of each state, in the order of presentation: questions and results are counted separately.
  package private(set) var numbers: [Int]

  private let diagram: DecisionDiagram
  /// For each state, the answer at which it is first met.
  private var firstMet: [Int: Place] = [:]
  /// How many questions are written out at each state, itself included, without those in parts below.
  private var sizes: [Int]
  private let most: Int
  private var counted: (questions: Int, results: Int) = (0, 0)

  private struct Place: Hashable {
    let node: Int
    let edge: Int
  }

  /// - Parameter most: how many questions an answer may have below it inside a part.
  package init(of diagram: DecisionDiagram, most: Int = 12) {
    self.diagram = diagram
    self.most = most
    numbers = diagram.nodes.map { _ in 0 }
    sizes = diagram.nodes.map { _ in 0 }
    measure(diagram.start)
    addPart(diagram.start, parent: nil, way: [])
  }

  /// What the answer at a place leads to.
  package func onward(from node: Int, edge: Int) -> Onward {
    guard case .question(_, let edges) = diagram.nodes[node] else { return .elsewhere(node) }
    let target = edges[edge].target
    if firstMet[target] != Place(node: node, edge: edge) { return .elsewhere(target) }
    return isPart(target) ? .below(target) : .here(target)
  }

  private func isPart(_ node: Int) -> Bool { node == diagram.start || sizes[node] > most }

  /// Finds the places where states are first met; the diagram has no cycles, so this ends.
  private mutating func measure(_ node: Int) {
    guard case .question(_, let edges) = diagram.nodes[node] else { return }
    var size = 1
    for (number, edge) in edges.enumerated() where edge.target != diagram.start && firstMet[edge.target] == nil {
      firstMet[edge.target] = Place(node: node, edge: number)
      measure(edge.target)
      if !isPart(edge.target) { size += sizes[edge.target] }
    }
    sizes[node] = size
  }

  private mutating func addPart(_ node: Int, parent: Int?, way: [Step]) {
    let place = parts.count
    parts.append(Part(node: node, parent: parent, way: way))
    if let parent { parts[parent].children.append(place) }
    var waiting: [(node: Int, way: [Step])] = []
    visit(node, way, &waiting)
    for part in waiting { addPart(part.node, parent: place, way: part.way) }
  }

  /// Numbers what is written out at a state, and collects the parts below it.
  private mutating func visit(_ node: Int, _ way: [Step], _ waiting: inout [(node: Int, way: [Step])]) {
    guard case .question(let question, let edges) = diagram.nodes[node] else {
      counted.results += 1
      numbers[node] = counted.results
      return
    }
    counted.questions += 1
    numbers[node] = counted.questions
    for (number, edge) in edges.enumerated() where firstMet[edge.target] == Place(node: node, edge: number) {
      let onward = way + [Step(question: question, answer: edge.answer)]
      if isPart(edge.target) {
        waiting.append((edge.target, onward))
      } else {
        visit(edge.target, onward, &waiting)
      }
    }
  }
}
