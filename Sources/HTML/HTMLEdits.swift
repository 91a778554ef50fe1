/// Replacements for some of the bytes of a page.
public struct HTMLEdits: Sendable {
  private var edits: [(range: Range<Int>, words: [UInt8])] = []

  public init() {}

  /// Replaces some bytes with words; they must come after those that were replaced before.
  public mutating func replace(_ range: Range<Int>, with words: some Sequence<UInt8> = []) {
    edits.append((range, Array(words)))
  }

  /// The page with all replacements.
  public func applied(to html: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(edits.reduce(html.count) { $0 + $1.words.count })
    var copied = 0
    for (range, words) in edits where copied <= range.lowerBound && range.upperBound <= html.count {
      out += html[copied..<range.lowerBound]
      out += words
      copied = range.upperBound
    }
    return out + html[copied...]
  }
}
