import Manuscript

/// What follows `reader:` in a link: `yp=you;supporter=them`.
package struct ReaderWords {
  /// The readers, as ids of answers, with what they read.
  package let entries: [(reader: String, words: String)]

  /// Reads what an author wrote; `nil` if it is something else.
  init?(_ written: Substring) {
    var entries: [(reader: String, words: String)] = []
    for part in written.split(separator: ";", omittingEmptySubsequences: false) {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let reader = part[..<equals].trimmed, words = part[part.index(after: equals)...].trimmed
      guard Slug.isValid(reader), !words.isEmpty, !entries.contains(where: { $0.reader == reader }) else { return nil }
      entries.append((reader, words))
    }
    self.entries = entries
  }

  /// The words in the destination of a link; `nil` if it leads elsewhere.
  package init?(destination: String) {
    guard destination.hasPrefix("reader:") else { return nil }
    self.init(destination.dropFirst("reader:".count))
  }
}

extension Substring {
  /// The text without leading and trailing white space.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
