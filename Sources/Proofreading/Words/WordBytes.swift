import Manuscript

/// What a byte means to words: letters and digits make them up, everything else separates them.
enum WordBytes {
  /// Whether a byte belongs to a word.
  ///
  /// Bytes of other scripts do; the characters `U+2000` to `U+206F`, such as curly quotation marks and dashes, begin
  /// with `E2 80` or `E2 81` and do not.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0xC3 && byte != 0xE2
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
