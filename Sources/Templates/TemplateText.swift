import LibC

/// The bytes of a template, cut at its tags.
///
/// A tag is on one line: `{{…}}`, or `{{{…}}}`. Two opening braces without an end on the same line are not a tag.
package struct TemplateText {
  /// A tag, as a range of the bytes with its braces.
  package struct Tag {
    package let range: Range<Int>
    /// What is between the braces, without the white space around it.
    package let content: Range<Int>
    package let isTriple: Bool
    /// Whether it ends on its line.
    package let isClosed: Bool
  }

  package let bytes: [UInt8]
  package let tags: [Tag]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tags = bytes.withUnsafeBufferPointer(Self.tags)
  }

  private static func tags(in bytes: UnsafeBufferPointer<UInt8>) -> [Tag] {
    guard let base = bytes.baseAddress else { return [] }
    var tags: [Tag] = []
    var index = 0
    while let found = memchr(base + index, Int32(open), bytes.count - index) {
      let start = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      index = start + 1
      guard index < bytes.count, bytes[index] == open else { continue }
      let isTriple = index + 1 < bytes.count && bytes[index + 1] == open
      let inner = start + (isTriple ? 3 : 2)
      let line = bytes[inner...].firstIndex(of: newline) ?? bytes.count
      let end = (inner..<max(inner, line)).first { ends($0, bytes, line, isTriple) }
      tags.append(
        Tag(
          range: start..<(end.map { $0 + inner - start } ?? line), content: trimmed(inner..<(end ?? line), in: bytes),
          isTriple: isTriple, isClosed: end != nil))
      index = end.map { $0 + inner - start } ?? line
    }
    return tags
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")
  package static let newline = UInt8(ascii: "\n")

  private static func ends(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ isTriple: Bool) -> Bool {
    let length = isTriple ? 3 : 2
    return index + length <= line && (0..<length).allSatisfy { bytes[index + $0] == close }
  }

  package static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

  private static func trimmed(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The character that a tag begins with, and the name after it; a tag for text begins with its name.
  package func sign(of tag: Tag) -> (sign: UInt8?, name: String) {
    guard let first = bytes[tag.content].first else { return (nil, "") }
    if tag.isTriple { return (first, words(tag.content)) }
    let after = tag.content.dropFirst().drop { Self.isSpace(bytes[$0]) }
    return (first, words(after.startIndex..<tag.content.upperBound))
  }

  package func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What is removed with a tag that leaves nothing on the page: its whole line where the tag is alone there, as
  /// Mustache requires; otherwise the tag itself.
  package func removed(_ tag: Tag) -> Range<Int> {
    var (start, end) = (tag.range.lowerBound, tag.range.upperBound)
    while start > 0, bytes[start - 1] != Self.newline {
      guard Self.isSpace(bytes[start - 1]) else { return tag.range }
      start -= 1
    }
    while end < bytes.count, bytes[end] != Self.newline {
      guard Self.isSpace(bytes[end]) else { return tag.range }
      end += 1
    }
    return start..<min(end + 1, bytes.count)
  }
}
