/// A JSON value, whose keys stay in the order in which they were given.
package indirect enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case list([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The value without white space.
  ///
  /// It is safe inside a script element: `<`, and the two characters that end a line in JavaScript, are written as
  /// escapes. Slots stay as they are.
  package var json: String {
    var out = ""
    append(to: &out)
    return out
  }

  private func append(to out: inout String) {
    switch self {
    case .text(let text): Self.append(text, to: &out)
    case .number(let number): out += "\(number)"
    case .list(let values):
      for (index, value) in values.enumerated() {
        out += index == 0 ? "[" : ","
        value.append(to: &out)
      }
      out += values.isEmpty ? "[]" : "]"
    case .object(let entries):
      for (index, entry) in entries.enumerated() {
        out += index == 0 ? "{" : ","
        Self.append(entry.key, to: &out)
        out += ":"
        entry.value.append(to: &out)
      }
      out += entries.isEmpty ? "{}" : "}"
    }
  }

  private static func append(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\u{1}", "\u{2}": out.unicodeScalars.append(scalar)
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(arrayLiteral values: JSONValue...) { self = .list(values) }
  package init(dictionaryLiteral entries: (String, JSONValue)...) {
    self = .object(entries.map { (key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// An object with more entries at its end; those without a value are left out.
  package func with(_ more: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    guard case .object(var entries) = self else { return self }
    for (key, value) in more { if let value { entries.append((key: key, value: value)) } }
    return .object(entries)
  }
}
