/// A drawing of a ``QuestionGraph``: the position of each box and connection, in whole units.
///
/// Rows run from top to bottom. A connection that passes rows goes through a gap in each of them; all connections to
/// the same box share their gaps, so that they merge into one line.
package struct QuestionMap: Hashable, Sendable {
  /// A question, or all results.
  package struct Box: Hashable, Sendable {
    /// The point of the graph.
    package let point: Int
    package let row: Int
    /// The text, wrapped into lines.
    package let lines: [String]
    package let x: Int
    package let y: Int
    package let width: Int
    package let height: Int
  }

  /// A segment of a connection, from the bottom of one row to the top of the next, or straight through a row.
  package struct Stretch: Hashable, Sendable {
    package let x1: Int
    package let y1: Int
    package let x2: Int
    package let y2: Int
    /// Whether it leads to the results.
    package let isEnd: Bool
    /// Whether it ends at a box.
    package let arrives: Bool
  }

  /// The measures of a drawing.
  package struct Measures: Hashable, Sendable {
    /// The most boxes in a row.
    package var most = 5
    package var boxWidth = 156
    /// The most characters in a line of a box.
    package var letters = 20
    package var lineHeight = 17
    /// Between the side of a box and its text.
    package var padding = 9
    /// Between two boxes of a row.
    package var gap = 16
    /// Between a connection that passes a row and what is beside it.
    package var lane = 12
    /// Between two rows.
    package var step = 44
    /// Around the whole drawing.
    package var margin = 6
  }

  package let width: Int
  package let height: Int
  /// In the order of the graph's points.
  package let boxes: [Box]
  package let stretches: [Stretch]
  package let measures: Measures

  /// - Parameter words: what each box says, in the order of the graph's points.
  package init(_ graph: QuestionGraph, words: [String], measures: Measures = Measures()) {
    let rows = MapRows(graph, most: measures.most)
    let lines = words.map { Self.wrapped($0, to: measures.letters) }
    let heights = rows.items.map { row in
      row.map { item in item.isPassing ? 0 : lines[item.point].count * measures.lineHeight + 2 * measures.padding }
    }
    let places = MapPlaces(rows, measures)
    var tops: [Int] = []
    var y = measures.margin
    for row in heights {
      tops.append(y)
      y += (row.max() ?? 0) + measures.step
    }
    var boxes: [Box] = []
    var stretches: [Stretch] = []
    for (row, items) in rows.items.enumerated() {
      let rowHeight = heights[row].max() ?? 0
      for (place, item) in items.enumerated() {
        let centre = places.centres[row][place]
        // A box hangs from the top of its row; what leaves it goes straight down until the row ends.
        let bottom = tops[row] + rowHeight
        let hangs = tops[row] + heights[row][place]
        let isEnd = item.point == graph.results
        if hangs < bottom, !rows.links[row][place].isEmpty {
          stretches.append(Stretch(x1: centre, y1: hangs, x2: centre, y2: bottom, isEnd: isEnd, arrives: false))
        }
        if !item.isPassing {
          boxes.append(
            Box(
              point: item.point, row: row, lines: lines[item.point], x: centre - measures.boxWidth / 2, y: tops[row],
              width: measures.boxWidth, height: heights[row][place]))
        }
        for next in rows.links[row][place] {
          let target = rows.items[row + 1][next]
          let end = places.centres[row + 1][next]
          stretches.append(
            Stretch(
              x1: centre, y1: bottom, x2: end, y2: tops[row + 1], isEnd: target.point == graph.results,
              arrives: !target.isPassing))
        }
      }
    }
    self.boxes = boxes.sorted { $0.point < $1.point }
    self.stretches = stretches
    self.measures = measures
    width = places.width
    height = y - measures.step + measures.margin
  }

  /// Text wrapped into lines of at most this many characters; a longer word is cut.
  package static func wrapped(_ text: String, to letters: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      var rest = word[...]
      if !line.isEmpty, line.count + 1 + rest.count > letters {
        lines.append(line)
        line = ""
      }
      while rest.count > letters {
        lines.append(String(rest.prefix(letters)))
        rest = rest.dropFirst(letters)
      }
      line += (line.isEmpty ? "" : " ") + rest
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }
}
