/// Words that a quotation leaves out at one place, and whether it may.
///
/// An omission removes an aside: words between commas, semicolons, dashes or brackets inside one sentence. It is short,
/// and contains none of the ``ProtectedWords``.
package struct QuotationOmission {
  /// How many places of one sentence may be left out.
  package static let mostPlaces = 2
  /// How many words of one sentence may be left out in all, and no more than remain.
  package static let mostWords = 12

  /// What has been left out of a sentence so far.
  package struct Tally: Hashable {
    package var sentence = -1
    package var places = 0
    package var words = 0
  }

  package let held: ComparedText
  package let sentences: Sentences
  /// What is left out, as offsets into the held characters.
  package let gap: Range<Int>

  /// What is wrong with it; `nil` if it is allowed.
  ///
  /// - Parameter tally: what was left out before, to which this is added.
  package func fault(_ tally: inout Tally) -> QuotationFault.Kind? {
    let sentence = sentences.number(of: gap.lowerBound - 1)
    if sentence != tally.sentence { tally = Tally(sentence: sentence) }
    let leftOut = ProtectedWords.words(held.signs[gap])
    guard !leftOut.isEmpty else { return .nothingLeftOut }
    guard sentences.number(of: gap.upperBound) == sentence else { return .joinsSentences(leftOut: shown) }
    if let (word, effect) = ProtectedWords.first(in: held.signs[gap]) { return .takes(word, effect: effect) }
    guard isAside else { return .noAside(leftOut: shown) }
    tally.places += 1
    tally.words += leftOut.count
    if tally.places > Self.mostPlaces { return .tooManyPlaces }
    let stays = ProtectedWords.words(held.signs[sentences.ranges[sentence]]).count - tally.words
    return tally.words > min(Self.mostWords, stays) ? .tooManyWords(tally.words, of: tally.words + stays) : nil
  }

  /// Whether there are commas, semicolons, dashes or brackets on both sides, and each bracket and quotation mark has
  /// its counterpart.
  private var isAside: Bool {
    let signs = held.signs
    let inner = gap.drop { signs[$0] == " " }
    guard let first = inner.first, let last = inner.last(where: { signs[$0] != " " }) else { return false }
    let opens = isSign(gap.lowerBound - 1, ",;(") || isSign(first, ",;(")
    let closes = isSign(gap.upperBound, ",;)") || isSign(last, ",;)")
    guard opens, closes else { return false }
    var depth = 0
    var marks = 0
    for character in signs[gap] {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth -= 1 }
      if character == "\"" { marks += 1 }
      if depth < 0 { return false }
    }
    return depth == 0 && marks.isMultiple(of: 2)
  }

  private func isSign(_ offset: Int, _ signs: String) -> Bool {
    guard held.signs.indices.contains(offset) else { return false }
    return signs.unicodeScalars.contains(held.signs[offset]) || held.dashes.contains(offset)
  }

  private var shown: String { held.beginning(of: gap) }
}

extension ComparedText {
  /// A part for a diagnostic: its first words, and an ellipsis if there are more.
  package func beginning(of range: Range<Int>, words most: Int = 8) -> String {
    let words = shown(range).split(separator: " ")
    return words.prefix(most).joined(separator: " ") + (words.count > most ? " …" : "")
  }

  /// The same with its last words.
  package func end(of range: Range<Int>, words most: Int = 8) -> String {
    let words = shown(range).split(separator: " ")
    return (words.count > most ? "… " : "") + words.suffix(most).joined(separator: " ")
  }
}
