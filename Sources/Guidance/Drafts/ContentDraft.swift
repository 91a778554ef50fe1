import Content
import Manuscript

/// The beginning of something new in the content: files, and entries in files that there are.
///
/// Where its author has to write stands `…`, which no check lets pass. What belongs there stands in the comment above it
/// or, in a text, behind it.
public struct ContentDraft: Sendable {
  /// A text, and where it goes.
  struct Piece: Sendable {
    enum Place: Hashable, Sendable {
      /// A file of its own.
      case file
      /// The end of a file that may not be there yet.
      case end
      /// The end of what stands under a key of a YAML file that may not be there yet.
      case key(String)
    }

    /// The path inside the content.
    let path: String
    let place: Place
    /// Its lines, as they stand at the beginning of a line.
    let text: String
    /// What it is, where it is a part of a file.
    var what = ""
  }

  /// Each in a file of its own.
  let pieces: [Piece]
  /// What else is to be done, in order.
  public let advice: [String]

  init(_ pieces: [Piece], then advice: [String]) { (self.pieces, self.advice) = (pieces, advice) }
}

/// Something that an author still has to write.
public struct DraftGap: Sendable {
  /// The line of the file.
  public let line: Int
  /// The key, or nothing in a text; and what belongs there.
  public let says: String

  /// The gaps of a text whose first line is the line `first` of its file.
  static func all(in text: String, fromLine first: Int) -> [DraftGap] {
    var gaps: [DraftGap] = []
    var comment: [Substring] = []
    var list: Substring?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0 == " " }
      if words.hasPrefix("# ") {
        comment.append(words.dropFirst(2))
        continue
      }
      let item = words.hasPrefix("- ") ? words.dropFirst(2) : words
      if let hint = Placeholders.hint(in: line) {
        let says = hint.isEmpty ? comment.joined(separator: " ") : hint
        gaps.append(DraftGap(line: first + number, says: "\(list.map { "'\($0)'" } ?? "the text"): \(says)"))
      } else if item.hasSuffix(": \(Placeholders.sign)"), let colon = item.firstIndex(of: ":") {
        let key = "'\(item[..<colon])'"
        gaps.append(
          DraftGap(
            line: first + number, says: comment.isEmpty ? key : "\(key): \(comment.joined(separator: " "))"))
      }
      // What is said of a list is said of its first item.
      list = item.hasSuffix(":") ? item.dropLast() : nil
      if list == nil { comment = [] }
    }
    return gaps
  }
}
