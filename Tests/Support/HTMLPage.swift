/// A page parsed into tags and text: enough of HTML for what the generator writes.
public struct HTMLPage: Sendable {
  public let text: String
  public let tags: [Tag]
  /// What is not valid HTML, such as a `<` that begins no tag, or a tag that is never closed.
  public let troubles: [String]

  /// A start or end tag.
  public struct Tag: Sendable {
    public let name: String
    public let attributes: [String: String]
    public let isEnd: Bool
    /// Where the tag begins and ends in the bytes of the page.
    public let range: Range<Int>
    /// How many start tags are open before this one.
    public let depth: Int

    public subscript(_ attribute: String) -> String? { attributes[attribute] }
  }

  private let bytes: [UInt8]

  public init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    var scanner = HTMLScanner(bytes)
    scanner.scan()
    tags = scanner.tags
    troubles = scanner.troubles
  }

  /// The start tags with a name, or all.
  public func elements(_ name: String? = nil) -> [Tag] { tags.filter { !$0.isEnd && (name == nil || $0.name == name) } }

  /// The start tags that have an attribute.
  public func elements(with attribute: String) -> [Tag] { tags.filter { !$0.isEnd && $0[attribute] != nil } }

  /// What is between a start tag and its end tag, as written.
  public func inner(of tag: Tag) -> String {
    guard let end = end(of: tag) else { return "" }
    return String(decoding: bytes[tag.range.upperBound..<end.range.lowerBound], as: UTF8.self)
  }

  /// An element as written, with its tags.
  public func outer(of tag: Tag) -> String {
    guard let end = end(of: tag) else { return "" }
    return String(decoding: bytes[tag.range.lowerBound..<end.range.upperBound], as: UTF8.self)
  }

  /// The text of an element, without tags and with white space collapsed.
  public func words(of tag: Tag) -> String { Self.words(inner(of: tag)) }

  /// The start tags inside an element.
  public func elements(in tag: Tag) -> [Tag] {
    guard let end = end(of: tag) else { return [] }
    return elements().filter {
      tag.range.upperBound <= $0.range.lowerBound && $0.range.upperBound <= end.range.lowerBound
    }
  }

  private func end(of tag: Tag) -> Tag? {
    tags.first {
      $0.isEnd && $0.name == tag.name && $0.depth == tag.depth && $0.range.lowerBound > tag.range.lowerBound
    }
  }

  /// The text of a piece of HTML, without tags and with white space collapsed.
  public static func words(_ html: String) -> String {
    var plain = ""
    var isTag = false
    for character in html {
      switch character {
      case "<": isTag = true
      case ">" where isTag:
        isTag = false
        plain += " "
      default: if !isTag { plain.append(character) }
      }
    }
    return HTMLScanner.decoded(plain).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The element `main`, as written.
  public var main: String { elements("main").first.map(outer) ?? "" }

  /// All ids, in order.
  public var ids: [String] { elements(with: "id").compactMap { $0["id"] } }
}
