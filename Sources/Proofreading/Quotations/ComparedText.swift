import Manuscript

/// A text in the form in which quotations are compared, character by character.
///
/// The same words can be typeset in different ways without changing any of them. So, before texts are compared or their
/// ``fingerprint`` is taken:
///
/// - white space of any kind and length, including between paragraphs and list items, is one space, and there is none
///   at the start or the end;
/// - bullets (`•` and the like) are white space;
/// - hyphens and dashes of any length are `-`, and white space beside them does not count (but see ``dashes``);
/// - double quotation marks of any form are `"`, single ones and apostrophes are `'`.
///
/// Everything else counts: letter case, digits, full stops, commas.
package struct ComparedText: Sendable, Equatable {
  /// The characters, normalised in this way.
  package private(set) var signs: [Unicode.Scalar] = []
  /// For each character, the index of the scalar of the text that it was.
  package private(set) var origins: [Int] = []
  /// Where a paragraph or list item ends and another follows, as offsets into the characters.
  package private(set) var blockEnds: Set<Int> = []
  /// Where a `-` is a dash, either long or with white space beside it; all others join a word.
  package private(set) var dashes: Set<Int> = []

  /// The original characters.
  private let scalars: [Unicode.Scalar]

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    signs.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    var space: Int?
    for (offset, scalar) in scalars.enumerated() {
      guard let character = Self.compared(scalar) else {
        if scalar == "\n" && !signs.isEmpty { blockEnds.insert(signs.count) }
        if signs.last == "-" { dashes.insert(signs.count - 1) }
        space = space ?? offset
        continue
      }
      if character == "-", space != nil || "\u{2012}"..."\u{2015}" ~= scalar {
        dashes.insert(signs.last == "-" ? signs.count - 1 : signs.count)
      }
      if let space, let last = signs.last, last != "-", character != "-" { append(" ", space) }
      space = nil
      if character == "-" && signs.last == "-" { continue }
      append(character, offset)
    }
  }

  private mutating func append(_ character: Unicode.Scalar, _ origin: Int) {
    signs.append(character)
    origins.append(origin)
  }

  /// A scalar as it is compared; `nil` for white space and bullets.
  private static func compared(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{B}", "\u{C}": return nil
      case "`": return "'"
      default: return scalar
      }
    }
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}": return "-"
    case "\u{2018}"..."\u{201B}", "\u{2032}": return "'"
    case "\u{201C}"..."\u{201F}", "\u{2033}", "\u{AB}", "\u{BB}": return "\""
    case "\u{2022}", "\u{2023}", "\u{2043}", "\u{2219}", "\u{25A0}", "\u{25A1}", "\u{25AA}", "\u{25AB}", "\u{25CB}",
      "\u{25CF}", "\u{25E6}", "\u{B7}":
      return nil
    default: return scalar.properties.isWhitespace ? nil : scalar
    }
  }

  /// Sixteen digits that show whether a single character has changed: the ``ByteHash`` of the characters in UTF-8.
  package var fingerprint: String {
    var hash = ByteHash()
    for character in signs {
      for byte in character.utf8 { hash.add(byte) }
    }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The characters of a part, as text.
  package func text(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: signs[range])
    return text
  }

  /// The same as originally written, for a diagnostic; only white space becomes one space.
  package func shown(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[origins[first]...origins[last]])
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a word continues across an offset, even across a hyphen or an apostrophe.
  package func isInsideWord(_ offset: Int) -> Bool {
    offset > 0 && offset < signs.count && goesOn(before: offset) && goesOn(before: offset + 1)
  }

  /// Whether the character before an offset belongs to a word.
  private func goesOn(before offset: Int) -> Bool {
    let at = offset - 1
    if Self.isWord(signs[at]) { return true }
    guard signs[at] == "-" && !dashes.contains(at) || signs[at] == "'" else { return false }
    return at > 0 && at + 1 < signs.count && Self.isWord(signs[at - 1]) && Self.isWord(signs[at + 1])
  }

  /// The word at an offset with up to `before` words before it and two after it, for a diagnostic.
  package func words(around offset: Int, before: Int = 2) -> String {
    var first = min(offset, signs.count)
    var spaces = 0
    while first > 0 {
      if signs[first - 1] == " " { spaces += 1 }
      if spaces > before { break }
      first -= 1
    }
    var last = min(offset + 1, signs.count)
    spaces = 0
    while last < signs.count {
      if signs[last] == " " { spaces += 1 }
      if spaces > 2 { break }
      last += 1
    }
    return shown(first..<last)
  }

  /// Whether a character belongs to a word: a letter or digit.
  package static func isWord(_ character: Unicode.Scalar) -> Bool {
    if character.value < 0x80 {
      return (48...57).contains(character.value) || (97...122).contains(character.value | 0x20)
    }
    return character.properties.isAlphabetic || character.properties.numericType != nil
  }
}
