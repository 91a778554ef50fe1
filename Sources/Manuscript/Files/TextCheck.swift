/// Decides whether a file is text that can be published: UTF-8, and no control characters.
enum TextCheck {
  /// Reports the first trouble of each kind; true where there is none.
  static func check(_ file: SourceFile, _ remarks: inout Remarks) -> Bool {
    if let bad = file.bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D || $0 == 0x7F }) {
      let code = String(file.bytes[bad], radix: 16, uppercase: true)
      let name = file.bytes[bad] == 0 ? "a NUL byte" : "the control character U+00\(code.count == 1 ? "0" : "")\(code)"
      remarks.error(
        ManuscriptRules.controlCharacter, "this file holds \(name)", at: place(of: bad, in: file),
        help: "save the file again as plain text in UTF-8")
      return false
    }
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      remarks.error(
        ManuscriptRules.notUTF8, "this file begins with a byte order mark", at: SourcePlace(file.path),
        help: "save the file as UTF-8 without BOM")
      return false
    }
    guard let bad = firstInvalidByte(file.bytes) else { return true }
    remarks.error(
      ManuscriptRules.notUTF8, "this file is not UTF-8: the byte after this place belongs to another encoding",
      at: place(of: bad, in: file), help: "save the file again in the encoding UTF-8")
    return false
  }

  private static func place(of offset: Int, in file: SourceFile) -> SourcePlace {
    let before = file.bytes[..<offset]
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePlace(
      file.path, line: line, column: String(decoding: file.bytes[start..<offset], as: UTF8.self).count + 1)
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
