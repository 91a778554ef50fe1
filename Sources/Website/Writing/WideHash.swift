import Manuscript

/// A hash of texts and bytes in two numbers of 64 bits, to tell inputs apart that were not made to collide.
struct WideHash: Sendable {
  private var first = ByteHash()
  /// The same bytes in words of eight, multiplied and rotated, so that it does not collide where the first does.
  private var second: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Adds a text and its length, so that "ab", "c" is not "a", "bc".
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes and their number.
  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var word: UInt64 = 0
    for (index, byte) in bytes.enumerated() {
      first.add(byte)
      word = word << 8 | UInt64(byte)
      if index & 7 == 7 { mix(word) }
    }
    mix(word)
    mix(UInt64(bytes.count))
    for shift in stride(from: 0, to: 64, by: 8) { first.add(UInt8(truncatingIfNeeded: bytes.count >> shift)) }
  }

  private mutating func mix(_ word: UInt64) {
    second = (second ^ word) &* 0xff51_afd7_ed55_8ccd
    second ^= second >> 32
  }

  /// 32 hexadecimal digits.
  var text: String {
    [first.value, second].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
