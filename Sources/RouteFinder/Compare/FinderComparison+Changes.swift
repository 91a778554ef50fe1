extension FinderComparison {
  /// Answers that lead to one change: for each question, those that may be given.
  ///
  /// A question that is not among them may have any answer.
  private struct Way: Hashable {
    var change: Int
    var answers: [Int: ValueSet] = [:]
  }

  /// How many ways are followed per group that may be listed, before those that differ in one question only are
  /// merged.
  private static let waysPerChange = 10

  /// The changes, those with the most journeys first; nil if there are more than may be listed.
  func changes(most: Int) -> [JourneyChange]? {
    let followed = ways(from: start, most: most * Self.waysPerChange)
    guard followed.areAll else { return nil }
    let joined = joined(followed.ways)
    return joined.count <= most ? sorted(joined) : nil
  }

  /// The changes outcome by outcome, those with the most journeys first, and whether the list is complete.
  mutating func changesByOutcome(most: Int) -> (changes: [JourneyChange], areAll: Bool) {
    let outcomes = changes.reduce(into: Set<Int>()) { $0.formUnion($1.added + $1.removed) }
    var all: [Way] = []
    var areAll = true
    var left = most * Self.waysPerChange
    for outcome in outcomes.sorted() {
      let start = start(lookingAt: outcome)
      let followed = ways(from: start, most: left)
      left -= followed.ways.count
      areAll = areAll && followed.areAll
      all += joined(followed.ways)
    }
    return (Array(sorted(all).prefix(most)), areAll && all.count <= most)
  }

  /// The ways through the diagram of changes that end in a change, in the author's order, and whether the list is
  /// complete.
  private func ways(from start: NodeTable.ID, most: Int) -> (ways: [Way], areAll: Bool) {
    var ways: [Way] = []
    var open: [(node: NodeTable.ID, way: Way)] = [(start, Way(change: 0))]
    while let (node, before) = open.popLast() {
      var way = before
      switch table[node] {
      case .end(let number):
        guard changes.indices.contains(number - 1) else { continue }
        guard ways.count < most else { return (ways, false) }
        way.change = number - 1
        ways.append(way)
      case .question(let question, let targets):
        var groups: [(target: NodeTable.ID, answers: ValueSet)] = []
        for (answer, target) in targets.enumerated() where target != NodeTable.nowhere {
          if let index = groups.firstIndex(where: { $0.target == target }) {
            groups[index].answers.insert(answer)
          } else {
            groups.append((target, ValueSet([answer], bound: targets.count)))
          }
        }
        for group in groups.reversed() {
          way.answers[question] = group.answers
          open.append((group.target, way))
        }
      }
    }
    return (ways, true)
  }

  /// The ways, with those merged that differ in the answers to one question only.
  private func joined(_ ways: [Way]) -> [Way] {
    var ways = ways
    var count = ways.count + 1
    while ways.count < count {
      count = ways.count
      for question in names.questions.indices.reversed() { join(&ways, at: question) }
    }
    return ways
  }

  private func join(_ ways: inout [Way], at question: Int) {
    var joined: [Way] = []
    var indices: [Way: Int] = [:]
    for way in ways {
      guard let answers = way.answers[question] else {
        joined.append(way)
        continue
      }
      var others = way
      others.answers[question] = nil
      if let index = indices[others], let known = joined[index].answers[question] {
        joined[index].answers[question] = known.union(answers)
      } else {
        indices[others] = joined.count
        joined.append(way)
      }
    }
    for index in joined.indices where joined[index].answers[question]?.isFull ?? false {
      joined[index].answers[question] = nil
    }
    ways = joined
  }

  // MARK: Describing

  private func sorted(_ ways: [Way]) -> [JourneyChange] {
    var counts = JourneyCounts(in: versions)
    let counted = ways.map { way in
      (way: way, journeys: counts.journeys(where: way.answers, inOld: changes[way.change].kind == .gone))
    }
    let sorted = counted.sorted { one, other in
      if one.journeys != other.journeys { return one.journeys > other.journeys }
      return Self.sortKey(one.way).lexicographicallyPrecedes(Self.sortKey(other.way))
    }
    return sorted.map { describe($0.way, journeys: $0.journeys) }
  }

  /// Sorts by the answers in the author's order, then by the outcomes.
  private static func sortKey(_ way: Way) -> [Int] {
    way.answers.sorted { $0.key < $1.key }.flatMap { question, answers in
      [question] + (0..<answers.bound).filter(answers.contains) + [-1]
    } + [-1, way.change]
  }

  private func describe(_ way: Way, journeys: UInt64) -> JourneyChange {
    let change = changes[way.change]
    let choices = way.answers.sorted { $0.key < $1.key }.map { question, answers in
      JourneyChange.Choice(
        question: names.questions[question],
        answers: names.answers[question].indices.filter(answers.contains).map { names.answers[question][$0] })
    }
    return JourneyChange(
      kind: change.kind, choices: choices, added: change.added.map { names.outcomes[$0] },
      removed: change.removed.map { names.outcomes[$0] }, journeys: journeys)
  }
}
