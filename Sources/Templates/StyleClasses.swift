import Foundation

/// The names of classes in style sheets, templates and finished HTML.
package enum StyleClasses {
  /// The classes that a style sheet selects; its comments must be gone.
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

  /// The classes in the attributes of a template, also those that stand there for some pages alone.
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

  /// Those of some groups of names of which one begins the first class of an element of finished HTML.
  package static func standing(in html: [UInt8], _ groups: [(name: String, classes: [[UInt8]])]) -> Set<String> {
    var found: Set<String> = []
    html.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      var index = 0
      while found.count < groups.count, let equals = memchr(base + index, equalsSign, bytes.count - index) {
        let place = UnsafeRawPointer(equals) - base
        index = place + 1
        guard place >= 5, bytes[place - 5] == UInt8(ascii: "c"), memcmp(base + place - 5, "class", 5) == 0 else {
          continue
        }
        // A quotation mark stands between.
        let start = place + 2
        for (name, classes) in groups where !found.contains(name) {
          let isHere = classes.contains {
            start + $0.count <= bytes.count && bytes[start] == $0.first && memcmp($0, base + start, $0.count) == 0
          }
          if isHere { found.insert(name) }
        }
      }
    }
    return found
  }

  private static let equalsSign = Int32(UInt8(ascii: "="))

  /// Reads a name, and goes on behind it.
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
