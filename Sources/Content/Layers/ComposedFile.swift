import Manuscript

/// A text file whose lines come from the files of several layers.
package struct ComposedFile {
  /// Some lines of a file, counted from 1.
  package struct Piece {
    let file: SourceFile
    let lines: Range<Int>

    package init(file: SourceFile, lines: Range<Int>) { (self.file, self.lines) = (file, lines) }

    package init(whole file: SourceFile) { self.init(file: file, lines: 1..<(file.lineCount + 1)) }
  }

  private(set) var pieces: [Piece]

  package init(_ file: SourceFile) { pieces = [Piece(whole: file)] }

  package var lineCount: Int { pieces.reduce(0) { $0 + $1.lines.count } }

  /// Puts lines in the place of others; an empty range puts them before its line.
  package mutating func replace(_ lines: Range<Int>, with new: [Piece]) {
    pieces = cut(1..<lines.lowerBound) + new + cut(lines.upperBound..<(lineCount + 1))
  }

  mutating func append(_ file: SourceFile) { pieces.append(Piece(whole: file)) }

  /// The pieces that make up some of its lines.
  private func cut(_ lines: Range<Int>) -> [Piece] {
    var first = 1
    return pieces.compactMap { piece in
      defer { first += piece.lines.count }
      let wanted = lines.clamped(to: first..<(first + piece.lines.count))
      guard !wanted.isEmpty else { return nil }
      let start = piece.lines.lowerBound + wanted.lowerBound - first
      return Piece(file: piece.file, lines: start..<(start + wanted.count))
    }
  }

  /// The text of some of its lines.
  func text(_ lines: Range<Int>) -> [UInt8] { cut(lines).flatMap(\.bytes) }

  /// The whole as one file.
  package func file(_ path: String) -> SourceFile { SourceFile(path: path, bytes: pieces.flatMap(\.bytes)) }
}

extension ComposedFile.Piece {
  /// Its lines, each with a line end.
  var bytes: [UInt8] {
    guard let first = file.lineRange(lines.lowerBound), let last = file.lineRange(lines.upperBound - 1) else {
      return []
    }
    return file.bytes[first.lowerBound..<last.upperBound] + [UInt8(ascii: "\n")]
  }
}

extension SourceFile {
  /// The line that ends the header of a Markdown file; `nil` where there is none.
  var headerEnd: Int? {
    guard line(1) == "---", lineCount > 1 else { return nil }
    return (2...lineCount).first { line($0) == "---" }
  }
}
