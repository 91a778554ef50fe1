/// Makes style sheets smaller without changing what they say.
package enum StyleText {
  /// Removes comments, and white space that separates nothing.
  ///
  /// White space stays between words, and also before `:` and around `+` and `-`, where it may be significant.
  package static func compact(_ css: String) -> String {
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
        // A fraction does not need its leading zero.
        if byte == UInt8(ascii: "."), out.last == UInt8(ascii: "0"), !(out.dropLast().last.map(isOfNumber) ?? false),
          all.first.map(isOfNumber) ?? false
        {
          out.removeLast()
        }
        out.append(byte)
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { QuotedText.copy(upTo: byte, &all, &out) }
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Compact sheets joined into one, in which each run of rules of the same layer is in one block.
  package static func joined(_ sheets: [String]) -> String {
    var out = ""
    var last: Substring = ""
    for block in sheets.flatMap(blocks) {
      let opening = block.prefix { $0 != "{" }
      if opening == last, opening.hasPrefix("@layer "), opening.endIndex < block.endIndex {
        out.removeLast()
        out += block[opening.endIndex...].dropFirst()
      } else {
        out += block
      }
      last = opening
    }
    return out + "\n"
  }

  /// Whether all rules of a compact sheet are in `@media print` inside the layer `print`.
  static func isForPaper(_ sheet: String) -> Bool {
    let layer = "@layer print{"
    guard sheet.hasPrefix("\(layer)@media print{"), blocks(sheet).count == 1 else { return false }
    return blocks(String(sheet.dropFirst(layer.count).dropLast())).count == 1
  }

  /// The top-level rules of a compact sheet.
  private static func blocks(_ sheet: String) -> [Substring] {
    var blocks: [Substring] = []
    var start = sheet.startIndex
    var depth = 0
    var quote: UInt8?
    // What is looked for is ASCII, so no letter is cut.
    let bytes = sheet.utf8
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ";"):
        if byte == UInt8(ascii: "}") { depth -= 1 }
        if depth != 0 { continue }
        let end = bytes.index(after: index)
        blocks.append(sheet[start..<end])
        start = end
      default: break
      }
    }
    return blocks + (start < sheet.endIndex ? [sheet[start...]] : [])
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// What needs no space after it.
  private static let closes = Array("{};,:>(".utf8)
  /// What needs no space before it.
  private static let opens = Array("{};,>)".utf8)
}
