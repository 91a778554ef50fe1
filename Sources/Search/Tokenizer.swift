/// What bytes mean to the search: words consist of ASCII letters and digits, in lowercase; everything else separates
/// them.
package enum Tokenizer {
  /// The lowercase letter or digit that a byte means; 0 if it is not part of a word.
  ///
  /// Made once and never changed.
  nonisolated(unsafe) static let table: UnsafePointer<UInt8> = {
    let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    table.initialize(repeating: 0, count: 256)
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      table[Int(byte)] = byte
      table[Int(byte) - 32] = byte
    }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = byte }
    return UnsafePointer(table)
  }()

  /// Beginnings of words that may be followed by a hyphen: "co-operate" is the same word as "cooperate".
  ///
  /// The index passes them to the script, which joins the same ones.
  package static let joined = "anti co e inter mid multi non pre re semi"
  private static let joinedBytes = Set(joined.split(separator: " ").map { Array($0.utf8) })

  private static func isJoined(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.count < 6 && joinedBytes.contains(bytes.map { table[Int($0)] })
  }

  /// The letters and digits of a token, without the hyphen that it may contain.
  package static func plain(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.compactMap { $0 == UInt8(ascii: "-") ? nil : table[Int($0)] == 0 ? $0 : table[Int($0)] }
  }

  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// The words of a text: "The council’s 11.8" has "the", "council" and "11.8".
  package static func words(of text: some StringProtocol) -> [[UInt8]] {
    var words: [[UInt8]] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var index = 0
      while let word = next(in: bytes, from: &index, to: bytes.count) {
        words.append(plain(bytes[word.range]))
      }
    }
    return words
  }

  /// A word of a text.
  package struct Token {
    package let range: Range<Int>
    /// A hash of its lowercase letters.
    package let hash: UInt32
  }

  /// The next word at or after a place, which is moved past it and past what an apostrophe adds to it.
  @inline(__always)
  package static func next(in bytes: UnsafeBufferPointer<UInt8>, from index: inout Int, to end: Int) -> Token? {
    let table = Self.table
    while index < end, table[Int(bytes[index])] == 0 { index &+= 1 }
    if index >= end { return nil }
    let start = index
    var hash: UInt32 = 0x811c_9dc5
    var letter = table[Int(bytes[index])]
    while true {
      hash = (hash ^ UInt32(letter)) &* 0x0100_0193
      index &+= 1
      if index >= end { break }
      letter = table[Int(bytes[index])]
      if letter != 0 { continue }
      letter = bytes[index]
      if letter == UInt8(ascii: "-"), index &+ 1 < end, table[Int(bytes[index &+ 1])] >= UInt8(ascii: "a"),
        isJoined(bytes[start..<index])
      {
        index &+= 1
        letter = table[Int(bytes[index])]
        continue
      }
      // A dot between digits belongs to a number, such as that of a paragraph.
      guard letter == UInt8(ascii: "."), isDigit(bytes[index &- 1]), index &+ 1 < end, isDigit(bytes[index &+ 1]) else {
        break
      }
    }
    let token = Token(range: start..<index, hash: hash)
    guard index &+ 2 < end else { return token }
    let isCurly = bytes[index] == 0xE2 && bytes[index &+ 1] == 0x80 && bytes[index &+ 2] == 0x99
    if isCurly || bytes[index] == UInt8(ascii: "'") {
      index &+= isCurly ? 3 : 1
      while index < end, table[Int(bytes[index])] != 0 { index &+= 1 }
    }
    return token
  }
}
