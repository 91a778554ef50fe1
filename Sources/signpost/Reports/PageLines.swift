import HTML

/// The words of a page as its readers see them: a line for each paragraph, heading, entry or cell of its own part.
package struct PageLines: HTMLReceiver {
  package private(set) var lines: [String] = []
  private var words: [UInt8] = []
  private var isInside = false
  /// The element around the place whose words readers do not see.
  private var skipped: HTMLElement?

  package init(_ page: [UInt8]) {
    HTMLScanner.scan(page, into: &self)
    endLine()
  }

  package mutating func text(_ range: Range<Int>, in html: UnsafeBufferPointer<UInt8>) {
    if isInside, skipped == nil { words += html[range] }
  }

  package mutating func tag(_ tag: borrowing HTMLTag, in html: UnsafeBufferPointer<UInt8>) {
    switch tag.element {
    case .main:
      endLine()
      isInside = !tag.isEnd
    case .script, .style, .template, .svg:
      if !tag.isEnd { skipped = skipped ?? tag.element } else if skipped == tag.element { skipped = nil }
    default:
      if !Self.inline.contains(String(decoding: html[tag.name], as: UTF8.self)) { endLine() }
    }
  }

  private mutating func endLine() {
    let line = Self.plain(words).split { $0.isWhitespace }.joined(separator: " ")
    if !line.isEmpty { lines.append(line) }
    words = []
  }

  /// The words with their character references replaced.
  private static func plain(_ words: [UInt8]) -> String {
    var plain: [UInt8] = []
    var rest = words[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      plain += rest[..<start]
      rest = rest[(start + 1)...]
      if let end = rest.firstIndex(of: UInt8(ascii: ";")), let character = HTMLCharacter.named(rest[..<end]) {
        plain.append(character)
        rest = rest[(end + 1)...]
      } else {
        plain.append(UInt8(ascii: "&"))
      }
    }
    return String(decoding: plain + rest, as: UTF8.self)
  }

  /// The elements that stand inside a line.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong",
    "sub",
    "sup", "time", "wbr",
  ]
}
