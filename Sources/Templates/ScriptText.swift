/// Makes scripts smaller without changing what they do.
///
/// It knows texts in quotes and comments, but no regular expressions: scripts of a theme do not use them.
enum ScriptText {
  /// Takes away comments, and white space that separates nothing.
  ///
  /// Ends of lines count as white space, so each statement must end in a semicolon or a brace.
  static func compact(_ script: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(script.utf8.count)
    var all = Array(script.utf8)[...]
    var isSpaced = false
    while let byte = all.popFirst() {
      if byte == UInt8(ascii: "/"), all.first == UInt8(ascii: "/") {
        all = all.drop { $0 != UInt8(ascii: "\n") }
      } else if byte == UInt8(ascii: "/"), all.first == UInt8(ascii: "*") {
        repeat { all = all.dropFirst() } while !all.isEmpty && !all.starts(with: "*/".utf8)
        all = all.dropFirst(2)
        isSpaced = true
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        isSpaced = true
      } else {
        if isSpaced, let last = out.last, separates(last, byte) { out.append(UInt8(ascii: " ")) }
        isSpaced = false
        out.append(byte)
        if quotes.contains(byte) { QuotedText.copy(upTo: byte, &all, &out) }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let quotes = Array("'\"`".utf8)

  /// Whether two signs would mean something else without a space between.
  private static func separates(_ left: UInt8, _ right: UInt8) -> Bool {
    isWord(left) && isWord(right) || left == right && (left == UInt8(ascii: "+") || left == UInt8(ascii: "-"))
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
