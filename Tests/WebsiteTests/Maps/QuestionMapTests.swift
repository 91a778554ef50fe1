import TestSites
import Testing
import Website

/// The map of a finder's questions: where everything is, and what is written into the page.
struct QuestionMapTests {
  /// A finder in which one answer skips a question.
  private static let small = QuestionGraph(questions: [0, 1, 2], followers: [[1, 2, 3], [2], [3]])

  /// Graphs of up to forty questions, in which each may be followed by any later one.
  private static let graphs = (0..<40).map { seed in
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 1...40, using: &random)
    return QuestionGraph(
      questions: Array(0..<count),
      followers: (0..<count).map { point in
        let later = Array((point + 1)...count).shuffled(using: &random)
        return Array(later.prefix(Int.random(in: 1...6, using: &random))).sorted()
      })
  }

  private static func words(_ graph: QuestionGraph) -> [String] {
    (0...graph.results).map { String(repeating: "some words ", count: 1 + $0 % 7) }
  }

  @Test("Each box is below all that may come before it, the results are last, and no row is too long")
  func rows() {
    #expect(Self.small.rows(most: 5) == [0, 1, 2, 3])
    for graph in Self.graphs {
      let rows = graph.rows(most: 4)
      for (point, next) in graph.followers.enumerated() { #expect(next.allSatisfy { rows[$0] > rows[point] }) }
      #expect(rows.filter { $0 == rows[graph.results] }.count == 1)
      #expect(rows.allSatisfy { row in rows.count { $0 == row } <= 4 })
    }
  }

  @Test("No two boxes overlap, none is outside the picture, and rows are one below another")
  func boxes() {
    for graph in Self.graphs {
      let map = QuestionMap(graph, words: Self.words(graph))
      #expect(map.boxes.map(\.point) == Array(0...graph.results))
      for box in map.boxes {
        #expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= map.width && box.y + box.height <= map.height)
        for other in map.boxes where other.point > box.point {
          let isBeside = box.x + box.width <= other.x || other.x + other.width <= box.x
          let isBelow = box.y + box.height <= other.y || other.y + other.height <= box.y
          #expect(isBeside || isBelow)
          #expect(box.row == other.row || isBelow)
        }
      }
    }
  }

  @Test("A connection that passes a row goes between its boxes, and every connection arrives")
  func connections() {
    for graph in Self.graphs {
      let map = QuestionMap(graph, words: Self.words(graph))
      for line in map.stretches where line.x1 == line.x2 {
        for box in map.boxes where box.y < line.y2 && line.y1 < box.y + box.height {
          #expect(line.x1 <= box.x || box.x + box.width <= line.x1, "\(line) runs through \(box)")
        }
      }
      let reached = Set(map.stretches.filter(\.arrives).map { [$0.x2, $0.y2] })
      let wanted = Set(graph.followers.joined())
      for box in map.boxes where wanted.contains(box.point) {
        #expect(reached.contains([box.x + box.width / 2, box.y]))
      }
    }
  }

  @Test("The order in a row removes crossings, and is the same each time")
  func order() {
    // Two pairs that cross in the author's order.
    let crossed = QuestionGraph(questions: [0, 1, 2, 3, 4], followers: [[1, 2], [4], [3], [5], [5]])
    #expect(MapRows(crossed, most: 5).crossings == 0)
    for graph in Self.graphs {
      #expect(QuestionMap(graph, words: Self.words(graph)) == QuestionMap(graph, words: Self.words(graph)))
    }
  }

  @Test("Places keep their order and move as little as they can")
  func rising() {
    #expect(MapPlaces.rising([1, 2, 5]) == [1, 2, 5])
    #expect(MapPlaces.rising([3, 1, 5, 4]) == [2, 2, 4.5, 4.5])
    #expect(MapPlaces.rising([]) == [])
  }

  @Test(
    "Words are wrapped, and a word that is too long is cut",
    arguments: [
      ("", [""]), ("one", ["one"]), ("one two three", ["one two", "three"]), ("  one\n two ", ["one two"]),
      ("unbelievable", ["unbeliev", "able"]), ("a unbelievable b", ["a", "unbeliev", "able b"]),
      ("unbeliev", ["unbeliev"]),
    ])
  func wrapping(text: String, lines: [String]) {
    #expect(QuestionMap.wrapped(text, to: 8) == lines)
  }

  @Test("HTML characters are escaped, and the picture is well-formed and has text")
  func hostile() {
    let hostile = "</text><script>\"'&"
    let hrefs = (0...3).map { $0 < 3 ? "a\"b<\($0).html" : nil }
    let map = QuestionMap(Self.small, words: [hostile, "two", "three", "Your result"])
    let svg = map.svg(title: hostile, description: hostile, hrefs: hrefs)
    let page = HTMLPage(svg)
    #expect(page.troubles == [])
    #expect(page.elements("script").isEmpty)
    #expect(page.elements("a").map { $0["href"] } == ["a\"b<0.html", "a\"b<1.html", "a\"b<2.html"])
    #expect(page.elements("title").map(page.words) == [hostile])
    #expect(page.elements("desc").map(page.words) == [hostile])
    #expect(page.elements().allSatisfy { $0["style"] == nil })
  }
}
