import CArena
import CCMarkGFM

/// The headings of a Markdown text, and the lines of the sections under them.
public struct MarkdownOutline: Sendable {
  /// A heading with all that stands under it, until the next one of its level or above.
  public struct Section: Hashable, Sendable {
    /// From 1 to 6.
    public let level: Int
    /// Its words without their marks.
    public let heading: String
    /// Its lines, counted from 1; the heading's own comes first.
    public let lines: Range<Int>
  }

  /// In order; a section holds those below it.
  public let sections: [Section]

  /// - Parameters:
  ///   - bytes: the text.
  ///   - firstLine: the number of its first line.
  public init(_ bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    var headings: [(level: Int, heading: String, line: Int)] = []
    bytes.withUnsafeBufferPointer { buffer in
      guard MarkdownLimits().excess(in: buffer) == nil else { return }
      _ = MarkdownParser.parse(buffer) { root in
        var next = cmark_node_first_child(root)
        while let node = next {
          if signpost_node_type(node) == CMARK_NODE_HEADING.rawValue {
            let line = Int(cmark_node_get_start_line(node)) + firstLine - 1
            headings.append((Int(cmark_node_get_heading_level(node)), Self.words(node), line))
          }
          next = cmark_node_next(node)
        }
      }
    }
    var lines = bytes.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    if let last = bytes.last, last != UInt8(ascii: "\n") { lines += 1 }
    sections = headings.indices.map { index in
      let (level, heading, line) = headings[index]
      let following = headings[(index + 1)...].first { $0.level <= level }?.line ?? firstLine + lines
      return Section(level: level, heading: heading, lines: line..<following)
    }
  }

  /// The words of a heading, with single spaces between them.
  private static func words(_ heading: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(heading) else { return "" }
    defer { cmark_iter_free(iterator) }
    var text = ""
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) else { continue }
      switch signpost_node_type(node) {
      case CMARK_NODE_SOFTBREAK.rawValue, CMARK_NODE_LINEBREAK.rawValue: text += " "
      default: if let literal = cmark_node_get_literal(node) { text += String(cString: literal) }
      }
    }
    return text.split(separator: " ").joined(separator: " ")
  }
}
