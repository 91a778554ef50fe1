import Guidance

/// A short text of an author as a result shows it first: without the law in brackets, and cut after its first sentence.
///
/// A text whose first sentences ask something is not cut, since the answer follows.
struct Headline {
  /// The first sentence, as HTML.
  let first: String
  /// What follows it, as HTML; empty where nothing does.
  let rest: String

  init(_ html: String) {
    let text = Self.withoutLaw(html)
    let cut = Self.endOfFirstSentence(in: text)
    first = String(text[..<cut])
    rest = String(text[cut...].drop { $0 == " " })
  }

  private static let lawLink = "\"\(href(Instrument.folder))/"

  /// A text without brackets that contain only a place in a law.
  static func withoutLaw(_ html: String) -> String {
    var kept = ""
    var rest = html[...]
    while let open = rest.firstRange(of: " (<a ") {
      kept += rest[..<open.lowerBound]
      rest = rest[open.lowerBound...]
      guard let close = rest.firstIndex(of: ")") else { break }
      let end = rest.index(after: close)
      if !rest[..<end].contains(Self.lawLink) { kept += rest[..<end] }
      rest = rest[end...]
    }
    return kept + rest
  }

  /// Where the first sentence ends: outside elements, quotation marks and brackets.
  private static func endOfFirstSentence(in html: String) -> String.Index {
    var depth = 0
    var isInTag = false
    var last: Character = " "
    for index in html.indices {
      let character = html[index]
      if isInTag {
        isInTag = character != ">"
        continue
      }
      switch character {
      case "<":
        isInTag = true
        depth += html[index...].hasPrefix("</") ? -1 : 1
      case "“", "(": depth += 1
      case "”", ")": depth -= 1
      case "?": return html.endIndex
      case " " where depth == 0 && (last == "." || last == "!"): return index
      default: last = character
      }
    }
    return html.endIndex
  }
}
