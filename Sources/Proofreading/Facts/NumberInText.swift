import LibC

/// A phone number or an email address in running text.
public struct NumberInText: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case phone
    case email
  }

  public let kind: Kind
  /// As written.
  public let text: String
  /// Where it is, in the bytes of the text.
  public let range: Range<Int>

  /// What is compared: only the digits, or the address in lowercase.
  public var key: String { Self.key(text, kind) }

  public init(kind: Kind, text: String, range: Range<Int>) {
    self.kind = kind
    self.text = text
    self.range = range
  }

  /// The form in which numbers or addresses are compared: `+44` counts as `0`, an extension is left out.
  public static func key(_ text: String, _ kind: Kind) -> String {
    switch kind {
    case .email: return text.lowercased()
    case .phone:
      if let number = PhoneNumber(text) { return number.digits }
      let digits = text.filter { $0.isASCII && $0.isNumber }
      guard text.hasPrefix("+44") || digits.hasPrefix("44") && digits.count == 12 else { return digits }
      // Some write `+44 (0)300 …`.
      let rest = digits.dropFirst(2)
      return rest.hasPrefix("0") ? String(rest) : "0\(rest)"
    }
  }

  /// All phone numbers and email addresses of a text, in order.
  ///
  /// A phone number begins with `0` or `+44` and has 9 to 12 digits, so that one too few or too many is found too.
  /// Spaces, hyphens and dashes of any kind, brackets and, between groups of at least three, slashes and full stops may
  /// come between them.
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
      // An international number has two more digits, and may have a zero in brackets.
      let hasBracket = isPlus && text[index...].prefix(5).contains(UInt8(ascii: "("))
      let (digits, end) = Self.digits(
        in: text, from: index + (isPlus ? 1 : 0), enough: isPlus ? hasBracket ? 13 : 12 : 11)
      let isWhole = isPlus ? (11...14).contains(digits) : (9...12).contains(digits)
      if isWhole, end == text.count || !WordBytes.isLetter(text[end]) {
        found.append(.init(kind: .phone, text: words(text, index..<end), range: index..<end))
      }
      index = max(end, index + 1)
    }
  }

  /// Counts the digits of a number, and finds where they end.
  ///
  /// - Parameter enough: after how many digits another group is not part of the number, such as a time of day after it.
  private static func digits(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, enough: Int
  ) -> (count: Int, end: Int) {
    var (count, group, end, next, separators) = (0, 0, start, start, 0)
    while next < text.count {
      if WordBytes.isDigit(text[next]) {
        if separators > 0 { group = 0 }
        (count, group, separators) = (count + 1, group + 1, 0)
        next += 1
        end = next
        continue
      }
      let width = widthBetween(text, next)
      separators += 1
      guard width > 0, separators < 3, count < enough else { break }
      if text[next] == UInt8(ascii: "/") || text[next] == UInt8(ascii: ".") {
        // Dates, sums and sections have shorter groups, and a number after a complete one is another.
        let following = text[(next + 1)...].prefix(3)
        guard group > 2, count < 10, following.count == 3, following.allSatisfy(WordBytes.isDigit) else { break }
      }
      next += width
    }
    return (count, end)
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

  /// The length in bytes of a character that may come between digits; 0 for any other.
  private static func widthBetween(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func at(_ offset: Int) -> UInt8 { index + offset < text.count ? text[index + offset] : 0 }
    switch text[index] {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
      UInt8(ascii: "."):
      return 1
    case 0xC2: return at(1) == 0xA0 ? 2 : 0
    case 0xE2:
      // Narrow spaces, hyphens and dashes; then the minus sign.
      let isPunctuation =
        at(1) == 0x80 && ((0x89...0x8A).contains(at(2)) || (0x90...0x95).contains(at(2)) || at(2) == 0xAF)
      return isPunctuation || at(1) == 0x88 && at(2) == 0x92 ? 3 : 0
    default: return 0
    }
  }

  /// Whether a character before digits makes them part of something else, such as a date, a sum or an address.
  private static func inWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  private static func isOfAddress(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || WordBytes.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
