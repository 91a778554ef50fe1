/// Decides whether a file is text that can be published: UTF-8, without control characters, and only one version.
public enum TextCheck {
  /// Reports why a file cannot be used, and hidden or wrongly decoded characters; `true` if it can be used.
  static func check(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> Bool {
    if let mark = conflictMark(in: file.bytes) {
      diagnostics.error(
        ManuscriptRules.conflictMark, "this file holds two versions of a text, one after the other",
        at: place(of: mark, in: file, length: 7),
        help: "keep the right version, and delete the lines with '<<<<<<<', '=======' and '>>>>>>>'")
      return false
    }
    if isPlain(file.bytes) { return true }
    if let bad = file.bytes.firstIndex(where: isControl) {
      let name =
        file.bytes[bad] == 0 ? "a NUL byte" : "the control character \(name(of: Unicode.Scalar(file.bytes[bad])))"
      diagnostics.error(
        ManuscriptRules.controlCharacter, "this file holds \(name)", at: place(of: bad, in: file),
        help: "save the file again as plain text in UTF-8")
      return false
    }
    guard let bad = firstInvalidByte(file.bytes) else {
      CharacterCheck(file).check(&diagnostics)
      return true
    }
    diagnostics.error(
      ManuscriptRules.notUTF8, "this file is not UTF-8: the byte at this place belongs to another encoding",
      at: place(of: bad, in: file), help: "save the file again in the encoding UTF-8")
    return false
  }

  /// Where the first conflict marker of version control begins.
  private static func conflictMark(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      for mark: StaticString in ["<<<<<<< ", ">>>>>>> "] {
        var start = 0
        while let index = ByteSearch.first(mark, in: buffer, from: start) {
          if index == 0 || buffer[index - 1] == UInt8(ascii: "\n") { return index }
          start = index + 1
        }
      }
      return nil
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }

  /// Whether a character does not belong in text, even if an escape or entity has produced it.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" && scalar != "\r" || (0x7F...0x9F).contains(scalar.value)
  }

  /// The name of a character that cannot be shown, such as `U+0001`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }

  /// Whether all bytes are printable ASCII, as in most files.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        index = ByteWords.skip(in: buffer, from: index) { word in
          ByteWords.hasAbove(0x7E, in: word) || ByteWords.hasBelow(0x20, in: word)
        }
        let end = min(index + 8, buffer.count)
        guard buffer[index..<end].allSatisfy({ $0 < 0x7F && !isControl($0) }) else { return false }
        index = end
      }
      return true
    }
  }

  /// A file's bytes as printable text, with one replacement character for each byte that is not.
  static func visible(_ bytes: [UInt8]) -> [UInt8] {
    Array(String(decoding: bytes.map { isControl($0) ? UInt8(ascii: "?") : $0 }, as: UTF8.self).utf8)
  }

  /// A text with a visible character in place of each control character, which could command the terminal; tabs and
  /// line ends are kept.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isControl(scalar) ? symbol(for: scalar) : scalar) }
    return String(shown)
  }

  /// A file name with a visible character for each control character; in a name, this includes tabs and line ends.
  public static func visible(name: String) -> String {
    guard name.unicodeScalars.contains(where: { $0.value < 0x20 || isControl($0) }) else { return name }
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      shown.append(scalar.value < 0x20 || isControl(scalar) ? symbol(for: scalar) : scalar)
    }
    return String(shown)
  }

  /// Unicode's symbol for a control character: `␛` for the one that begins a terminal's commands.
  private static func symbol(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  static func place(of offset: Int, in file: SourceFile, length: Int = 1) -> SourcePlace {
    let before = file.bytes[..<offset]
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePlace(
      file.path, line: line, column: String(decoding: file.bytes[start..<offset], as: UTF8.self).count + 1,
      length: length)
  }

  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil { return nil }
    // Rare: find the place by decoding scalar by scalar.
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
