import Manuscript

/// The keys at the top of a YAML file, each with the lines that belong to it.
///
/// It goes by the beginnings of lines alone: a file that is no YAML is reported when it is read as a whole.
package struct YAMLBlocks {
  package struct Block {
    package let key: String
    /// Counted from 1; the key's own comes first, and lines without words at the end are left out.
    package let lines: Range<Int>
    /// How many spaces come before the first line below the key.
    package let indent: Int
  }

  package let all: [Block]

  package init(_ file: SourceFile) {
    var starts: [(key: String, line: Int)] = []
    for number in 1...max(1, file.lineCount) {
      guard let line = file.line(number), let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":")
      else { continue }
      starts.append((String(line[..<colon]), number))
    }
    all = starts.indices.map { index in
      var end = index + 1 < starts.count ? starts[index + 1].line : file.lineCount + 1
      while end - 1 > starts[index].line, file.line(end - 1).map(Self.isEmpty) ?? true { end -= 1 }
      let lines = starts[index].line..<end
      let first = lines.dropFirst().lazy.compactMap { file.line($0) }.first { !Self.isEmpty($0) }
      return Block(key: starts[index].key, lines: lines, indent: first?.prefix { $0 == " " }.count ?? 0)
    }
  }

  /// Whether a line has no words, or only a remark.
  private static func isEmpty(_ line: String) -> Bool {
    let words = line.drop { $0 == " " || $0 == "\t" }
    return words.isEmpty || words.hasPrefix("#")
  }
}
