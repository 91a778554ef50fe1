/// Writes HTML as bytes.
public enum HTMLText {
  /// Appends text with the five characters that are special in HTML written as entities.
  @inline(__always)
  public static func append(_ byte: UInt8, to html: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): html.append(contentsOf: StaticBytes.amp)
    case UInt8(ascii: "<"): html.append(contentsOf: StaticBytes.lt)
    case UInt8(ascii: ">"): html.append(contentsOf: StaticBytes.gt)
    case UInt8(ascii: "\""): html.append(contentsOf: StaticBytes.quot)
    case UInt8(ascii: "'"): html.append(contentsOf: StaticBytes.apos)
    default: html.append(byte)
    }
  }

  public static func append(escaped text: String, to html: inout [UInt8]) {
    var text = text
    text.withUTF8 { append(escaped: $0, to: &html) }
  }

  /// Appends a text given as bytes; runs without such characters are copied whole.
  public static func append(escaped bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    var start = 0
    while let index = nextSpecial(in: bytes, from: start) {
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(bytes[index], to: &html)
      start = index + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Where the next of the five characters is.
  private static func nextSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = ByteWords.skip(in: bytes, from: start) { word in
      // Two pairs differ in only one bit: & and ', < and >.
      ByteWords.has(0x22, in: word) || ByteWords.has(0x27, in: word | ByteWords.each(0x01))
        || ByteWords.has(0x3E, in: word | ByteWords.each(0x02))
    }
    while index < bytes.count {
      if isSpecial(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  /// A text that can be used in HTML or in an attribute.
  public static func escape(_ text: String) -> String {
    let needsNone = !text.utf8.contains { isSpecial($0) }
    if needsNone { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(escaped: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private enum StaticBytes {
    static let amp = Array("&amp;".utf8)
    static let lt = Array("&lt;".utf8)
    static let gt = Array("&gt;".utf8)
    static let quot = Array("&quot;".utf8)
    static let apos = Array("&#39;".utf8)
  }
}
