/// Examines eight bytes at a time.
enum ByteWords {
  /// Skips words of eight bytes until one may be of interest; returns the place of its first byte, or of the fewer than
  /// eight bytes at the end.
  @inline(__always)
  static func skip(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, until isOfInterest: (UInt64) -> Bool
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      if isOfInterest(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
      index += 8
    }
    return index
  }

  /// The same byte eight times.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Whether one of the bytes is zero, by Alan Mycroft's test.
  @inline(__always)
  private static func hasZero(_ word: UInt64) -> Bool { hasBelow(1, in: word) }

  /// Whether one of the bytes has this value.
  @inline(__always)
  static func has(_ byte: UInt8, in word: UInt64) -> Bool { hasZero(word ^ each(byte)) }

  /// Whether one of the bytes is below a limit of at most 0x80.
  @inline(__always)
  static func hasBelow(_ limit: UInt8, in word: UInt64) -> Bool { (word &- each(limit)) & ~word & each(0x80) != 0 }

  /// Whether one of the bytes is above a limit of at most 0x7F.
  @inline(__always)
  static func hasAbove(_ limit: UInt8, in word: UInt64) -> Bool {
    ((word &+ each(0x7F &- limit)) | word) & each(0x80) != 0
  }
}
