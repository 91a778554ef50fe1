import Content
import Manuscript

/// The placeholders of a letter, such as `[[child-name]]`.
struct LetterBlanks {
  private let fields: [Letter.Field]

  init(_ fields: [Letter.Field]) { self.fields = fields }

  private static let open = Array("[[".utf8)
  private static let close = Array("]]".utf8)

  // MARK: Checking

  /// Reports placeholders that match no field or that do not end, and fields that the letter does not show.
  func check(_ source: ParsedSource, _ diagnostics: inout Diagnostics) {
    guard let body = source.body else { return }
    var line = body.line
    var used: Set<String> = []
    for text in source.file.bytes[body.range].split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      check(text, at: line, in: source.file, &used, &diagnostics)
      line += 1
    }
    for field in fields where !used.contains(field.id) {
      diagnostics.error(
        GuidanceRules.letterPlaceholder, "the letter does not show the field '\(field.id)'", at: field.place,
        help: "write [[\(field.id)]] where it belongs, or delete the field")
    }
  }

  private func check(
    _ text: ArraySlice<UInt8>, at line: Int, in file: SourceFile, _ used: inout Set<String>,
    _ diagnostics: inout Diagnostics
  ) {
    var rest = text
    while let start = rest.firstRange(of: Self.open)?.lowerBound {
      let column = String(decoding: text[..<start], as: UTF8.self).count + 1
      guard let end = rest[start...].firstRange(of: Self.close) else {
        diagnostics.error(
          GuidanceRules.letterPlaceholder, "this placeholder does not end",
          at: SourcePlace(file.path, line: line, column: column, length: 2), help: "close it with ']]' on the same line"
        )
        return
      }
      let name = String(decoding: rest[(start + 2)..<end.lowerBound], as: UTF8.self)
      let place = SourcePlace(file.path, line: line, column: column, length: name.count + 4)
      rest = rest[end.upperBound...]
      if fields.contains(where: { $0.id == name }) {
        used.insert(name)
      } else if name != Letter.today {
        // A misspelt placeholder is reported once, with the suggestion; its field is not reported as unused as well.
        let near = NearMiss.of(name, in: fields.map(\.id) + [Letter.today])
        if let near { used.insert(near) }
        diagnostics.error(
          GuidanceRules.letterPlaceholder, "there is no field '\(name)'", at: place,
          help: near.map { "did you mean '[[\($0)]]'?" } ?? "add it to 'fields' in the header")
      }
    }
  }

  // MARK: Filling

  /// The letter's words with each placeholder replaced by an element that says what belongs there.
  func fill(_ body: Prose) -> Prose {
    var html: [UInt8] = []
    var rest = Array(body.html.utf8)[...]
    while let start = rest.firstRange(of: Self.open), let end = rest[start.upperBound...].firstRange(of: Self.close) {
      html += rest[..<start.lowerBound]
      html += blank(String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self)).utf8
      rest = rest[end.upperBound...]
    }
    return Prose(html: String(decoding: html + rest, as: UTF8.self), headings: body.headings, text: body.text)
  }

  private func blank(_ name: String) -> String {
    guard let field = fields.first(where: { $0.id == name }) else {
      return "<span class=\"letter__blank\" data-field=\"\(Letter.today)\">[Today’s date]</span>"
    }
    let words = field.choices.isEmpty ? field.label : field.choices.joined(separator: " / ")
    return "<span class=\"letter__blank\" data-field=\"\(field.id)\"\(field.isOptional ? " data-optional" : "")>"
      + "[\(HTMLText.escape(words))]</span>"
  }
}
