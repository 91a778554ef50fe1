/// Finds the best order of a few questions that are next to each other.
///
/// Whether a question is asked depends on which questions came before it, not on their order. So it is enough to look
/// at every set of questions (2ⁿ) that may come first, rather than at every order (n!). For each set, the situations
/// are known with their probabilities, and the cost of asking any other question next.
struct GroupOrder {
  /// The most questions that are ordered at once.
  static let most = 8
  /// Means that differ by less than this are equal except for rounding.
  static let tolerance = 1e-11
  /// How many situations are allowed per state within the limits: a state may count in many sets.
  private static let situationsPerState = 10

  /// What can be the case after some of the questions.
  struct Situations {
    var nodes: [NodeTable.ID] = []
    /// The probability of each node, given that the group is reached at all.
    var chances: [Double] = []
    var indices: [NodeTable.ID: Int] = [:]

    mutating func add(_ node: NodeTable.ID, chance: Double) {
      if let index = indices[node] {
        chances[index] += chance
      } else {
        indices[node] = nodes.count
        nodes.append(node)
        chances.append(chance)
      }
    }
  }

  let members: Range<Int>
  private(set) var table: NodeTable
  /// For each question of the group, the set of those that must come before it.
  private let predecessors: [Int]
  /// For each set of questions, what can be the case after it; nil if the set cannot come first.
  private(set) var situations: [Situations?]
  /// For each set and question, the probability that the question is asked next; nil if it may not come next.
  private(set) var costs: [[Double?]]
  /// For each set, the lowest mean number of questions asked from the rest of the group.
  private(set) var leastRest: [Double]
  /// For each situation before the group, the most questions asked so far.
  let mostBefore: [Int]
  /// For each end of the table, the most questions that are still asked there.
  let mostAfter: [Int]
  /// The most questions on a journey that asks no question of the group.
  let mostElsewhere: Int

  /// The windows of at most ``most`` questions in a larger group; they overlap by half.
  static func windows(in members: Range<Int>) -> [Range<Int>] {
    guard members.count > most else { return [members] }
    let last = members.upperBound - most
    let starts = stride(from: members.lowerBound, to: last, by: most / 2) + [last]
    return starts.map { $0..<$0 + most }
  }

  /// Explores the questions at these indices; nil if no journey reaches them, or if it takes too much.
  init?(of members: Range<Int>, in finder: Finder, limits: CompileLimits) {
    guard members.count <= Self.most, let diagram = try? finder.compile(limits: limits) else { return nil }
    self.members = members
    predecessors = Self.predecessors(among: finder.questions[members])
    table = NodeTable(kept: finder.questions[members].map(\.isAlwaysAsked))
    let entries = GroupEntries(to: members, in: diagram, sharing: &table)
    guard !entries.situations.nodes.isEmpty else { return nil }
    mostBefore = entries.mostBefore
    mostElsewhere = entries.mostElsewhere
    mostAfter = diagram.mostQuestionsLeft
    situations = Array(repeating: nil, count: 1 << members.count)
    situations[0] = entries.situations
    costs = Array(repeating: Array(repeating: nil, count: members.count), count: situations.count)
    leastRest = Array(repeating: .infinity, count: situations.count)
    guard explore(limits: limits) else { return nil }
    weigh()
  }

  /// For each question, the set of those that must stay before it: one of the two looks at the other, or they have the
  /// same name.
  private static func predecessors(among questions: ArraySlice<Question>) -> [Int] {
    let dependencies = questions.map { $0.dependencies.union([$0.id]) }
    let ids = questions.map(\.id)
    return ids.indices.map { later in
      (0..<later).reduce(0) { set, earlier in
        let isTied = dependencies[later].contains(ids[earlier]) || dependencies[earlier].contains(ids[later])
        return isTied ? set | 1 << earlier : set
      }
    }
  }

  /// Finds the situations after each set of questions, and the costs; false if there are too many.
  private mutating func explore(limits: CompileLimits) -> Bool {
    var count = 0
    for set in situations.indices {
      guard let here = situations[set] else { continue }
      count += here.nodes.count
      for question in followers(of: set) {
        costs[set][question] = zip(here.nodes, here.chances).reduce(0) { sum, situation in
          table.mentions(situation.0, question: question) ? sum + situation.1 : sum
        }
        if situations[set | 1 << question] == nil {
          situations[set | 1 << question] = situationsAfter(question, from: here)
        }
        guard table.nodes.count < limits.states, count / Self.situationsPerState < limits.states else { return false }
      }
    }
    return true
  }

  private mutating func situationsAfter(_ question: Int, from here: Situations) -> Situations {
    var next = Situations()
    for (node, chance) in zip(here.nodes, here.chances) {
      let ways = targets(of: question, in: node)
      for target in ways { next.add(target, chance: chance / Double(ways.count)) }
    }
    return next
  }

  private mutating func weigh() {
    leastRest[situations.count - 1] = 0
    for set in situations.indices.reversed() {
      for case (let question, .some(let cost)) in costs[set].enumerated() {
        leastRest[set] = min(leastRest[set], cost + leastRest[set | 1 << question])
      }
    }
  }

  // MARK: Next questions

  /// The questions that may come next after a set of them, in their order.
  func followers(of set: Int) -> [Int] {
    predecessors.indices.filter { set & 1 << $0 == 0 && predecessors[$0] & ~set == 0 }
  }

  /// What each offered answer to a question leads to; the node itself if the question is not asked there.
  mutating func targets(of question: Int, in node: NodeTable.ID) -> [NodeTable.ID] {
    guard let offered = offeredAnswers(to: question, in: node) else { return [node] }
    return offered.map { table.answering(question, with: $0, in: node) }
  }

  /// The answers that a question offers, nil if it is not asked.
  ///
  /// They are the same wherever it is asked from the node on, since it looks at no question that is still open there.
  private func offeredAnswers(to question: Int, in node: NodeTable.ID) -> [Int]? {
    var current = node
    while table.mentions(current, question: question), case .question(let asked, let targets) = table[current] {
      if asked == question { return targets.indices.filter { targets[$0] != NodeTable.nowhere } }
      current = targets.first { table.mentions($0, question: question) } ?? NodeTable.nowhere
    }
    return nil
  }
}

extension GroupOrder {
  /// How many situations may be examined to settle ties.
  private static let effort = 20_000_000

  /// The best order: the indices of the questions that come first, second and so on.
  ///
  /// Only the length of the longest journey depends on the order of a set and not on the set alone. So the orders with
  /// the lowest mean are searched for one with a shorter longest journey, until there is none.
  mutating func best() -> [Int] {
    var search = TieSearch(among: self, effort: Self.effort)
    var best = search.first(within: .max)
    while let found = best, let better = search.first(within: found.most - 1) { best = better }
    return best.map { $0.order.map { members.lowerBound + $0 } } ?? Array(members)
  }
}
