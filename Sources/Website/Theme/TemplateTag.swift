import Manuscript

/// A tag of a Mustache template, with its place: `{{name}}`, `{{#list}}`, `{{> part}}` and so on.
///
/// The templates are rendered by a library, which says nothing of a name that does not exist. These tags are read so
/// that every name can be checked before anything is rendered.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case text
    case html
    case open
    case openInverted
    case close
    case part
    /// A tag that Signpost's themes do not use, with its first letters.
    case refused(String)
  }

  let kind: Kind
  let name: String
  let place: SourcePlace

  /// All tags of a template in order; a tag without an end is reported.
  static func all(in file: SourceFile, _ remarks: inout Remarks) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (offset, line) in file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      var rest = Substring(line)
      while let start = rest.firstRange(of: "{{") {
        let column = line.distance(from: line.startIndex, to: start) + 1
        let isTriple = rest[start...].hasPrefix("{{{")
        let opener = isTriple ? 3 : 2
        let inner = rest.index(start, offsetBy: opener)
        guard let end = rest[inner...].firstRange(of: isTriple ? "}}}" : "}}") else {
          remarks.error(
            WebsiteRules.templateSyntax, "this tag does not end on its line",
            at: SourcePlace(file.path, line: offset + 1, column: column, length: 2),
            help: "add '\(isTriple ? "}}}" : "}}")'")
          break
        }
        let content = String(rest[inner..<end])
        let length = content.count + 2 * opener
        let place = SourcePlace(file.path, line: offset + 1, column: column, length: length)
        if let tag = TemplateTag(content, isTriple: isTriple, at: place) { tags.append(tag) }
        rest = rest[rest.index(end, offsetBy: opener)...]
      }
    }
    return tags
  }

  private init?(_ content: String, isTriple: Bool, at place: SourcePlace) {
    let trimmed = content.trimmed
    guard let sign = trimmed.first else {
      self.init(kind: .refused("an empty tag"), name: "", place: place)
      return
    }
    let name = String(trimmed.dropFirst()).trimmed
    switch sign {
    case "!": return nil
    case _ where isTriple: self.init(kind: .html, name: trimmed, place: place)
    case "&": self.init(kind: .html, name: name, place: place)
    case "#": self.init(kind: .open, name: name, place: place)
    case "^": self.init(kind: .openInverted, name: name, place: place)
    case "/": self.init(kind: .close, name: name, place: place)
    case ">": self.init(kind: name.hasPrefix("*") ? .refused("a dynamic part") : .part, name: name, place: place)
    case "=": self.init(kind: .refused("changed delimiters"), name: name, place: place)
    case "<", "$": self.init(kind: .refused("inheritance"), name: name, place: place)
    case "%": self.init(kind: .refused("a pragma"), name: name, place: place)
    default: self.init(kind: .text, name: trimmed, place: place)
    }
  }

  private init(kind: Kind, name: String, place: SourcePlace) {
    self.kind = kind
    self.name = name
    self.place = place
  }
}

extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// Where a short text first occurs.
  func firstRange(of words: String) -> Index? {
    guard let first = words.utf8.first else { return nil }
    var index = startIndex
    while index < endIndex {
      if self[index].utf8.first == first, self[index...].hasPrefix(words) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
