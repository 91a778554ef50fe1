import Manuscript

/// Words that differ by reader.
extension ContentLinks {
  /// What some readers of a route finder read in place of the words, such as `[your child](reader:yp=you)`.
  package func readers(_ name: String, _ place: PlaceHint, _ remarks: inout Remarks) -> ResolvedLink? {
    let parts = prefix.split(separator: "/")
    guard parts.count >= 2, parts[0] == "finders" else {
      remarks.error(
        ContentRules.unknownLink, "words that differ by reader stand in a route finder alone", at: place.place,
        help: "write words that fit all readers")
      return nil
    }
    let finder = String(parts[1])
    if catalogue.unread.contains(.questions) { return ResolvedLink("", isPlain: true) }
    let known = catalogue.readers[finder] ?? [:]
    guard let words = ReaderWords(name[...]) else {
      return malformed(
        ("words by reader", "reader:yp=you, or <reader:yp=to you;supporter=to them>"), name, place, &remarks)
    }
    var told: [String] = []
    for (reader, words) in words.entries {
      guard let question = known[reader] else {
        return unknown("reader", reader, Array(known.keys), place, &remarks)
      }
      told.append("\(question)=\(reader) \(words)")
    }
    return ResolvedLink("", readers: told.joined(separator: ";"))
  }
}

/// What stands behind `reader:` in a link: `yp=you;supporter=them`.
package struct ReaderWords {
  /// The readers, as ids of answers, with what they read.
  package let entries: [(reader: String, words: String)]

  /// Reads what an author wrote; `nil` where it is something else.
  init?(_ written: Substring) {
    var entries: [(reader: String, words: String)] = []
    for part in written.split(separator: ";", omittingEmptySubsequences: false) {
      guard let sign = part.firstIndex(of: "=") else { return nil }
      let reader = part[..<sign].trimmed, words = part[part.index(after: sign)...].trimmed
      guard Slug.isValid(reader), !words.isEmpty, !entries.contains(where: { $0.reader == reader }) else { return nil }
      entries.append((reader, words))
    }
    self.entries = entries
  }

  /// What stands in a link; `nil` where it leads elsewhere.
  package init?(destination: String) {
    guard destination.hasPrefix("reader:") else { return nil }
    self.init(destination.dropFirst("reader:".count))
  }
}

extension Substring {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
