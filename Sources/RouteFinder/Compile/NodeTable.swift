/// Decision diagrams that share their parts: each node is stored once, so that equal diagrams have equal numbers.
///
/// The targets of a node have smaller numbers than the node itself.
struct NodeTable {
  typealias ID = Int32

  enum Node: Hashable {
    /// The end of a journey, with a number that says what it means.
    case end(Int)
    /// A question, with the node that each of its answers leads to.
    case question(Int, [ID])
  }

  /// What replaces a part of a diagram when a question gets an answer.
  struct Substitutes: Hashable {
    /// Replaces the question where it does not offer the answer.
    var unoffered: ID
    /// Replaces the parts that do not ask the question; nil if they stay.
    var unasked: ID?
  }

  /// The target of an answer that is not offered.
  static let nowhere: ID = 0

  private(set) var nodes: [Node] = []
  private var ids: [Node: ID] = [:]
  /// For each question, whether it stays where all answers that it offers lead to the same node.
  private let kept: [Bool]
  /// How many words of `mentioned` belong to each node.
  private let width: Int
  /// The questions that each node, or one reachable from it, asks, as bits.
  private var mentioned: [UInt64] = []
  private var answered: [Answered: ID] = [:]

  private struct Answered: Hashable {
    var node: ID
    var question: Int32
    var answer: Int32
    var substitutes: Substitutes
  }

  init(kept: [Bool]) {
    self.kept = kept
    width = (kept.count + 63) / 64
    _ = intern(.end(.min))
  }

  /// The end with a number as its meaning.
  mutating func end(_ meaning: Int) -> ID { intern(.end(meaning)) }

  /// The node that asks a question; the only node that its offered answers lead to, if the question need not stay.
  mutating func node(asking question: Int, targets: [ID]) -> ID {
    if !kept[question] {
      let offered = targets.filter { $0 != Self.nowhere }
      let first = offered.first ?? Self.nowhere
      if offered.allSatisfy({ $0 == first }) { return first }
    }
    return intern(.question(question, targets))
  }

  private mutating func intern(_ node: Node) -> ID {
    if let id = ids[node] { return id }
    let id = ID(nodes.count)
    ids[node] = id
    nodes.append(node)
    var questions = Array(repeating: UInt64(0), count: width)
    if case .question(let question, let targets) = node {
      questions[question / 64] |= 1 << UInt64(question % 64)
      for target in targets {
        for word in 0..<width { questions[word] |= mentioned[Int(target) * width + word] }
      }
    }
    mentioned += questions
    return id
  }

  // MARK: Reading

  subscript(_ id: ID) -> Node { nodes[Int(id)] }

  func mentions(_ node: ID, question: Int) -> Bool {
    mentioned[Int(node) * width + question / 64] & (1 << UInt64(question % 64)) != 0
  }

  /// The first question that one of two nodes, or a node reachable from them, asks.
  func firstQuestion(of one: ID, _ other: ID) -> Int? {
    for word in 0..<width {
      let bits = mentioned[Int(one) * width + word] | mentioned[Int(other) * width + word]
      if bits != 0 { return word * 64 + bits.trailingZeroBitCount }
    }
    return nil
  }

  /// The node and all nodes reachable from it, each after those that it leads to.
  func nodes(from start: ID) -> [ID] {
    var found: Set<ID> = [start]
    var open = [start]
    while let next = open.popLast() {
      guard case .question(_, let targets) = self[next] else { continue }
      for target in targets where found.insert(target).inserted { open.append(target) }
    }
    return found.sorted()
  }

  // MARK: Answering

  /// What remains of a diagram once a question has an answer.
  mutating func answering(
    _ question: Int, with answer: Int, in node: ID, substitutes: Substitutes = Substitutes(unoffered: nowhere)
  ) -> ID {
    var open = [node]
    var unsettled = Set<ID>()
    while let next = open.popLast() {
      guard case .question(let asked, let targets) = self[next], mentions(next, question: question),
        answered[key(next, question, answer, substitutes)] == nil, unsettled.insert(next).inserted
      else { continue }
      if asked != question { open += targets }
    }
    for next in unsettled.sorted() {
      guard case .question(let asked, let targets) = self[next] else { continue }
      let rest: ID
      if asked == question {
        rest = targets[answer] == Self.nowhere ? substitutes.unoffered : targets[answer]
      } else {
        rest = self.node(asking: asked, targets: targets.map { known($0, question, answer, substitutes) })
      }
      answered[key(next, question, answer, substitutes)] = rest
    }
    return known(node, question, answer, substitutes)
  }

  /// What remains of a node, once that is known for all nodes that it leads to.
  private func known(_ node: ID, _ question: Int, _ answer: Int, _ substitutes: Substitutes) -> ID {
    if node == Self.nowhere { return node }
    return answered[key(node, question, answer, substitutes)] ?? substitutes.unasked ?? node
  }

  private func key(_ node: ID, _ question: Int, _ answer: Int, _ substitutes: Substitutes) -> Answered {
    Answered(node: node, question: Int32(question), answer: Int32(answer), substitutes: substitutes)
  }
}
