import Manuscript

/// What a correction of spelling leaves unchanged: numbers, where links lead, and the words that oblige, allow, deny or
/// limit; and, give or take two, the number of words.
struct ReviewedSense: Sendable {
  /// Sixteen digits.
  let print: String
  let words: Int

  init(print: String, words: Int) { (self.print, self.words) = (print, words) }

  init(_ files: [SourceFile]) {
    var hash = ByteHash()
    var words = 0
    for file in files {
      for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
        if line.withUnsafeBufferPointer(ReviewedLines.saysNothing) { continue }
        for word in line.split(whereSeparator: { !Self.isWord($0) }) {
          let text = String(decoding: word, as: UTF8.self)
          words += 1
          guard Self.counts(text) else { continue }
          for byte in text.lowercased().utf8 { hash.add(byte) }
          hash.add(0)
        }
      }
      for link in Self.links(file.bytes) { for byte in link { hash.add(byte) } }
    }
    (print, self.words) = (HexDigits.text(hash.value, count: 16), words)
  }

  /// Whether a text with this sense may be the other one with corrected spelling.
  func isSpelling(of other: ReviewedSense) -> Bool { print == other.print && abs(words - other.words) <= 2 }

  private static func counts(_ word: String) -> Bool {
    word.utf8.contains { $0 &- 0x30 < 10 } || weighty.contains(word.lowercased()) || word.hasSuffix("n’t")
  }

  private static let weighty: Set<String> = [
    "not", "no", "none", "never", "nor", "neither", "nobody", "nothing", "cannot", "without", "only", "unless",
    "except", "if", "until", "must", "may", "should", "might", "can", "all", "any", "every", "each", "before", "after",
    "least", "most", "or", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "half", "day", "days", "week", "weeks", "month", "months", "year", "years",
  ]

  /// Where links lead: what is between `](` and `)`.
  private static func links(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var index = 0
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "]")) {
      index = open + 1
      guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { continue }
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ")")) else { break }
      found.append(bytes[index..<close])
      index = close
    }
    return found
  }

  /// A letter, a digit, or part of a character such as `’`.
  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }
}
