/// The tags of a page, in their order; what stands in comments and scripts is passed over.
///
/// Whatever the bytes are, the reading ends.
package struct PageTags: Sequence, IteratorProtocol {
  /// A start or end tag.
  package struct Tag {
    /// In small letters.
    let name: String
    let isEnd: Bool
    /// Where it stands; that of a script's start tag takes in its text and its end tag.
    var range: Range<Int>
    /// The values of its attributes by their names, with character references as they are written.
    let attributes: [String: String]
  }

  private let html: [UInt8]
  private var index = 0

  package init(_ html: [UInt8]) { self.html = html }

  package mutating func next() -> Tag? {
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      if html[start...].starts(with: "<!--".utf8) {
        index = end(of: "-->", from: start + 4)
        continue
      }
      index = start + 1
      guard var tag = tag(at: start) else { continue }
      if tag.name == "script" && !tag.isEnd {
        let closing = end(of: "</script", from: index)
        tag.range = start..<end(of: ">", from: closing)
      }
      index = tag.range.upperBound
      return tag
    }
    index = html.count
    return nil
  }

  /// The place after the next occurrence of some words, or the end of the page.
  private func end(of words: String, from start: Int) -> Int {
    let words = Array(words.utf8)
    var index = Swift.min(start, html.count)
    while index + words.count <= html.count {
      if html[index...].starts(with: words) { return index + words.count }
      index += 1
    }
    return html.count
  }

  /// The tag that begins at a place; `nil` where none does.
  private mutating func tag(at start: Int) -> Tag? {
    var isEnd = false
    if html.indices.contains(index), html[index] == UInt8(ascii: "/") {
      isEnd = true
      index += 1
    }
    let name = word { $0 > 0x20 && !">/".utf8.contains($0) }
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20) else {
      return nil
    }
    var attributes: [String: String] = [:]
    while index < html.count, html[index] != UInt8(ascii: ">") {
      let key = word { $0 > 0x20 && !">/=".utf8.contains($0) }
      if key.isEmpty {
        index += 1
      } else {
        attributes[key.lowercased()] = value()
      }
    }
    index = Swift.min(index + 1, html.count)
    return Tag(name: name.lowercased(), isEnd: isEnd, range: start..<index, attributes: attributes)
  }

  /// What stands after the name of an attribute: its value, or nothing.
  private mutating func value() -> String {
    guard index < html.count, html[index] == UInt8(ascii: "=") else { return "" }
    index += 1
    guard index < html.count, let quote = "\"'".utf8.first(where: { $0 == html[index] }) else {
      return word { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
    index += 1
    defer { index = Swift.min(index + 1, html.count) }
    return word { $0 != quote }
  }

  /// The bytes from here on that are of a kind, as text.
  private mutating func word(of isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < html.count, isPart(html[index]) { index += 1 }
    return String(decoding: html[start..<index], as: UTF8.self)
  }
}
