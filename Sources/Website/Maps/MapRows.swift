/// The rows of a map: which boxes and passing connections are in each, in an order with few crossings.
package struct MapRows: Hashable, Sendable {
  /// A box, or the gap through which connections to a box pass a row.
  package struct Item: Hashable, Sendable {
    package let point: Int
    package let isPassing: Bool
  }

  package private(set) var items: [[Item]]
  /// For each item, the positions in the next row to which connections lead.
  package private(set) var links: [[[Int]]]

  /// The point for all results.
  private var results: Int

  package init(_ graph: QuestionGraph, most: Int) {
    results = graph.results
    let rowOf = graph.rows(most: most)
    var rows = [[Item]](repeating: [], count: (rowOf.max() ?? 0) + 1)
    for point in rowOf.indices { rows[rowOf[point]].append(Item(point: point, isPassing: false)) }
    var targets: [Item: Set<Item>] = [:]
    /// The item of a row on the way to a point.
    func item(_ point: Int, in row: Int) -> Item { Item(point: point, isPassing: rowOf[point] != row) }
    var firstPassed: [Int: Int] = [:]
    for point in graph.questions.indices {
      for next in graph.followers[point] {
        let row = rowOf[point] + 1
        targets[Item(point: point, isPassing: false), default: []].insert(item(next, in: row))
        if row < rowOf[next] { firstPassed[next] = min(firstPassed[next] ?? row, row) }
      }
    }
    for (point, first) in firstPassed.sorted(by: { $0.key < $1.key }) {
      for row in first..<rowOf[point] { rows[row].append(Item(point: point, isPassing: true)) }
    }
    self.items = rows
    self.links = rows.map { _ in [] }
    for row in rows.indices { link(row, targets) }
    var best = self
    var fewest = best.crossings
    for round in 0..<24 {
      let upwards = round % 2 == 1
      for row in upwards ? Array(rows.indices.dropLast().reversed()) : Array(rows.indices.dropFirst()) {
        sort(row, upwards: upwards)
        if row > 0 { link(row - 1, targets) }
        link(row, targets)
      }
      let count = crossings
      if count < fewest { (best, fewest) = (self, count) }
    }
    self = best
  }

  /// How often connections cross.
  package var crossings: Int {
    links.reduce(0) { sum, row in
      let ends = row.enumerated().flatMap { place, next in next.map { (place, $0) } }
      return sum
        + ends.indices.reduce(0) { count, i in
          count + ends[i...].count { ($0.0 - ends[i].0) * ($0.1 - ends[i].1) < 0 }
        }
    }
  }

  /// The positions, in the row above or below, of what an item is connected with.
  ///
  /// Most questions can lead to a result, which says little about where they belong; so results count only for
  /// questions that lead to nothing else.
  package func near(_ row: Int, _ place: Int, upwards: Bool) -> [Int] {
    let all = upwards ? links[row][place] : links[row - 1].indices.filter { links[row - 1][$0].contains(place) }
    if items[row][place].point == results { return all }
    let others = all.filter { items[upwards ? row + 1 : row - 1][$0].point != results }
    return others.isEmpty ? all : others
  }

  /// Finds the positions in the next row to which a row's connections lead.
  private mutating func link(_ row: Int, _ targets: [Item: Set<Item>]) {
    let next = row + 1 < items.count ? items[row + 1] : []
    let places = Dictionary(uniqueKeysWithValues: next.enumerated().map { ($1, $0) })
    links[row] = items[row].map { item in
      if !item.isPassing { return (targets[item] ?? []).compactMap { places[$0] }.sorted() }
      let onward = [Item(point: item.point, isPassing: true), Item(point: item.point, isPassing: false)]
      return onward.compactMap { places[$0] }
    }
  }

  /// Sorts the items of a row by the centre of what they are connected with.
  private mutating func sort(_ row: Int, upwards: Bool) {
    let middles = items[row].indices.map { place -> Double in
      let near = near(row, place, upwards: upwards)
      return near.isEmpty ? Double(place) : Double(near.reduce(0, +)) / Double(near.count)
    }
    items[row] = items[row].indices.sorted { (middles[$0], $0) < (middles[$1], $1) }.map { items[row][$0] }
  }
}
