import Foundation

/// A phone number or an email address in running text.
public struct NumberInText: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case phone
    case email
  }

  public let kind: Kind
  /// As it is written.
  public let text: String
  /// Where it stands, in the bytes of the text.
  public let range: Range<Int>

  /// What is compared: the digits alone, or the address in small letters.
  public var key: String { Self.key(text, kind) }

  public init(kind: Kind, text: String, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// The form of a number or address in which two are compared: `+44` counts as `0`.
  public static func key(_ text: String, _ kind: Kind) -> String {
    switch kind {
    case .email: return text.lowercased()
    case .phone:
      let digits = text.filter { $0.isASCII && $0.isNumber }
      if text.hasPrefix("+44") || digits.hasPrefix("44") && digits.count == 12 { return "0" + digits.dropFirst(2) }
      return digits
    }
  }

  /// All phone numbers and email addresses of a text, in order.
  ///
  /// A phone number begins with `0` or `+44` and has 9 to 11 digits, with spaces, hyphens or brackets between them.
  public static func all(in text: UnsafeBufferPointer<UInt8>) -> [NumberInText] {
    guard let base = text.baseAddress else { return [] }
    var found: [NumberInText] = []
    if memchr(base, Int32(UInt8(ascii: "@")), text.count) != nil { emails(in: text, &found) }
    if memchr(base, Int32(UInt8(ascii: "0")), text.count) != nil { phones(in: text, &found) }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func phones(in text: UnsafeBufferPointer<UInt8>, _ found: inout [NumberInText]) {
    var index = 0
    while index < text.count {
      let isPlus = text[index] == UInt8(ascii: "+")
      let begins =
        (text[index] == UInt8(ascii: "0") || isPlus)
        && (index == 0 || !WordBytes.isLetter(text[index - 1]) && !inWord(text[index - 1]))
      guard begins else {
        index += 1
        continue
      }
      var digits = 0
      var end = index
      var next = index + (isPlus ? 1 : 0)
      while next < text.count {
        if WordBytes.isDigit(text[next]) {
          digits += 1
          end = next + 1
        } else if !isBetween(text[next]) || next > end + 1 {
          break
        }
        next += 1
      }
      // An international number has two digits more, and may have a zero in brackets.
      let isWhole = isPlus ? (12...13).contains(digits) : (9...11).contains(digits)
      if isWhole, end == text.count || !WordBytes.isLetter(text[end]) {
        found.append(.init(kind: .phone, text: words(text, index..<end), range: index..<end))
      }
      index = max(end, index + 1)
    }
  }

  private static func emails(in text: UnsafeBufferPointer<UInt8>, _ found: inout [NumberInText]) {
    for at in text.indices where text[at] == UInt8(ascii: "@") {
      var start = at
      while start > 0, isOfAddress(text[start - 1]) { start -= 1 }
      var end = at + 1
      while end < text.count, isOfAddress(text[end]) { end += 1 }
      while end > at, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") { end -= 1 }
      guard start < at, text[(at + 1)..<max(end, at + 1)].contains(UInt8(ascii: ".")) else { continue }
      found.append(.init(kind: .email, text: words(text, start..<end), range: start..<end))
    }
  }

  private static func words(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
  }

  private static func isBetween(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  /// Whether a sign before digits makes them part of something else, such as a date, a sum or an address.
  private static func inWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || WordBytes.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
