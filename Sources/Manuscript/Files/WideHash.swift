/// A hash of texts and bytes in 128 bits, to tell inputs apart that were not made to collide.
package struct WideHash: Sendable {
  /// The finished hash.
  package struct Value: Hashable, Sendable {
    package let first, second: UInt64

    package init(_ first: UInt64, _ second: UInt64) { (self.first, self.second) = (first, second) }

    /// 32 hexadecimal digits.
    package var text: String {
      [first, second].map { number in
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
  }

  // Two hashes of the same words of eight bytes, each multiplied and mixed in another way, so that one does not collide
  // where the other does.
  private var first: UInt64 = 0xcbf2_9ce4_8422_2325
  private var second: UInt64 = 0x9e37_79b9_7f4a_7c15

  package init() {}

  package var value: Value { Value(Self.mixed(first), Self.mixed(second ^ first)) }

  /// Adds a text and its length, so that "ab", "c" is not "a", "bc".
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes and their number.
  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { add($0) } }

  package mutating func add(_ flag: Bool) { add(flag ? 1 : 0 as UInt64) }

  package mutating func add(_ value: Value) {
    add(value.first)
    add(value.second)
  }

  package mutating func add(_ word: UInt64) {
    first = (first ^ word) &* 0x9fb2_1c65_1e98_df25
    first ^= first >> 29
    second = (second << 27 | second >> 37) ^ word
    second = second &* 0xff51_afd7_ed55_8ccd
    second ^= second >> 32
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var word = UInt64(truncatingIfNeeded: bytes.count) << 56
    for (place, byte) in bytes[index...].enumerated() { word |= UInt64(byte) << (8 * UInt64(place)) }
    add(word)
    add(UInt64(bytes.count))
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    let half = (number ^ number >> 33) &* 0xff51_afd7_ed55_8ccd
    return (half ^ half >> 33) &* 0xc4ce_b9fe_1a85_ec53 ^ half >> 31
  }
}
