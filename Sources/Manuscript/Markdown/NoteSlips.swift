/// Finds notes whose words would be lost, and references that readers would see as plain text: `[^1]` in the text and
/// `[^1]: The words` belong together.
struct NoteSlips {
  private let file: SourceFile
  private(set) var diagnostics = Diagnostics()

  init(file: SourceFile) { self.file = file }

  /// Reads a text whose lines are those of the file.
  mutating func read(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    var uses: [(name: String, line: Int)] = []
    var notes: [(name: String, line: Int)] = []
    var number = firstLine
    var fence: UInt8?
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { number += 1 }
      let text = line.drop { $0 == 0x20 }
      if let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), text.count >= 3,
        text.prefix(3).allSatisfy({ $0 == first })
      {
        fence = fence == nil ? first : fence == first ? nil : fence
      }
      if fence != nil { continue }
      for (name, isNote) in Self.markers(text) {
        if isNote { notes.append((name, number)) } else { uses.append((name, number)) }
      }
    }
    let named = Set(notes.map(\.name))
    let used = Set(uses.map(\.name))
    for use in uses where !named.contains(use.name) {
      report(
        "there is no note '[^\(use.name)]', and readers would see this sign", use,
        "add a line such as '[^\(use.name)]: The words of the note', or take the sign away")
    }
    for note in notes where note.name.contains(" ") {
      report(
        "the name of a note has no spaces, so this is not read as one", note,
        "write '[^\(note.name.split(separator: " ").joined(separator: "-"))]' here and in the text")
    }
    for note in notes where !used.contains(note.name) && !note.name.contains(" ") {
      report(
        "nothing in the text leads to this note, so its words would be lost", note,
        "write '[^\(note.name)]' where it belongs, or take the note away")
    }
  }

  private mutating func report(_ what: String, _ marker: (name: String, line: Int), _ help: String) {
    diagnostics.error(
      ManuscriptRules.strayNote, what,
      at: file.place(of: "[^\(marker.name)]", fromLine: marker.line, toLine: marker.line),
      help: help)
  }

  /// The note markers in a line, outside code, and whether each begins the note itself.
  private static func markers(_ line: ArraySlice<UInt8>) -> [(name: String, isNote: Bool)] {
    var found: [(String, Bool)] = []
    var isCode = false
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "`") { isCode.toggle() }
      if line[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard !isCode, line[index] == UInt8(ascii: "["), index + 1 < line.endIndex, line[index + 1] == UInt8(ascii: "^"),
        let end = line[index...].firstIndex(of: UInt8(ascii: "]")), end > index + 2
      else {
        index += 1
        continue
      }
      let name = String(decoding: line[(index + 2)..<end], as: UTF8.self)
      let isNote = index == line.startIndex && end + 1 < line.endIndex && line[end + 1] == UInt8(ascii: ":")
      found.append((name, isNote))
      index = end + 1
    }
    return found
  }
}
