/// The words of texts that may be quoted, as the hashes of all sequences of eight words.
public struct HeldWords: Sendable {
  private var runs: Set<UInt64> = []
  private static let length = 8

  public init() {}

  /// Adds a text that may be quoted.
  public mutating func add(_ bytes: [UInt8]) {
    for run in Self.runs(of: bytes) { runs.insert(run.hash) }
  }

  /// Where a text contains held words, eight or more in a row.
  func marked(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for run in Self.runs(of: bytes) where runs.contains(run.hash) {
      if let last = ranges.last, run.range.lowerBound <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<run.range.upperBound
      } else {
        ranges.append(run.range)
      }
    }
    return ranges
  }

  private static func runs(of bytes: [UInt8]) -> [(hash: UInt64, range: Range<Int>)] {
    var words: [(hash: UInt64, range: Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      guard ByteClass.of(bytes[index]) & ByteClass.word != 0 else {
        index += 1
        continue
      }
      let start = index
      var hash = WordHash()
      while index < bytes.count, ByteClass.of(bytes[index]) & ByteClass.word != 0 {
        hash.add(bytes[index])
        index += 1
      }
      words.append((hash.value, start..<index))
    }
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { first in
      var hash: UInt64 = 17
      for word in words[first..<(first + length)] { hash = hash &* 1_099_511_628_211 ^ word.hash }
      return (hash, words[first].range.lowerBound..<words[first + length - 1].range.upperBound)
    }
  }
}
