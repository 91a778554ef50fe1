import Content
import Manuscript
import Proofreading
import Records

/// British postcodes in a text, such as `DL1 1RU`.
enum Postcode {
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [String] {
    var found: [String] = []
    var index = 3
    // The second half is a digit and two capitals after a space.
    while index + 2 < text.count {
      defer { index += 1 }
      guard isDigit(text[index]), text[index - 1] == UInt8(ascii: " "), isCapital(text[index + 1]),
        isCapital(text[index + 2]), index + 3 == text.count || !isWord(text[index + 3])
      else { continue }
      var start = index - 1
      while start > 0, isWord(text[start - 1]) { start -= 1 }
      let area = text[start..<(index - 1)]
      let letters = area.prefix { isCapital($0) }.count
      let rest = area.dropFirst(letters)
      guard (1...2).contains(letters), (1...2).contains(rest.count), rest.first.map(isDigit) == true,
        rest.allSatisfy({ isDigit($0) || isCapital($0) })
      else { continue }
      found.append(String(decoding: text[start..<(index + 3)], as: UTF8.self))
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  private static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }
}
