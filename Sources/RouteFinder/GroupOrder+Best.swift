extension GroupOrder {
  /// How many situations may be looked at to settle ties.
  private static let effort = 20_000_000

  /// The best order: the indices of the questions that come first, second and so on.
  ///
  /// Only the most questions that a journey asks depend on the order of a set and not on the set alone. So the orders
  /// with the least mean are searched for one with fewer, until there is none.
  mutating func best() -> [Int] {
    var search = TieSearch(among: self, effort: Self.effort)
    var best = search.first(within: .max)
    while let found = best, let better = search.first(within: found.most - 1) { best = better }
    return best.map { $0.order.map { members.lowerBound + $0 } } ?? Array(members)
  }
}
