import Manuscript
import Records

/// `reviews.txt`: what each review was made of, so that a text that changes afterwards is due again.
///
/// It is written by `signpost review`. A text has a line with its path, the day of its review and a number that changes
/// with its words; below it stand what tells a correction of spelling from other changes, what it rests on, and a few
/// digits for each of its lines.
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

  /// Reads the record; a line that is none is reported and left out.
  init(_ file: SourceFile, _ remarks: inout Remarks) {
    var path: String?
    var entry: Entry?
    func close(_ entries: inout [String: Entry]) { if let path, let entry { entries[path] = entry } }
    for (index, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      let words = line.split(separator: " ", maxSplits: 3)
      if line.utf8.first == UInt8(ascii: " ") {
        if entry?.add(line, words) == true { continue }
      } else if words.count == 3, let day = CalendarDate(String(words[1])), words[2].utf8.count == 16 {
        close(&entries)
        path = String(words[0])
        entry = Entry(day: day, print: String(words[2]))
        continue
      }
      remarks.error(
        GuidanceRules.reviewRecord, "this line is no record of a review", at: file.place(ofLine: index + 1),
        help: "let 'signpost review' write the file")
    }
    close(&entries)
  }

  /// The text of the record.
  public var text: String {
    var lines = ["# What each review was made of: a text that changes is due again. Written by 'signpost review'."]
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
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
  /// Takes a line that stands below a text's own.
  ///
  /// - Parameter words: its first three words, and the rest.
  /// - Returns: whether it could be read.
  fileprivate mutating func add(_ line: Substring, _ words: [Substring]) -> Bool {
    switch words.first {
    case "from":
      origins = String(line.drop { $0 == " " }.dropFirst(5))
      return true
    case "lines" where words.count == 3:
      lines[String(words[1])] = String(words[2])
      return true
    case "lines" where words.count == 2:
      lines[String(words[1])] = ""
      return true
    case "sense" where words.count >= 3:
      guard let count = Int(words[2]) else { return false }
      sense = ReviewedSense(print: String(words[1]), words: count)
      guard words.count == 4 else { return true }
      let rest = words[3].split(separator: " ")
      guard rest.count == 2, rest[0] == "spelling", let number = Int(rest[1]) else { return false }
      corrections = number
      return true
    default: return false
    }
  }
}
