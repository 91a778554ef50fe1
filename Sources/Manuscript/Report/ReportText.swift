/// The printed form of diagnostics: one block per diagnostic, with the line itself and a caret.
public struct ReportText: Sendable {
  private let files: [String: SourceFile]

  /// - Parameter files: the files that diagnostics may point into, by path.
  public init(files: [String: SourceFile]) { self.files = files }

  /// All diagnostics in order, with an empty line between each two, and only a line end after the last.
  public func text(of diagnostics: Diagnostics) -> String {
    diagnostics.sorted.map(text(of:)).joined(separator: "\n")
  }

  /// One diagnostic, ending in a line end.
  public func text(of diagnostic: Diagnostic) -> String {
    var lines = ["\(diagnostic.severity.rawValue): \(diagnostic.message) [\(diagnostic.rule.name)]"]
    if let place = diagnostic.place { lines += excerpt(at: place) }
    for note in diagnostic.notes {
      lines.append("   = note: \(note.message): \(note.place.path):\(note.place.line):\(note.place.column)")
    }
    if let help = diagnostic.help { lines.append("   = \(help)") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func excerpt(at place: SourcePlace) -> [String] {
    let head = "  --> \(place.path):\(place.line):\(place.column)"
    guard let line = files[place.path]?.line(place.line), !line.isEmpty else { return [head] }
    let number = String(place.line)
    let gutter = String(repeating: " ", count: number.count)
    let (shown, lead) = window(line, around: place)
    let pad = shown.prefix(lead).map { $0 == "\t" ? "\t" : Self.width(of: $0) == 2 ? "\u{3000}" : " " }.joined()
    let marked = shown.dropFirst(lead).prefix(place.length)
    let carets = String(repeating: "^", count: max(1, marked.reduce(0) { $0 + Self.width(of: $1) }))
    return [head, "\(number) | \(shown)", "\(gutter) | \(pad)\(carets)"]
  }

  /// How many columns a character takes in a terminal: two for East Asian scripts and emoji.
  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// The part of a long line that contains the place, and how many characters of it come before the caret.
  private func window(_ line: String, around place: SourcePlace) -> (String, Int) {
    let width = 120
    let characters = Array(line)
    let at = min(place.column - 1, characters.count)
    guard characters.count > width else { return (line, at) }
    let start = max(0, min(at - width / 3, characters.count - width))
    let end = min(characters.count, start + width)
    let head = start > 0 ? "…" : ""
    let tail = end < characters.count ? "…" : ""
    return (head + String(characters[start..<end]) + tail, at - start + head.count)
  }
}
