/// A line of a YAML text, taken apart as an author meant it.
struct YAMLLine {
  let number: Int
  let text: String
  /// The white space at its beginning, of whatever kind.
  let lead: Substring
  /// What stands behind it, and behind the dashes of a list.
  let content: Substring
  let isItem: Bool
  /// The word before the first colon, if it could be a key; and what stands right behind the colon.
  let entry: (key: Substring, rest: Substring)?

  /// - Returns: `nil` for an empty line and a comment.
  init?(_ text: String, _ number: Int) {
    self.number = number
    self.text = text
    lead = text.prefix { $0.isWhitespace }
    var content = text.dropFirst(lead.count)
    guard let first = content.first, first != "#" else { return nil }
    var isItem = false
    while content.first == "-", content.dropFirst().first.map(\.isWhitespace) ?? true {
      content = content.dropFirst().drop { $0.isWhitespace }
      isItem = true
    }
    self.content = content
    self.isItem = isItem
    entry = Self.entry(in: content)
  }

  private static func entry(in content: Substring) -> (key: Substring, rest: Substring)? {
    guard let colon = content.firstIndex(of: ":") else { return nil }
    let key = content[..<colon]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else { return nil }
    return (key, content[content.index(after: colon)...])
  }

  /// Whether a space, or nothing, stands behind the colon, as it must.
  var isEntry: Bool {
    guard let entry else { return false }
    guard let next = entry.rest.first else { return true }
    return next == " " || next == "\t"
  }

  /// The value of the key, or of the item.
  var value: Substring {
    guard let entry, isEntry else { return content }
    return entry.rest.drop { $0 == " " }
  }

  /// The column at which a part of the line begins.
  func column(of part: Substring) -> Int { text.distance(from: text.startIndex, to: part.startIndex) + 1 }

  /// The quotation mark at the beginning of the value, and what stands behind the one that closes it; that is `nil` where none
  /// does on this line.
  var quotation: (mark: Character, behind: Substring?)? {
    guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", mark == "\"" {
        rest = rest.dropFirst()
      } else if character == mark {
        // In single ones, two stand for one.
        if mark == "'", rest.first == mark { rest = rest.dropFirst() } else { return (mark, rest) }
      }
    }
    return (mark, nil)
  }
}
