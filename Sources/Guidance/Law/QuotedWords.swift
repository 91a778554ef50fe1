/// The words of a text, for comparing a quotation with what is quoted.
///
/// Dashes, quotation marks, bullets and white space are set down in different ways without changing a word, so only
/// letters and digits count, in their case.
enum QuotedWords {
  static func of(_ text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) }
  }

  /// The first word of `quotation` that is not in `held` at that place, or `nil` where it is all there, in order and
  /// without a gap.
  static func difference(_ quotation: String, from held: String) -> Substring? {
    let quoted = of(quotation)
    let words = of(held)
    guard let first = quoted.first else { return nil }
    var furthest = 0
    for start in words.indices where words[start] == first {
      var length = 0
      while length < quoted.count, start + length < words.count, quoted[length] == words[start + length] { length += 1 }
      if length == quoted.count { return nil }
      furthest = max(furthest, length)
    }
    return quoted[furthest]
  }
}
