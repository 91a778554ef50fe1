import Manuscript

/// A tag of a Mustache template, with its place: `{{name}}`, `{{#list}}`, `{{> part}}` and so on.
///
/// Rendering does not report names that do not exist. These tags are read so that every name can be checked before
/// anything is rendered.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case text
    case html
    case open
    case openInverted
    case close
    case part
    /// A tag that Signpost's themes do not use, with its first characters.
    case refused(String)
  }

  let kind: Kind
  let name: String
  let place: SourcePlace

  /// All tags of a template in order, without its comments; a tag without an end is reported.
  static func all(in file: SourceFile, _ text: TemplateText, _ diagnostics: inout Diagnostics) -> [TemplateTag] {
    var lines = LineFinder(bytes: text.bytes)
    return text.tags.compactMap { tag in
      let (line, column) = lines.place(of: tag.range.lowerBound)
      guard tag.isClosed else {
        diagnostics.error(
          TemplateRules.templateSyntax, "this tag does not end on its line",
          at: SourcePlace(file.path, line: line, column: column, length: 2),
          help: "add '\(tag.isTriple ? "}}}" : "}}")'")
        return nil
      }
      let (sign, name) = text.sign(of: tag)
      guard let kind = kind(sign, isTriple: tag.isTriple, name) else { return nil }
      if case .text = kind {
        return TemplateTag(
          kind: .text, name: text.words(tag.content),
          place: SourcePlace(file.path, line: line, column: column, length: text.words(tag.range).count))
      }
      return TemplateTag(
        kind: kind, name: name,
        place: SourcePlace(file.path, line: line, column: column, length: text.words(tag.range).count))
    }
  }

  /// The kind of a tag by the character that it begins with; `nil` for a comment.
  private static func kind(_ first: UInt8?, isTriple: Bool, _ name: String) -> Kind? {
    switch first {
    case nil: .refused("an empty tag")
    case UInt8(ascii: "!"): nil
    case _ where isTriple: .html
    case UInt8(ascii: "&"): .html
    case UInt8(ascii: "#"): .open
    case UInt8(ascii: "^"): .openInverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): name.hasPrefix("*") ? .refused("a dynamic part") : .part
    case UInt8(ascii: "="): .refused("changed delimiters")
    case UInt8(ascii: "<"), UInt8(ascii: "$"): .refused("inheritance")
    case UInt8(ascii: "%"): .refused("a pragma")
    default: .text
    }
  }

  /// Finds the lines and columns of places that come one after the other.
  private struct LineFinder {
    let bytes: [UInt8]
    private var line = 1
    private var start = 0
    private var seen = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The line and the column, in characters, of a place after all those asked for before.
    mutating func place(of offset: Int) -> (line: Int, column: Int) {
      while seen < offset {
        if bytes[seen] == TemplateText.newline {
          line += 1
          start = seen + 1
        }
        seen += 1
      }
      return (line, String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
    }
  }
}
