import Content
import Manuscript
import Records

/// `reviews.txt`: what each review covered, so that a text that changes afterwards is due again.
///
/// It is written by `signpost review`. A text has a line with its path, the day of its review and a number that changes
/// with its words; below it are what distinguishes a correction of spelling from other changes, what it rests on, and a
/// few digits for each of its lines.
public struct ReviewRecord: Sendable {
  /// Its path inside the content.
  public static let path = "reviews.txt"

  /// What is recorded of one text.
  struct Entry: Sendable {
    var day: CalendarDate
    /// Sixteen digits.
    var print: String
    var sense = ReviewedSense(print: "", words: 0)
    /// How often a correction of spelling was declared since the review.
    var corrections = 0
    /// What it rests on: `law:cfa-2014/51=1a2b3c4d`, with single spaces between.
    var origins = ""
    /// Four digits for each line, by the file's path.
    var lines: [String: String] = [:]
  }

  /// By path.
  var entries: [String: Entry] = [:]

  init() {}

  /// Reads the record; an invalid line is reported and left out.
  init(_ file: SourceFile, _ diagnostics: inout Diagnostics) {
    var path: String?
    var entry: Entry?
    func close(_ entries: inout [String: Entry]) { if let path, let entry { entries[path] = entry } }
    for (index, line) in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      if line.first == UInt8(ascii: " ") {
        if entry?.add(words) == true { continue }
      } else if words.count == 3, let day = CalendarDate(Self.text(words[1])), words[2].count == 16 {
        close(&entries)
        path = Self.text(words[0])
        entry = Entry(day: day, print: Self.text(words[2]))
        continue
      }
      diagnostics.error(
        GuidanceRules.reviewRecord, "this line is no record of a review", at: file.place(ofLine: index + 1),
        help: "let 'signpost review' write the file")
    }
    close(&entries)
  }

  fileprivate static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The text of the record, or of some of its entries, by path.
  public func text(where isWanted: (String) -> Bool = { _ in true }) -> String {
    var lines = ["# What each review was made of: a text that changes is due again. Written by 'signpost review'."]
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) where isWanted(path) {
      lines += ["", "\(path) \(entry.day) \(entry.print)"]
      let corrections = entry.corrections == 0 ? "" : " spelling \(entry.corrections)"
      lines.append("  sense \(entry.sense.print) \(entry.sense.words)\(corrections)")
      if !entry.origins.isEmpty { lines.append("  from \(entry.origins)") }
      for (file, digits) in entry.lines.sorted(by: { $0.key < $1.key }) { lines.append("  lines \(file) \(digits)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ReviewRecord.Entry {
  /// Reads a line below a text's own.
  ///
  /// - Parameter words: its first two words, and the rest.
  /// - Returns: whether it could be read.
  fileprivate mutating func add(_ words: [ArraySlice<UInt8>]) -> Bool {
    let texts = words.dropFirst().map(ReviewRecord.text)
    switch words.first.map(ReviewRecord.text) {
    case "from" where !texts.isEmpty: origins = texts.joined(separator: " ")
    case "lines" where !texts.isEmpty: lines[texts[0]] = texts.count == 2 ? texts[1] : ""
    case "sense" where texts.count == 2:
      let rest = texts[1].split(separator: " ")
      guard let first = rest.first, let count = Int(first) else { return false }
      sense = ReviewedSense(print: texts[0], words: count)
      if rest.count == 1 { return true }
      guard rest.count == 3, rest[1] == "spelling", let number = Int(rest[2]) else { return false }
      corrections = number
    default: return false
    }
    return true
  }
}

extension ReviewRecord: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind("the record of reviews", files: path, form: .lines, layering: .lines)
}
