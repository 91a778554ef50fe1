import Manuscript

/// The colours of a theme by the names of its design tokens, for light screens and for dark ones.
///
/// They are the custom properties of `:root` in `styles/`, outside any media query except the one for dark screens. A
/// value is a colour or another token: `var(--link)`.
package struct ColourTokens: Sendable {
  package struct Value: Sendable {
    package let text: String
    package let place: SourcePlace
  }

  package private(set) var light: [String: Value] = [:]
  /// What dark screens change.
  private(set) var dark: [String: Value] = [:]

  /// - Parameter sheets: the style sheets, in the order in which they are joined.
  package init(_ sheets: [SourceFile]) {
    for sheet in sheets { read(sheet) }
  }

  /// The colour of a token; `nil` where there is no such token or it is not a colour.
  ///
  /// - Parameter changes: values with which an edition replaces the theme's.
  package func colour(_ name: String, isDark: Bool, _ changes: [String: Colour] = [:], depth: Int = 0) -> Colour? {
    if let change = changes[name] { return change }
    guard depth < 8, let value = (isDark ? dark[name] : nil) ?? light[name] else { return nil }
    if let next = Self.reference(value.text) { return colour(next, isDark: isDark, changes, depth: depth + 1) }
    return Colour(value.text)
  }

  /// A token and those that it refers to, one after the other.
  package func chain(_ name: String, isDark: Bool) -> [String] {
    var names = [name]
    while names.count < 8, let value = (isDark ? dark[names[names.count - 1]] : nil) ?? light[names[names.count - 1]],
      let next = Self.reference(value.text)
    {
      names.append(next)
    }
    return names
  }

  /// The token that a value names: `link` for `var(--link)`.
  private static func reference(_ text: String) -> String? {
    text.hasPrefix("var(--") && text.hasSuffix(")") ? String(text.dropFirst(6).dropLast()) : nil
  }

  private mutating func read(_ sheet: SourceFile) {
    var blocks: [String] = []
    var word: [UInt8] = []
    var (line, column) = (1, 1)
    var start = (line: 1, column: 1)
    var rest = sheet.bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "/"), rest.first == UInt8(ascii: "*") {
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { step(rest.removeFirst(), &line, &column) }
        rest = rest.dropFirst(2)
        column += 3
      } else if byte == UInt8(ascii: "{") {
        blocks.append(Self.trimmed(word))
        word = []
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";") {
        keep(Self.trimmed(word), in: blocks, SourcePlace(sheet.path, line: start.line, column: start.column))
        word = []
        if byte == UInt8(ascii: "}") { _ = blocks.popLast() }
      } else {
        if word.isEmpty, !TemplateText.isSpace(byte) { start = (line, column) }
        if !word.isEmpty || !TemplateText.isSpace(byte) { word.append(byte) }
      }
      step(byte, &line, &column)
    }
  }

  private func step(_ byte: UInt8, _ line: inout Int, _ column: inout Int) {
    if byte == TemplateText.newline {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  private mutating func keep(_ declaration: String, in blocks: [String], _ place: SourcePlace) {
    guard declaration.hasPrefix("--"), blocks.last == ":root", let colon = declaration.firstIndex(of: ":") else {
      return
    }
    let name = String(declaration[..<colon].dropFirst(2))
    var place = place
    place.length = declaration.count
    let value = Value(text: Self.trimmed(Array(declaration[colon...].utf8.dropFirst())), place: place)
    switch blocks.dropLast().filter({ !$0.hasPrefix("@layer") }) {
    case []: light[name] = value
    case ["@media (prefers-color-scheme: dark)"]: dark[name] = value
    default: break
    }
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    let body = bytes.drop(while: TemplateText.isSpace).reversed().drop(while: TemplateText.isSpace).reversed()
    return String(decoding: Array(body), as: UTF8.self)
  }
}
