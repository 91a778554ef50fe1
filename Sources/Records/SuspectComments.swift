/// The comments of a YAML text that begin right after their `#`, as `#1 choice` does: people put a space there.
struct SuspectComments {
  /// Each with its column, in scalars from 1, by line from 1.
  private var found: [Int: (text: String, column: Int)] = [:]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.contains(UInt8(ascii: "#")) else { return }
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard
        let start = line.indices.first(where: {
          line[$0] == UInt8(ascii: "#") && $0 > line.startIndex && line[$0 - 1] == 0x20
        }),
        start + 1 < line.endIndex, ![0x20, 0x0D, UInt8(ascii: "#"), UInt8(ascii: "!")].contains(line[start + 1]),
        line[..<start].contains(where: { $0 != 0x20 })
      else { continue }
      let before = String(decoding: line[..<start], as: UTF8.self).unicodeScalars.count
      found[number + 1] = (String(decoding: line[start...].filter { $0 != 0x0D }, as: UTF8.self), before + 1)
    }
  }

  /// The one after a text that ends at a place, with only spaces between them.
  func behind(_ end: (line: Int, column: Int)) -> (text: String, column: Int)? {
    // libyaml ends a text without quotation marks where its last word ends, or on the next line.
    guard let comment = found[end.line], comment.column > end.column, comment.column - end.column < 4 else {
      return nil
    }
    return comment
  }
}
