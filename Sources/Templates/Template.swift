/// A template parsed once, so that rendering only copies bytes and looks up names.
///
/// The language is the part of Mustache that `docs/theme.md` describes; ``TemplateCheck`` has made sure that every
/// name exists and every section ends.
struct Template: Sendable {
  indirect enum Node: Sendable {
    case bytes([UInt8])
    case text(String)
    case html(String)
    case section(String, isInverted: Bool, [Node])
    case part(String)
  }

  let nodes: [Node]

  /// Parses a template.
  init(_ text: TemplateText) {
    var parser = Parser(text: text)
    nodes = parser.nodes()
  }

  private struct Parser {
    let text: TemplateText
    private var next = 0
    /// How many bytes have been consumed.
    private var taken = 0

    init(text: TemplateText) { self.text = text }

    /// The nodes up to the end of the open section, or of the template.
    mutating func nodes() -> [Node] {
      var nodes: [Node] = []
      while next < text.tags.count {
        let tag = text.tags[next]
        next += 1
        guard tag.isClosed else { continue }
        let (sign, name) = text.sign(of: tag)
        if tag.isTriple {
          take(tag.range, &nodes)
          nodes.append(.html(name))
          continue
        }
        switch sign {
        case UInt8(ascii: "!"): take(text.removed(tag), &nodes)
        case UInt8(ascii: "&"):
          take(tag.range, &nodes)
          nodes.append(.html(name))
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
          take(text.removed(tag), &nodes)
          nodes.append(.section(name, isInverted: sign == UInt8(ascii: "^"), self.nodes()))
        case UInt8(ascii: ">"):
          take(text.removed(tag), &nodes)
          nodes.append(.part(name))
        case UInt8(ascii: "/"):
          take(text.removed(tag), &nodes)
          return nodes
        default:
          take(tag.range, &nodes)
          nodes.append(.text(text.words(tag.content)))
        }
      }
      take(text.bytes.count..<text.bytes.count, &nodes)
      return nodes
    }

    /// Keeps the bytes before a range and moves past it.
    private mutating func take(_ range: Range<Int>, _ nodes: inout [Node]) {
      if range.lowerBound > taken { nodes.append(.bytes(Array(text.bytes[taken..<range.lowerBound]))) }
      taken = max(taken, range.upperBound)
    }
  }
}
