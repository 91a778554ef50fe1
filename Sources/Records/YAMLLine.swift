/// A line of a YAML text, split into parts as its author meant it.
struct YAMLLine {
  let number: Int
  let text: String
  /// The white space at its beginning, of any kind.
  let lead: Substring
  /// What follows it, and the dashes of a list.
  let content: Substring
  let isItem: Bool
  /// The word before the first colon, if it could be a key; and what comes right after the colon.
  let entry: (key: Substring, rest: Substring)?

  /// - Returns: `nil` for an empty line or a comment.
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

  /// Whether the colon is followed by a space, or by nothing, as it must be.
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

  /// The quotation mark at the beginning of the value, and what comes after the closing one; `nil` for that if it is
  /// not on this line.
  var quotation: (mark: Character, behind: Substring?)? {
    guard let mark = value.first, mark == "\"" || mark == "'" else { return nil }
    var rest = value.dropFirst()
    while let character = rest.popFirst() {
      if character == "\\", mark == "\"" {
        rest = rest.dropFirst()
      } else if character == mark {
        // In single quotation marks, two of them mean one.
        if mark == "'", rest.first == mark { rest = rest.dropFirst() } else { return (mark, rest) }
      }
    }
    return (mark, nil)
  }
}
