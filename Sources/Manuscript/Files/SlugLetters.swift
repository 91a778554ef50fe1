@_spi(_Unicode) import Swift

/// What a character of a text becomes in a slug.
enum SlugLetters {
  /// The bytes for a character: none for an apostrophe, `nil` for anything that becomes a hyphen.
  ///
  /// - Parameter keepsScripts: whether letters of scripts other than Latin are kept as they are.
  static func of(_ character: Character, keepsScripts: Bool) -> [UInt8]? {
    if character == "'" || character == "‘" || character == "’" { return [] }
    let parts = Array(String(character)._nfd)
    guard let first = parts.first else { return [] }
    if first.isASCII {
      switch UInt8(truncatingIfNeeded: first.value) {
      case let byte where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte): return [byte]
      case let byte where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte): return [byte + 32]
      case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte): return [byte]
      default: return nil
      }
    }
    if let plain = plain[first] { return Array(plain.utf8) }
    guard keepsScripts, isLetter(first) else { return nil }
    // Normalised, whatever the author's keyboard produced, and without invisible characters.
    var seen = String.UnicodeScalarView()
    for part in parts where !part.properties.isDefaultIgnorableCodePoint { seen.append(part) }
    var normalised = String.UnicodeScalarView()
    normalised.append(contentsOf: String(seen).lowercased()._nfc)
    return Array(String(normalised).utf8)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: false
    }
  }

  /// Latin letters that are not a plain letter with an accent.
  private static let plain: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
    "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ħ": "h", "Ħ": "h", "ı": "i", "ŋ": "n", "Ŋ": "n",
    "ª": "a", "º": "o",
  ]
}
