import Manuscript

/// The words of a heading without its tags.
enum HeadingText {
  private static let characters: [(name: String, byte: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")), ("quot", UInt8(ascii: "\"")),
    ("#39", UInt8(ascii: "'")),
  ]

  static func plain(_ html: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var text: [UInt8] = []
    var index = html.startIndex
    while index < html.endIndex {
      let byte = html[index]
      let close: UInt8? =
        switch byte {
        case UInt8(ascii: "<"): UInt8(ascii: ">")
        case UInt8(ascii: "&"): UInt8(ascii: ";")
        case Slot.open: Slot.close
        default: nil
        }
      guard let close, let end = html[index...].firstIndex(of: close) else {
        // White space of any kind and length is one space.
        if byte > 0x20 { text.append(byte) } else if let last = text.last, last != 0x20 { text.append(0x20) }
        index += 1
        continue
      }
      let name = html[(index + 1)..<end]
      if byte == UInt8(ascii: "&"), let known = characters.first(where: { name.elementsEqual($0.name.utf8) }) {
        text.append(known.byte)
      }
      index = end + 1
    }
    while text.last == 0x20 { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}
