import Content
import Manuscript
import Proofreading

/// `reading-grades.txt`: how hard each page was to read when it was recorded, so that none becomes harder unnoticed.
public struct ReadingGrades: Sendable {
  /// Its path inside the content.
  public static let path = "reading-grades.txt"
  /// How much harder a page may become without a diagnostic: less than one word in a page of ordinary length.
  static let tolerance = 0.05

  /// The grade and the line of each file.
  private let grades: [String: (grade: Double, line: Int)]

  /// Reads the record; an invalid line is reported and left out.
  static func read(_ file: SourceFile, _ diagnostics: inout Diagnostics) -> ReadingGrades {
    var grades: [String: (grade: Double, line: Int)] = [:]
    for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: " ")
      guard parts.count == 2, let grade = Double(parts[0]) else {
        diagnostics.error(
          ProofreadingRules.readingRecord, "this line is not a grade and a file", at: file.place(ofLine: index + 1),
          help: "run 'signpost reading --record', which writes the file")
        continue
      }
      grades[String(parts[1])] = (grade, index + 1)
    }
    return ReadingGrades(grades: grades)
  }

  /// Reports pages that have become harder to read; those of which a layer says a part in its own words are others.
  ///
  /// - Parameter tree: the content: if a file is gone whose names the checks on words knew, pages that hold these names
  ///   count as harder, and only the missing file is reported.
  func compare(
    _ readings: [PageReadability], _ file: SourceFile, in tree: SourceTree, _ kinds: ContentKinds,
    _ diagnostics: inout Diagnostics
  ) {
    var harder = Diagnostics()
    compare(readings.filter { !tree.amended.contains($0.file) }, file, &harder)
    guard !harder.all.isEmpty, let gone = goneName(in: tree, kinds) else { return diagnostics.add(contentsOf: harder) }
    diagnostics.error(
      ProofreadingRules.readingRecord,
      "'\(gone.path)' is gone, and the names in it were known words: \(harder.all.count == 1 ? "a page that holds one counts" : "\(harder.all.count) pages that hold them count") as harder to read now",
      at: gone.line.map { file.place(ofLine: $0) } ?? SourcePlace(file.path),
      help: "if it is gone for good, run 'signpost reading --record'")
  }

  /// A file whose names the checks on words knew and that no longer exists, with its line in this record, if it has
  /// one.
  private func goneName(in tree: SourceTree, _ kinds: ContentKinds) -> (path: String, line: Int?)? {
    let there = Set(tree.paths)
    func isGone(_ path: String) -> Bool {
      !there.contains(path) && kinds.file(at: path)?.kind.teachesWords == true
    }
    if let path = grades.keys.sorted().first(where: isGone) { return (path, grades[path]?.line) }
    // Files of only a few words have no grade, but are reviewed.
    var ignored = Diagnostics()
    let reviewed = tree.files[ReviewRecord.path].map { ReviewRecord($0, &ignored).entries.keys.sorted() } ?? []
    return reviewed.first(where: isGone).map { ($0, nil) }
  }

  private func compare(_ readings: [PageReadability], _ file: SourceFile, _ diagnostics: inout Diagnostics) {
    for reading in readings where reading.measure.words > Proofreader.fewest {
      guard let recorded = grades[reading.file], reading.measure.grade > recorded.grade + Self.tolerance
      else {
        continue
      }
      diagnostics.error(
        ProofreadingRules.readingRecord,
        "this page has become harder to read: grade \(GradeText.long(reading.measure.grade)), recorded as \(GradeText.long(recorded.grade))",
        at: SourcePlace(reading.path),
        help: "make it plainer, or run 'signpost reading --record' so that the change is seen",
        notes: [.init("it was recorded here", at: file.place(ofLine: recorded.line))])
    }
  }

  /// The text of the record.
  public static func text(_ readings: [PageReadability]) -> String {
    var lines = [
      "# How hard each page is to read: its grade after Flesch and Kincaid. Written by 'signpost reading --record'."
    ]
    for reading in readings where reading.measure.words > Proofreader.fewest {
      lines.append("\(GradeText.long(reading.measure.grade)) \(reading.file)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ReadingGrades: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind("the record of reading grades", files: path, form: .lines, layering: .lines)
}
