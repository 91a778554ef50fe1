import LibC

/// Reads HTML: its tags, and the words between them.
///
/// Comments, and the content of scripts and styles, are skipped. Whatever the bytes are, reading ends; a tag that does
/// not end takes the rest.
public enum HTMLScanner {
  /// One pass over a page, or over a piece of one.
  public static func scan<Receiver: HTMLReceiver>(_ html: [UInt8], into receiver: inout Receiver) {
    html.withUnsafeBufferPointer { scan($0, into: &receiver) }
  }

  private static func scan<Receiver: HTMLReceiver>(
    _ html: UnsafeBufferPointer<UInt8>, into receiver: inout Receiver
  ) {
    var tag = HTMLTag()
    var index = 0
    while index < html.count {
      let place = next(UInt8(ascii: "<"), in: html, from: index)
      if index < place { receiver.text(index..<place, in: html) }
      guard place < html.count else { return }
      if isComment(html, place) {
        index = end(of: "-->", in: html, from: place + 4)
        continue
      }
      tag.read(html, at: place)
      index = tag.end
      if tag.name.isEmpty { continue }
      if !tag.isEnd, tag.element == .script || tag.element == .style {
        index = end(of: "</", in: html, from: index, isBehind: false)
      }
      receiver.tag(tag, in: html)
    }
  }

  /// The place of the next occurrence of a byte; the end of the bytes if there is none.
  static func next(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  @inline(__always)
  private static func isComment(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    place + 3 < bytes.count && bytes[place + 1] == UInt8(ascii: "!") && bytes[place + 2] == UInt8(ascii: "-")
      && bytes[place + 3] == UInt8(ascii: "-")
  }

  /// The place after the next occurrence of some characters, or where they begin; the end of the bytes if there is
  /// none.
  private static func end(
    of words: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isBehind: Bool = true
  ) -> Int {
    let count = words.utf8CodeUnitCount
    var index = start
    while index + count <= bytes.count {
      if (0..<count).allSatisfy({ bytes[index + $0] == words.utf8Start[$0] }) {
        return isBehind ? index + count : index
      }
      index += 1
    }
    return bytes.count
  }
}
