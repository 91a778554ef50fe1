import Manuscript

/// Finds where sentences end; places must be asked for in order.
package struct SentenceEnds {
  private let rows: [Range<Int>]
  private var row = 0

  package init(_ layout: TextLayout) { rows = layout.rows }

  /// Whether a sentence ends at a place.
  ///
  /// It ends at a line end, and at a full stop, question mark or exclamation mark that is not directly followed by a
  /// word. A row of a table is one sentence.
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
