/// The class of a byte of text, looked up in a table.
enum ByteClass {
  static let letter: UInt8 = 1
  static let vowel: UInt8 = 2
  static let digit: UInt8 = 4
  static let capital: UInt8 = 8
  /// A character that may end a sentence.
  static let stop: UInt8 = 16
  /// A byte that can be part of a word.
  static let word: UInt8 = letter | digit

  /// The table; made once and never changed.
  nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.initialize(repeating: 0, count: 256)
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      table[Int(byte)] = letter
      table[Int(byte) - 32] = letter | capital
    }
    for byte in "aeiouyAEIOUY".utf8 { table[Int(byte)] |= vowel }
    for byte in "0123456789".utf8 { table[Int(byte)] = digit }
    for byte in ".!?".utf8 { table[Int(byte)] = stop }
    // Accented letters; punctuation outside ASCII begins with another byte, and is skipped as a whole.
    for byte in 0x80...0xFF where byte != 0xC2 && byte != 0xE2 { table[byte] = letter }
    return UnsafePointer(table)
  }()

  // The same as one number per byte: the lowest bit is set for a vowel, the other bits below 8 give the rest of its
  // class, and the bits from 8 on hold the lowercase letter.
  static let wordBits: UInt32 = 2
  static let digitBit: UInt32 = 4
  static let capitalBit: UInt32 = 8
  static let stopBit: UInt32 = 16

  /// The table of these numbers; made once and never changed.
  nonisolated(unsafe) static let letters: UnsafePointer<UInt32> = {
    let letters = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    for byte in UInt8.min...UInt8.max {
      let kind = of(byte)
      var number = UInt32(small(byte)) << 8
      if kind & vowel != 0 { number |= 1 }
      if kind & word != 0 { number |= wordBits }
      if kind & digit != 0 { number |= digitBit }
      if kind & capital != 0 { number |= capitalBit }
      if kind & stop != 0 { number |= stopBit }
      (letters + Int(byte)).initialize(to: number)
    }
    return UnsafePointer(letters)
  }()

  static func of(_ byte: UInt8) -> UInt8 { table[Int(byte)] }

  /// An ASCII letter in lowercase; other bytes as they are.
  @inline(__always)
  static func small(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
}
