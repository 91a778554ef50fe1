import Manuscript

/// Finds where a character of some words is in their file, among the Markdown markup.
package struct QuotationPlace {
  private let text: String
  private let source: [Unicode.Scalar]
  private let path: String
  private let firstLine: Int

  /// - Parameters:
  ///   - text: the words, as the renderer produced them.
  ///   - firstLine: the line of the file in which they begin.
  package init(_ text: String, fromLine firstLine: Int, in file: SourceFile) {
    self.text = text
    self.firstLine = firstLine
    path = file.path
    let start = file.lineRange(firstLine)?.lowerBound ?? file.bytes.count
    // Markup seldom doubles the length of the words.
    let end = min(file.bytes.count, start + 3 * text.utf8.count + 400)
    source = Array(String(decoding: file.bytes[start..<end], as: UTF8.self).unicodeScalars)
  }

  /// The place of one of the scalars of the text; `nil` if the words cannot be followed, such as those that a link
  /// fills in.
  package func place(of offset: Int) -> SourcePlace? {
    var at = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isWhitespace {
        if number == offset { return place(at) }
        continue
      }
      guard let found = find(scalar, from: at) else { return nil }
      if number == offset { return place(found.lowerBound) }
      at = found.upperBound
    }
    return nil
  }

  /// Where a scalar next occurs, with only markup before it.
  private func find(_ scalar: Unicode.Scalar, from start: Int) -> Range<Int>? {
    var at = start
    var isLineStart = false
    while at < source.count {
      if source[at] == "&", let end = entityEnd(at) { return at..<end }
      if source[at] == "]", at + 1 < source.count, source[at + 1] == "(", scalar != "]" {
        guard let end = source[at...].firstIndex(of: ")") else { return nil }
        at = end + 1
        continue
      }
      if source[at] == scalar { return at..<(at + 1) }
      let isMark = source[at].properties.isWhitespace || ">*_[]`~#+-\\".unicodeScalars.contains(source[at])
      let isNumber = isLineStart && ("0"..."9" ~= source[at] || source[at] == "." || source[at] == ")")
      guard isMark || isNumber else { return nil }
      if source[at] == "\n" || source[at] == ">" { isLineStart = true }
      at += 1
    }
    return nil
  }

  /// The end of an entity such as `&amp;`.
  private func entityEnd(_ start: Int) -> Int? {
    var at = start + 1
    while at < source.count, at - start < 32, ComparedText.isWord(source[at]) || source[at] == "#" { at += 1 }
    return at < source.count && at > start + 1 && source[at] == ";" ? at + 1 : nil
  }

  private func place(_ offset: Int) -> SourcePlace {
    let before = source[..<min(offset, source.count)]
    let line = before.count { $0 == "\n" }
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    var words = ""
    words.unicodeScalars.append(contentsOf: before[start...])
    return SourcePlace(path, line: firstLine + line, column: words.count + 1)
  }
}
