import Manuscript
import Records

/// What drafts leave open: `…`, which no text of an author is, so that nobody publishes it by mistake.
package struct Placeholders: Sendable {
  /// What stands where an author has to write.
  package static let sign = "…"

  private var places: [SourcePlace] = []

  /// Finds them in the values of headers and YAML files, and in the text below headers.
  package init(_ sources: [ParsedSource]) {
    // The last byte of the sign is rare: most files are done with here.
    for source in sources where source.file.bytes.contains(0xA6) {
      for entry in source.entries { find(in: entry.value) }
      if let body = source.body { find(in: source.file, fromLine: body.line) }
    }
  }

  private mutating func find(in value: YAMLValue) {
    switch value.kind {
    case .text(let text): if text.filter({ !$0.isWhitespace }) == Self.sign { places.append(value.place) }
    case .list(let items): for item in items { find(in: item) }
    case .mapping(let entries): for entry in entries { find(in: entry.value) }
    }
  }

  private mutating func find(in file: SourceFile, fromLine first: Int) {
    // Whether the lines that begin with ">" are a quotation, which may begin in the middle of a sentence, or a box, whose
    // words are the author's own.
    var isQuotation: Bool?
    var isCode = false
    for number in first...max(first, file.lineCount) {
      guard let line = file.line(number) else { break }
      let words = line.drop { $0 == " " }
      if words.hasPrefix("```") { isCode.toggle() }
      isQuotation = words.hasPrefix(">") ? isQuotation ?? !words.hasPrefix("> [!") : nil
      if !isCode, isQuotation != true, Self.hint(in: line) != nil {
        places.append(file.place(of: Self.sign, fromLine: number, toLine: number))
      }
    }
  }

  /// What a line of a text says behind the sign that it begins with, after what makes it a heading, an item of a list or
  /// a part of a box; `nil` if it does not begin with one.
  package static func hint(in line: some StringProtocol) -> String? {
    let words = line.drop { " >#-*.)".contains($0) || $0.isASCII && $0.isNumber }
    guard words.hasPrefix(sign) else { return nil }
    let rest = words.dropFirst(sign.count)
    return rest.isEmpty || rest.hasPrefix(" ") ? String(rest.drop { $0 == " " }) : nil
  }

  /// Reports them, and drops what else was found in their lines: it is about words that are still to be written.
  ///
  /// - Parameter consequences: rules that another line of the file breaks where one of its values is not written yet.
  package func report(_ diagnostics: inout Diagnostics, consequences: [Rule]) {
    guard !places.isEmpty else { return }
    let files = Set(places.map(\.path))
    let lines = Set(places.map { SourcePlace($0.path, line: $0.line) })
    diagnostics = diagnostics.filter { found in
      guard let place = found.place, files.contains(place.path) else { return true }
      return !consequences.contains(found.rule) && !lines.contains(SourcePlace(place.path, line: place.line))
    }
    for place in places {
      diagnostics.error(
        ContentRules.placeholder, "'\(Self.sign)' is still to be filled in", at: place,
        help: "write what belongs here; where it may be left out, take the line away")
    }
  }
}
