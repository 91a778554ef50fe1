/// The names of classes in style sheets and templates.
package enum StyleClasses {
  /// The classes that a style sheet selects; its comments must have been removed.
  package static func selected(in css: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var quote: UInt8 = 0
    var index = 0
    while index < css.count {
      let byte = css[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "."), index < css.count, isLetter(css[index]) {
        names.insert(word(in: css, &index))
      }
    }
    return names
  }

  /// The classes in the attributes of a template, including those that only some pages get.
  package static func written(in template: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var index = 0
    let start = Array("class=\"".utf8)
    while index < template.count {
      guard template[index...].starts(with: start) else {
        index += 1
        continue
      }
      index += start.count
      while index < template.count, template[index] != UInt8(ascii: "\"") {
        if isPart(template[index]) { names.insert(word(in: template, &index)) } else { index += 1 }
      }
    }
    return names
  }

  /// Reads a name and moves past it.
  private static func word(in bytes: [UInt8], _ index: inout Int) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }
}
