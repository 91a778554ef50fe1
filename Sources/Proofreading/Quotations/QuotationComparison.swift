/// Compares a quotation with the words that it quotes.
///
/// A quotation consists of whole sentences that follow one another. An ellipsis (`…`, `...`, and either in brackets)
/// says that words are left out inside a sentence, within the limits of ``QuotationOmission``.
package struct QuotationComparison {
  private let quotation: ComparedText
  private let held: ComparedText
  private let parts: [QuotationPart]
  private let sentences: Sentences
  /// This many characters in common show which place of the held words is meant.
  private static let telling = 30

  package init(_ quotation: ComparedText, with held: ComparedText) {
    self.quotation = quotation
    self.held = held
    parts = QuotationPart.of(quotation)
    sentences = Sentences(held)
  }

  /// The first fault; `nil` if the words are the held ones, and nothing is left out that must not be.
  package func fault() -> QuotationFault? {
    guard !parts.isEmpty else { return QuotationFault(kind: .empty, offset: 0, words: "") }
    var placement = QuotationPlacement(quotation, parts, in: held, sentences)
    guard let starts = placement.starts() else { return firstFault() }
    return zip(parts, starts).lazy.compactMap(partedWord).first ?? partedList(starts)
  }

  /// Entries of a list without the words that reverse its meaning, such as `Councils must not:`, or those without the
  /// list.
  private func partedList(_ starts: [Int]) -> QuotationFault? {
    guard let first = starts.first, let last = starts.last, let part = parts.last else { return nil }
    let number = sentences.number(of: first)
    if let lead = sentences.ranges[..<number].last(where: { held.signs[$0.upperBound - 1] == ":" }),
      ProtectedWords.turnRound(held.signs[lead])
    {
      return fault(.withoutLead(held.shown(lead)), at: parts[0].range.lowerBound, held: lead.lowerBound)
    }
    let end = last + part.range.count
    let sentence = sentences.ranges[sentences.number(of: end - 1)]
    guard sentence.upperBound < held.signs.count, held.signs[sentence.upperBound - 1] == ":",
      ProtectedWords.turnRound(held.signs[sentence])
    else { return nil }
    return fault(.withoutList, at: part.range.upperBound - 1, held: sentence.upperBound - 1)
  }

  /// A word that a hyphen joins in the held words, and a dash separates in the quotation: `no-one` is not `no – one`.
  private func partedWord(_ part: QuotationPart, _ start: Int) -> QuotationFault? {
    for (here, there) in zip(part.range, start...)
    where quotation.dashes.contains(here) && !held.dashes.contains(there) && held.isInsideWord(there) {
      let isLetters = [there - 1, there + 1].allSatisfy { held.signs[$0].properties.isAlphabetic }
      if isLetters { return fault(.partedWord, at: here, held: there) }
    }
    return nil
  }

  /// The first fault, looked for part by part.
  private func firstFault() -> QuotationFault {
    var end = 0
    var tally = QuotationOmission.Tally()
    for (number, part) in parts.enumerated() {
      guard let start = place(of: part, number, after: end, tally) else { return absent(part, from: end) }
      if number == 0 {
        if let fault = beginning(part, at: start) { return fault }
      } else if let kind = omission(end..<start).fault(&tally) {
        let there = held.signs[end] == " " ? min(end + 1, held.signs.count - 1) : end
        return fault(kind, at: part.ellipsisBefore ?? part.range.lowerBound, held: there)
      }
      end = start + part.range.count
    }
    return parts.last.flatMap { ending($0, at: end) }
      ?? QuotationFault(kind: .unlike, offset: 0, words: quotation.words(around: 0, before: 0))
  }

  private func omission(_ gap: Range<Int>) -> QuotationOmission {
    QuotationOmission(held: held, sentences: sentences, gap: gap)
  }

  /// Where a part is, with whole words: preferably where it follows the rules, and otherwise at the first place.
  private func place(
    of part: QuotationPart, _ number: Int, after end: Int, _ tally: QuotationOmission.Tally
  ) -> Int? {
    var first: Int?
    for start in end..<max(end, held.signs.count) where held.has(quotation, part.range, at: start) {
      guard !held.isInsideWord(start), !held.isInsideWord(start + part.range.count) else { continue }
      var tally = tally
      let keepsRules =
        number == 0 ? sentences.begins(at: start) : omission(end..<start).fault(&tally) == nil
      if keepsRules { return start }
      first = first ?? start
    }
    return first
  }

  /// What is wrong with the place where the quotation begins.
  private func beginning(_ part: QuotationPart, at start: Int) -> QuotationFault? {
    let sentence = sentences.ranges[sentences.number(of: start)].lowerBound
    if let ellipsis = part.ellipsisBefore {
      let kind: QuotationFault.Kind =
        sentence < start ? .opensInside(leftOut: held.end(of: sentence..<start)) : .nothingLeftOut
      return fault(kind, at: ellipsis, held: min(sentence, start))
    }
    guard !sentences.begins(at: start) else { return nil }
    guard held.signs[start - 1] == " " else {
      return fault(.missing(held.signs[start - 1]), at: part.range.lowerBound, held: start)
    }
    return fault(.beginsLate(after: word(before: start - 1)), at: part.range.lowerBound, held: start)
  }

  /// What is wrong with the place where the quotation ends.
  private func ending(_ part: QuotationPart, at end: Int) -> QuotationFault? {
    let sentence = sentences.ranges[sentences.number(of: end - 1)].upperBound
    if let ellipsis = part.ellipsisAfter {
      let kind: QuotationFault.Kind =
        end < sentence ? .endsInside(leftOut: held.beginning(of: end..<sentence)) : .nothingLeftOut
      return fault(kind, at: ellipsis, held: min(end, held.signs.count - 1))
    }
    guard !sentences.ends(at: end) else { return nil }
    let last = part.range.upperBound - 1
    guard held.signs[end] == " " else { return fault(.missing(held.signs[end]), at: last, held: end) }
    return fault(.endsEarly(before: word(after: end + 1)), at: last, held: end - 1)
  }

  private func word(before end: Int) -> String {
    var start = end
    while start > 0, held.signs[start - 1] != " " { start -= 1 }
    return held.shown(start..<end)
  }

  private func word(after start: Int) -> String {
    var end = start
    while end < held.signs.count, ComparedText.isWord(held.signs[end]) { end += 1 }
    return held.text(start..<end)
  }

  /// What is wrong with a part that does not occur after the one before it: most often one character.
  private func absent(_ part: QuotationPart, from: Int) -> QuotationFault {
    for start in from..<max(from, held.signs.count) where held.has(quotation, part.range, at: start) {
      // It begins or ends inside a word.
      let end = start + part.range.count
      return held.isInsideWord(start)
        ? fault(.missing(held.signs[start - 1]), at: part.range.lowerBound, held: start)
        : fault(.missing(held.signs[end]), at: part.range.upperBound - 1, held: end)
    }
    if (0..<from).contains(where: { held.has(quotation, part.range, at: $0) && !held.isInsideWord($0) }) {
      return QuotationFault(
        kind: .outOfOrder, offset: part.range.lowerBound,
        words: quotation.words(around: part.range.lowerBound, before: 0))
    }
    return nearest(part, from: from)
  }

  /// The character or words that differ, if the part is almost the same as some place of the held words.
  private func nearest(_ part: QuotationPart, from: Int) -> QuotationFault {
    var best = (score: 0, kind: QuotationFault.Kind.unlike, offset: part.range.lowerBound, held: 0)
    var longest = (same: 0, start: 0)
    for start in held.signs.indices where start >= from && !held.isInsideWord(start) && held.signs[start] != " " {
      let same = common(part.range.lowerBound, part.range, start)
      if same > longest.same { longest = (same, start) }
      let (here, there) = (part.range.lowerBound + same, start + same)
      guard here < part.range.upperBound else { continue }
      let character = quotation.signs[here]
      var tries: [(kind: QuotationFault.Kind, here: Int, there: Int)] = []
      if there < held.signs.count {
        tries.append((.changed(character, held: held.signs[there]), here + 1, there + 1))
        tries.append((.missing(held.signs[there]), here, there + 1))
      }
      tries.append((.added(character), here + 1, there))
      for (kind, next, after) in tries {
        let more = common(next, part.range, after)
        let isWhole =
          next + more == part.range.upperBound
          && (part.ellipsisAfter == nil ? sentences.ends(at: after + more) : !held.isInsideWord(after + more))
        // A typing mistake leaves the rest of its word as it is.
        guard isWhole || !quotation.isInsideWord(next + more) && !held.isInsideWord(after + more) else { continue }
        let score = 2 * (same + more) + (isWhole ? 1 : 0)
        if score > best.score { best = (score, kind, here, there) }
      }
    }
    // Words that have neither half their length nor the start of a line in common with any place are not a typing
    // mistake.
    return best.score >= min(part.range.count, 2 * Self.telling)
      ? fault(best.kind, at: best.offset, held: best.held) : otherWords(part, longest)
  }

  /// The first word that differs from the place with the most words in common.
  private func otherWords(_ part: QuotationPart, _ longest: (same: Int, start: Int)) -> QuotationFault {
    var same = min(longest.same, part.range.count - 1)
    while same > 0, quotation.signs[part.range.lowerBound + same - 1] != " " { same -= 1 }
    let here = part.range.lowerBound + same
    guard quotation.text(part.range.lowerBound..<here).contains(" "), longest.start + same < held.signs.count else {
      return QuotationFault(
        kind: .unlike, offset: part.range.lowerBound,
        words: quotation.words(around: part.range.lowerBound, before: 0))
    }
    let there = held.words(around: longest.start + same, before: 0)
    return QuotationFault(
      kind: .otherWords(held: there), offset: here, words: quotation.words(around: here, before: 0),
      heldOffset: longest.start + same, heldWords: held.words(around: longest.start + same))
  }

  /// How many characters are the same from two places on, inside a part.
  private func common(_ here: Int, _ range: Range<Int>, _ there: Int) -> Int {
    var count = 0
    while here + count < range.upperBound, there + count < held.signs.count,
      quotation.signs[here + count] == held.signs[there + count]
    { count += 1 }
    return count
  }

  private func fault(_ kind: QuotationFault.Kind, at offset: Int, held place: Int) -> QuotationFault {
    QuotationFault(
      kind: kind, offset: offset, words: quotation.words(around: offset), heldOffset: place,
      heldWords: held.words(around: place))
  }
}
