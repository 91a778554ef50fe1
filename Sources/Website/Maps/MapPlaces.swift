/// The horizontal positions of the items in a map's rows: near what they are connected with, and never overlapping.
package struct MapPlaces: Hashable, Sendable {
  /// The centre of each item, in the order of the rows.
  package private(set) var centres: [[Int]]
  package let width: Int

  package init(_ rows: MapRows, _ measures: QuestionMap.Measures) {
    // The least distance of each item's centre from the left side of its row.
    let offsets = rows.items.map { row -> [Int] in
      var offsets: [Int] = []
      var x = 0
      for (place, item) in row.enumerated() {
        let half = item.isPassing ? 0 : measures.boxWidth / 2
        if place > 0 { x += item.isPassing || row[place - 1].isPassing ? measures.lane : measures.gap }
        offsets.append(x + half)
        x += 2 * half
      }
      return offsets
    }
    let widths = zip(rows.items, offsets).map { row, offsets in
      (offsets.last ?? 0) + (row.last?.isPassing == false ? measures.boxWidth / 2 : 0)
    }
    let inner = widths.max() ?? 0
    width = inner + 2 * measures.margin
    // At first each row is centred.
    centres = offsets.indices.map { row in offsets[row].map { $0 + (inner - widths[row]) / 2 + measures.margin } }
    // The first questions go at the left, so that a small screen shows where to start.
    let lead = rows.items.firstIndex { $0.count { !$0.isPassing } > 1 } ?? 0
    for row in 0..<lead { centres[row] = offsets[row].map { $0 + measures.margin } }
    for round in 0..<16 {
      let upwards = round % 2 == 1
      let order = upwards ? Array(rows.items.indices.dropLast().reversed()) : Array(rows.items.indices.dropFirst())
      for row in order where row >= lead {
        let wishes = rows.items[row].indices.map { place -> Double in
          let near = rows.near(row, place, upwards: upwards).map { centres[upwards ? row + 1 : row - 1][$0] }
          return near.isEmpty ? Double(centres[row][place]) : Double(near.reduce(0, +)) / Double(near.count)
        }
        let shifts = Self.rising(zip(wishes, offsets[row]).map { $0 - Double($1 + measures.margin) })
        let room = Double(inner - widths[row])
        centres[row] = zip(shifts, offsets[row]).map { shift, offset in
          Int(min(max(shift, 0), room).rounded()) + offset + measures.margin
        }
      }
    }
  }

  /// The ascending numbers nearest to given ones: neighbours that would descend share their mean.
  package static func rising(_ numbers: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for number in numbers {
      var pool = (sum: number, count: 1)
      while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
        pool = (pool.sum + last.sum, pool.count + last.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    return pools.flatMap { [Double](repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}
