/// Makes style sheets smaller without changing what they say.
enum StyleText {
  /// Takes away comments, white space at the start of lines, and empty lines.
  static func compact(_ css: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(css.utf8.count)
    var isComment = false
    var quote: UInt8 = 0
    var last: UInt8 = UInt8(ascii: "\n")
    var all = Array(css.utf8)[...]
    while let byte = all.popFirst() {
      if isComment {
        if byte == UInt8(ascii: "*"), all.first == UInt8(ascii: "/") {
          all.removeFirst()
          isComment = false
        }
        continue
      }
      if quote == 0, byte == UInt8(ascii: "/"), all.first == UInt8(ascii: "*") {
        all.removeFirst()
        isComment = true
        continue
      }
      if quote == 0, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == quote {
        quote = 0
      }
      if quote == 0, last == UInt8(ascii: "\n"),
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      {
        continue
      }
      bytes.append(byte)
      last = byte
    }
    while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
