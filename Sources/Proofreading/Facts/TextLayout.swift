import Manuscript

/// What a check on sentences needs to know about a text besides its bytes.
public struct TextLayout: Sendable {
  /// What is not the page's own words: quotations of the Code, sources, and what is marked as said by others; in order.
  public private(set) var apart: [Range<Int>] = []
  /// The rows of tables, each of which is read as one sentence; in order.
  public private(set) var rows: [Range<Int>] = []

  public init(apart: [Range<Int>] = [], rows: [Range<Int>] = []) {
    self.apart = apart
    self.rows = rows
  }

  /// What the marks of a text tell.
  public init(_ words: MarkedText) {
    var quotation: Int?
    var aside: Int?
    var said: Int?
    var row: Int?
    for mark in words.marks {
      let offset = Int(mark.offset)
      switch mark.kind {
      case .quotation: if mark.value == 1 { quotation = offset }
      case .quotationEnd: Self.close(&quotation, offset, &apart)
      case .aside: aside = offset
      case .asideEnd: Self.close(&aside, offset, &apart)
      case .link: if words.destinations[Int(mark.value)].hasPrefix("said:") { said = offset }
      case .linkEnd: Self.close(&said, offset, &apart)
      case .row:
        Self.close(&row, offset, &rows)
        row = offset
      case .tableEnd: Self.close(&row, offset, &rows)
      default: break
      }
    }
    Self.close(&row, words.bytes.count, &rows)
  }

  private static func close(_ start: inout Int?, _ end: Int, _ ranges: inout [Range<Int>]) {
    if let first = start, first < end { ranges.append(first..<end) }
    start = nil
  }

  package func isApart(_ place: Int) -> Bool { apart.contains { $0.contains(place) } }
}

/// Tells where sentences end, asked for one place after the other.
package struct SentenceEnds {
  private let rows: [Range<Int>]
  private var row = 0

  package init(_ layout: TextLayout) { rows = layout.rows }

  /// Whether a sentence ends at a place.
  ///
  /// It ends at a line end, and at a full stop, question mark or exclamation mark that a word does not follow at once. A
  /// row of a table is one sentence.
  @inline(__always)
  package mutating func end(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let byte = text[index]
    let isEnd = byte == UInt8(ascii: "\n") || Self.isStop(byte, text, index)
    guard isEnd, !rows.isEmpty else { return isEnd }
    while row < rows.count, rows[row].upperBound <= index { row += 1 }
    return row == rows.count || !rows[row].contains(index) || index == rows[row].upperBound - 1
  }

  private static func isStop(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return false }
    return index + 1 >= text.count || !WordBytes.isLetter(text[index + 1])
  }

  /// The sentence around a place.
  package static func sentence(around place: Int, in text: UnsafeBufferPointer<UInt8>, _ layout: TextLayout) -> Range<
    Int
  > {
    var ends = SentenceEnds(layout)
    var start = 0
    for index in text.indices where ends.end(at: index, in: text) {
      if index >= place { return start..<index }
      start = index + 1
    }
    return start..<text.count
  }
}
