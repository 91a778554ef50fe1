import HTML
import Manuscript

/// The words of a heading, assembled from the text between its tags.
struct HeadingText {
  private var text: [UInt8] = []

  /// The words; white space of any kind and length becomes one space.
  var plain: String { String(decoding: text.last == 0x20 ? text.dropLast() : text[...], as: UTF8.self) }

  /// Adds words as they are in HTML; slots are skipped.
  mutating func add(_ words: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = words.startIndex
    while index < words.endIndex {
      let byte = words[index]
      let close: UInt8? = byte == UInt8(ascii: "&") ? UInt8(ascii: ";") : byte == Slot.open ? Slot.close : nil
      if let close, let end = words[index...].firstIndex(of: close) {
        if byte != Slot.open, let character = HTMLCharacter.named(words[(index + 1)..<end]) { text.append(character) }
        index = end + 1
      } else {
        if byte > 0x20 { text.append(byte) } else if let last = text.last, last != 0x20 { text.append(0x20) }
        index += 1
      }
    }
  }
}
