import Manuscript

/// A word as a number, ignoring letter case.
struct WordHash: Hashable, Sendable {
  private var hash = ByteHash()

  var value: UInt64 { hash.value }

  init() {}

  init(_ word: String) {
    for byte in word.utf8 { add(byte) }
  }

  /// Adds the next byte of a word; uppercase letters count as lowercase.
  @inline(__always)
  mutating func add(_ byte: UInt8) { hash.add(ByteClass.small(byte)) }
}
