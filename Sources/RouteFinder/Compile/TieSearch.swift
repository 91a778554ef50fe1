/// Searches the orders of a group with the lowest mean for one whose longest journey asks few questions.
struct TieSearch {
  private var group: GroupOrder
  /// How many situations may still be examined.
  private var effort: Int
  private let wholeMean: Double
  private let full: Int
  /// For each set and each question that may come next, where each situation leads.
  private var ways: [[[[Int]]?]]
  /// For each set and situation, the most questions that are asked after the group on some journey from there.
  private var mostAfter: [[Int]?]

  /// An order of the group's questions, as positions in the group, and the most questions that a journey then asks.
  struct Found {
    var order: [Int]
    var most: Int
  }

  /// A set of questions in some order, reduced to what matters for the rest.
  private struct Prefix {
    var order: [Int] = []
    var set = 0
    var mean = 0.0
    /// For each situation, the most questions asked so far.
    var most: [Int]
  }

  init(among group: GroupOrder, effort: Int) {
    self.group = group
    self.effort = effort
    wholeMean = group.leastRest[0]
    full = group.situations.count - 1
    ways = Array(repeating: Array(repeating: nil, count: group.members.count), count: group.situations.count)
    mostAfter = Array(repeating: nil, count: group.situations.count)
  }

  /// The first order in which no journey asks more questions than the bound; nil if there is none, or if the effort
  /// runs out.
  mutating func first(within bound: Int) -> Found? {
    guard group.mostElsewhere <= bound else { return nil }
    /// For each set, the prefixes from which no order was found.
    var failed: [[[Int]]] = Array(repeating: [], count: full + 1)
    var open = [Prefix(most: group.mostBefore)]
    // A prefix is visited twice on the stack: the second time, nothing was found that continues it.
    var isTried = [false]
    while let prefix = open.popLast(), let wasTried = isTried.popLast() {
      if wasTried {
        failed[prefix.set].append(prefix.most)
        continue
      }
      effort -= prefix.most.count
      let after = mostAfter(prefix.set)
      let most = zip(prefix.most, after).reduce(group.mostElsewhere) { max($0, $1.0 + $1.1) }
      if most > bound || failed[prefix.set].contains(where: { zip($0, prefix.most).allSatisfy(<=) }) { continue }
      if prefix.set == full { return Found(order: prefix.order, most: most) }
      guard effort > 0 else { return nil }
      open.append(prefix)
      isTried.append(true)
      for question in group.followers(of: prefix.set).reversed() {
        guard let next = extended(prefix, by: question) else { continue }
        open.append(next)
        isTried.append(false)
      }
    }
    return nil
  }

  /// The prefix with one more question; nil if no order that begins like this has the lowest mean.
  private mutating func extended(_ prefix: Prefix, by question: Int) -> Prefix? {
    let set = prefix.set | 1 << question
    guard let cost = group.costs[prefix.set][question], let count = group.situations[set]?.nodes.count,
      prefix.mean + cost + group.leastRest[set] <= wholeMean + GroupOrder.tolerance,
      let here = group.situations[prefix.set]
    else { return nil }
    var most = Array(repeating: 0, count: count)
    for (index, targets) in ways(from: prefix.set, question).enumerated() {
      let asked = prefix.most[index] + (group.table.mentions(here.nodes[index], question: question) ? 1 : 0)
      for target in targets { most[target] = max(most[target], asked) }
    }
    return Prefix(order: prefix.order + [question], set: set, mean: prefix.mean + cost, most: most)
  }

  private mutating func ways(from set: Int, _ question: Int) -> [[Int]] {
    if let known = ways[set][question] { return known }
    let next = group.situations[set | 1 << question]?.indices ?? [:]
    let found = (group.situations[set]?.nodes ?? []).map { node in
      Set(group.targets(of: question, in: node)).compactMap { next[$0] }
    }
    ways[set][question] = found
    return found
  }

  private mutating func mostAfter(_ set: Int) -> [Int] {
    if let known = mostAfter[set] { return known }
    let found = (group.situations[set]?.nodes ?? []).map { node in
      group.table.nodes(from: node).reduce(0) { most, node in
        if case .end(let number) = group.table[node], node != NodeTable.nowhere {
          return max(most, group.mostAfter[number])
        }
        return most
      }
    }
    mostAfter[set] = found
    return found
  }
}
