/// Reads the tags of a page, and records what is not valid HTML.
struct HTMLScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private(set) var tags: [HTMLPage.Tag] = []
  private(set) var troubles: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let void: Set<String> = ["meta", "link", "img", "br", "hr", "input", "col", "wbr"]
  private static let rawText: Set<String> = ["style", "script"]
  /// Elements that a paragraph, a heading or inline text may not contain.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "div", "dl", "dd", "dt", "fieldset", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]
  private static let phrasing: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "strong", "em", "del", "sup", "code", "time",
  ]

  mutating func scan() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "<"): tag()
      case 0..<0x09, 0x0B..<0x20, 0x7F:
        trouble("the control character \(bytes[index])")
        index += 1
      default: index += 1
      }
    }
    if !open.isEmpty { troubles.append("never closed: \(open.joined(separator: " "))") }
  }

  private mutating func trouble(_ words: String) {
    let from = max(0, index - 40)
    let around = String(decoding: bytes[from..<min(bytes.count, index + 60)], as: UTF8.self)
    troubles.append("\(words), at '\(around)'")
  }

  private mutating func tag() {
    let start = index
    if skip(past: "<!--", to: "-->") || skip(past: "<!DOCTYPE", to: ">") { return }
    var cursor = index + 1
    let isEnd = cursor < bytes.count && bytes[cursor] == UInt8(ascii: "/")
    if isEnd { cursor += 1 }
    let nameStart = cursor
    while cursor < bytes.count, Self.isName(bytes[cursor]) { cursor += 1 }
    guard cursor > nameStart else {
      trouble("a '<' that begins no tag")
      index += 1
      return
    }
    let name = String(decoding: bytes[nameStart..<cursor], as: UTF8.self)
    if name != name.lowercased() { trouble("the tag '\(name)' in capital letters") }
    guard let (attributes, end) = attributes(from: cursor) else {
      trouble("the tag '\(name)' does not end")
      index = cursor
      return
    }
    if isEnd { close(name, start..<end) } else { begin(name, attributes, start..<end) }
    index = end
    if !isEnd, Self.rawText.contains(name) { skipRawText(name) }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], _ range: Range<Int>) {
    if Self.blocks.contains(name), let around = open.last(where: { Self.phrasing.contains($0) }) {
      trouble("a '\(name)' inside a '\(around)'")
    }
    if name == "a", open.contains("a") { trouble("a link inside a link") }
    if name == "li", let around = open.last, !["ul", "ol", "template"].contains(around) {
      trouble("an 'li' inside a '\(around)'")
    }
    if let around = open.last, ["ul", "ol"].contains(around), name != "li" {
      trouble("a '\(name)' inside a '\(around)'")
    }
    tags.append(HTMLPage.Tag(name: name, attributes: attributes, isEnd: false, range: range, depth: open.count))
    if !Self.void.contains(name) { open.append(name) }
  }

  private mutating func close(_ name: String, _ range: Range<Int>) {
    if open.last == name {
      open.removeLast()
    } else {
      trouble("'</\(name)>' where '</\(open.last ?? "nothing")>' is due")
      if let last = open.lastIndex(of: name) { open.removeSubrange(last...) }
    }
    tags.append(HTMLPage.Tag(name: name, attributes: [:], isEnd: true, range: range, depth: open.count))
  }

  /// The attributes of a tag, and the place after its `>`.
  private mutating func attributes(from start: Int) -> ([String: String], Int)? {
    var found: [String: String] = [:]
    var cursor = start
    while cursor < bytes.count {
      while cursor < bytes.count, Self.isSpace(bytes[cursor]) { cursor += 1 }
      guard cursor < bytes.count else { return nil }
      if bytes[cursor] == UInt8(ascii: ">") { return (found, cursor + 1) }
      let nameStart = cursor
      while cursor < bytes.count, !Self.isSpace(bytes[cursor]), bytes[cursor] != UInt8(ascii: "="),
        bytes[cursor] != UInt8(ascii: ">")
      { cursor += 1 }
      let name = String(decoding: bytes[nameStart..<cursor], as: UTF8.self)
      if name.isEmpty || name.contains("\"") || name.contains("<") { return nil }
      if found[name] != nil { trouble("the attribute '\(name)' stands twice") }
      found[name] = ""
      guard cursor + 1 < bytes.count, bytes[cursor] == UInt8(ascii: "=") else { continue }
      guard bytes[cursor + 1] == UInt8(ascii: "\""),
        let end = bytes[(cursor + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else { return nil }
      found[name] = Self.decoded(String(decoding: bytes[(cursor + 2)..<end], as: UTF8.self))
      cursor = end + 1
    }
    return nil
  }

  private mutating func skip(past opener: String, to closer: String) -> Bool {
    guard bytes[index...].starts(with: opener.utf8) else { return false }
    while index < bytes.count, !bytes[index...].starts(with: closer.utf8) { index += 1 }
    index = min(bytes.count, index + closer.utf8.count)
    return true
  }

  private mutating func skipRawText(_ name: String) {
    while index < bytes.count, !bytes[index...].starts(with: "</\(name)>".utf8) { index += 1 }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

  /// A text with the entities that the generator writes decoded.
  static func decoded(_ text: String) -> String {
    guard text.contains("&") else { return text }
    var text = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacing(entity, with: character)
    }
    return text
  }
}
