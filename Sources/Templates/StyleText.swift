/// Makes style sheets smaller without changing what they say.
enum StyleText {
  /// Takes away comments, and white space that separates nothing.
  ///
  /// White space stays between words, and so before `:` and around `+` and `-`, where it may mean something.
  static func compact(_ css: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(css.utf8.count)
    var isSpaced = false
    var all = Array(css.utf8)[...]
    while let byte = all.popFirst() {
      if byte == UInt8(ascii: "/"), all.first == UInt8(ascii: "*") {
        repeat { all = all.dropFirst() } while !all.isEmpty && !all.starts(with: "*/".utf8)
        all = all.dropFirst(2)
        isSpaced = true
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        isSpaced = true
      } else {
        // The last declaration of a block needs no semicolon.
        if byte == UInt8(ascii: "}"), out.last == UInt8(ascii: ";") { out.removeLast() }
        if isSpaced, let last = out.last, !closes.contains(last), !opens.contains(byte) {
          out.append(UInt8(ascii: " "))
        }
        isSpaced = false
        out.append(byte)
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { QuotedText.copy(upTo: byte, &all, &out) }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What needs no space after it.
  private static let closes = Array("{};,:>(".utf8)
  /// What needs no space before it.
  private static let opens = Array("{};,>)".utf8)
}
