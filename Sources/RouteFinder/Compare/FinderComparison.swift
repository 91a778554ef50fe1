/// The journeys of two versions of a finder, followed together.
///
/// Both diagrams are processed question by question, in one order for both. Where the other diagram asks a question
/// in another place, the answer is filled in there. Journeys that leave the same remainders of both diagrams have the
/// same future, so they are followed together.
struct FinderComparison {
  /// How the results differ at the end of some journeys; in indices of the names.
  struct Change: Hashable {
    var kind: JourneyChange.Kind
    var added: [Int] = []
    var removed: [Int] = []
  }

  let names: VersionNames
  /// Both versions, as they are: questions that make no difference are kept.
  private(set) var versions: VersionTable
  /// The changes at the ends of journeys: at end 0 nothing has changed; end n is the change at index n − 1.
  private(set) var changes: [Change] = []
  /// What has changed, by question; `nowhere` where no journey of either version leads.
  private(set) var table: NodeTable
  private(set) var start = NodeTable.nowhere
  private var changeIndices: [Change: Int] = [:]

  /// What remains of the two diagrams.
  private struct Pair: Hashable {
    var old: NodeTable.ID
    var new: NodeTable.ID
  }

  /// Where the answers to a question lead from a pair, as numbers of pairs.
  private struct Branching {
    var question: Int
    var targets: [Int]
  }

  /// Follows all journeys; nil if that takes more than the limits.
  init?(
    of new: DecisionDiagram, with old: DecisionDiagram, in names: VersionNames, limits: CompileLimits
  ) {
    self.names = names
    versions = VersionTable(old: old, new: new, in: names)
    table = NodeTable(kept: names.questions.map { _ in false })
    guard explore(limits: limits) else { return nil }
  }

  // MARK: Following both

  private mutating func explore(limits: CompileLimits) -> Bool {
    var numbers: [Pair: Int] = [:]
    var pairs: [Pair] = []
    /// The pairs whose first question is this one.
    var levels: [[Int]] = names.questions.map { _ in [] }
    /// The pairs that are ends.
    var ends: [Int] = []

    func reach(_ pair: Pair) -> Int {
      if let number = numbers[pair] { return number }
      let number = pairs.count
      numbers[pair] = number
      pairs.append(pair)
      if !isSettled(pair), let question = versions.table.firstQuestion(of: pair.old, pair.new) {
        levels[question].append(number)
      } else {
        ends.append(number)
      }
      return number
    }

    let nodesBefore = versions.table.nodes.count
    _ = reach(Pair(old: versions.oldStart, new: versions.newStart))
    var branchings: [Branching?] = []
    for question in levels.indices {
      for number in levels[question] {
        let pair = pairs[number]
        let targets = names.answers[question].indices.map { answer in
          let (old, new) = versions.answering(question, with: answer, old: pair.old, new: pair.new)
          return reach(Pair(old: old, new: new))
        }
        branchings += Array(repeating: nil, count: pairs.count - branchings.count)
        branchings[number] = Branching(question: question, targets: targets)
        guard max(pairs.count, versions.table.nodes.count - nodesBefore) <= limits.states else { return false }
      }
    }
    join(pairs, levels: levels, ends: ends, branchings)
    return true
  }

  /// Makes the diagram of changes, from the ends to the start.
  private mutating func join(_ pairs: [Pair], levels: [[Int]], ends: [Int], _ branchings: [Branching?]) {
    var nodes = Array(repeating: NodeTable.nowhere, count: pairs.count)
    for number in ends { nodes[number] = end(of: pairs[number]) }
    for number in levels.reversed().joined() {
      guard let branching = branchings[number] else { continue }
      nodes[number] = table.node(asking: branching.question, targets: branching.targets.map { nodes[$0] })
    }
    start = nodes.first ?? NodeTable.nowhere
  }

  /// Whether the result of a pair is certain although questions are open.
  private func isSettled(_ pair: Pair) -> Bool {
    pair.old == pair.new || pair.old == versions.void || pair.old == versions.stuck && pair.new == versions.stuck
  }

  // MARK: Ends

  private mutating func end(of pair: Pair) -> NodeTable.ID {
    if pair.old == versions.void || pair.old == versions.stuck && pair.new == versions.stuck {
      return NodeTable.nowhere
    }
    if pair.old == pair.new { return table.end(0) }
    let kind: JourneyChange.Kind =
      pair.old == versions.stuck ? .new : pair.new == versions.stuck ? .gone : .changed
    let old = versions.outcomes(at: pair.old)
    let new = versions.outcomes(at: pair.new)
    let change = Change(
      kind: kind, added: new.filter { !old.contains($0) }, removed: old.filter { !new.contains($0) })
    return end(of: change)
  }

  private mutating func end(of change: Change) -> NodeTable.ID {
    if let index = changeIndices[change] { return table.end(index + 1) }
    changeIndices[change] = changes.count
    changes.append(change)
    return table.end(changes.count)
  }

  /// The start of the diagram of what has changed about a single outcome.
  mutating func start(lookingAt outcome: Int) -> NodeTable.ID {
    var rest: [NodeTable.ID: NodeTable.ID] = [:]
    for node in table.nodes(from: start) where node != NodeTable.nowhere {
      switch table[node] {
      case .question(let question, let targets):
        rest[node] = table.node(asking: question, targets: targets.map { rest[$0] ?? NodeTable.nowhere })
      case .end(let number) where number > 0:
        let change = changes[number - 1]
        let part = Change(
          kind: change.kind, added: change.added.filter { $0 == outcome },
          removed: change.removed.filter { $0 == outcome })
        rest[node] = part.added.isEmpty && part.removed.isEmpty ? table.end(0) : end(of: part)
      case .end: rest[node] = node
      }
    }
    return rest[start] ?? NodeTable.nowhere
  }
}
