/// Makes file names without extension: of lowercase letters, digits and hyphens, and not too long.
enum FileStem {
  /// The most characters that a name may have.
  static let longest = 110
  /// What separates the parts of a name.
  static let separator = "--"

  /// Text as a word for names: letters in lowercase, and single hyphens for everything else.
  ///
  /// Never empty.
  static func word(_ text: String) -> String {
    let legal = text.lowercased().map { letter -> Character in
      letter.isASCII && (letter.isLetter || letter.isNumber) ? letter : "-"
    }
    let word = String(legal).split(separator: "-").joined(separator: "-")
    return word.isEmpty ? "x" : word
  }

  /// Joins words to parts and parts to a name.
  ///
  /// If it is too long, the longest words after the first part are shortened, hyphen by hyphen; then words are dropped
  /// from the end of the name; then the first part is cut.
  static func name(of parts: [[String]], longest: Int = longest) -> String {
    var parts = parts.filter { !$0.isEmpty }
    // There is one hyphen between words, and two between parts.
    var length = parts.joined().reduce(parts.count - 1) { $0 + $1.utf8.count + 1 } - 1
    while length > longest {
      let places = parts.indices.dropFirst().flatMap { part in parts[part].indices.map { (part, $0) } }
      let divisible = places.filter { parts[$0.0][$0.1].utf8.contains(hyphen) }
      if let (part, index) = divisible.max(by: { parts[$0.0][$0.1].utf8.count < parts[$1.0][$1.1].utf8.count }) {
        let word = parts[part][index]
        parts[part][index] = String(word[..<(word.lastIndex(of: "-") ?? word.endIndex)])
        length -= word.utf8.count - parts[part][index].utf8.count
      } else if let (part, index) = places.last {
        length -= parts[part].remove(at: index).utf8.count + 1
        if parts[part].isEmpty {
          parts.remove(at: part)
          length -= 1
        }
      } else {
        return joined(parts).prefix(longest).split(separator: "-").joined(separator: "-")
      }
    }
    return joined(parts)
  }

  private static let hyphen = UInt8(ascii: "-")

  private static func joined(_ parts: [[String]]) -> String {
    parts.map { $0.joined(separator: "-") }.joined(separator: separator)
  }
}
