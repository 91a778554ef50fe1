import Manuscript

/// Words that differ by reader.
extension ContentLinks {
  /// What some readers of a route finder read instead of the words, as in `[your child](reader:yp=you)`.
  package func readers(_ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    let parts = prefix.split(separator: "/")
    guard parts.count >= 2, parts[0] == "finders" else {
      diagnostics.error(
        ContentRules.unknownLink, "words that differ by reader stand in a route finder alone", at: place.place,
        help: "write words that fit all readers")
      return nil
    }
    let finder = String(parts[1])
    if catalogue.unread.contains(.questions) { return ResolvedLink("", isPlain: true) }
    let known = catalogue.readers[finder] ?? [:]
    guard let words = ReaderWords(name[...]) else {
      return malformed(
        ("words by reader", "reader:yp=you, or <reader:yp=to you;supporter=to them>"), name, place, &diagnostics)
    }
    var readers: [String] = []
    for (reader, words) in words.entries {
      guard let question = known[reader] else {
        return unknown("reader", reader, Array(known.keys), place, &diagnostics)
      }
      readers.append("\(question)=\(reader) \(words)")
    }
    return ResolvedLink("", readers: readers.joined(separator: ";"))
  }
}
