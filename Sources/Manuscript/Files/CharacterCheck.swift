/// Looks for unintended characters in a text: invisible ones, and what a wrong encoding makes of others.
struct CharacterCheck {
  private let file: SourceFile

  /// - Parameter file: UTF-8.
  init(_ file: SourceFile) { self.file = file }

  /// Reports the first of each kind.
  func check(_ diagnostics: inout Diagnostics) {
    let (hidden, strange) = file.bytes.withUnsafeBufferPointer(Self.find)
    if let hidden, let scalar = scalar(at: hidden) {
      diagnostics.error(
        ManuscriptRules.hiddenCharacter,
        "this word holds \(Self.name(of: scalar)), which nobody sees (\(TextCheck.name(of: scalar)))",
        at: TextCheck.place(of: hidden, in: file),
        help: "delete it: type the word anew, from the letter before to the one after")
    }
    if let strange {
      let characters = Self.strange.first { file.bytes[strange...].starts(with: $0.utf8) } ?? ""
      diagnostics.error(
        ManuscriptRules.wrongEncoding, "'\(characters)' was another sign before this text was read in a wrong encoding",
        at: TextCheck.place(of: strange, in: file, length: characters.count),
        help: "type the sign anew; in a word processor, choose UTF-8 when you save")
    }
  }

  /// Where the first invisible character is, and the first that a wrong encoding made.
  private static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> (hidden: Int?, strange: Int?) {
    var (hidden, strange): (Int?, Int?) = (nil, nil)
    var index = 0
    while index < bytes.count {
      index = ByteWords.skip(in: bytes, from: index) { ByteWords.hasAbove(0x7F, in: $0) }
      let end = min(index + 8, bytes.count)
      while index < end {
        if bytes[index] > 0xBF {
          if hidden == nil, isHidden(bytes, index) { hidden = index }
          if strange == nil, bytes[index] == 0xC3, isStrange(bytes, index) { strange = index }
        }
        index += 1
      }
    }
    return (hidden, strange)
  }

  /// Whether an invisible character begins here that breaks words or lines, or changes their direction.
  ///
  /// Joiners are allowed: some scripts need them, and so do characters composed of several.
  private static func isHidden(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    if bytes[index] == 0xC2 { return bytes[index + 1] == 0xAD }
    guard index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0),
      (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      return true
    default: return false
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{AD}": "a soft hyphen"
    case "\u{200B}": "a space without width"
    case "\u{2060}": "a joiner of words"
    case "\u{FEFF}": "a byte order mark"
    case "\u{2028}": "a separator of lines"
    case "\u{2029}": "a separator of paragraphs"
    default: "a mark of direction"
    }
  }

  private static func isStrange(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    strange.contains { bytes[index...].starts(with: $0.utf8) }
  }

  /// What quotation marks, dashes, accented letters and the like become; each begins with `â`, `Â` or `Ã`.
  private static let strange = [
    "â€™", "â€˜", "â€œ", "â€\u{9D}", "â€“", "â€”", "â€¦", "Â£", "Â\u{A0}", "Ã©", "Ã¨", "Ã¶", "Ã¼", "Â§",
  ]

  private func scalar(at offset: Int) -> Unicode.Scalar? {
    String(decoding: file.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}
