/// Compares a quotation with the words that it quotes.
///
/// A quotation is made of whole sentences that follow one another. An ellipsis (`…`, `...`, and either in brackets)
/// says that words are left out; beside it, a part may begin or end inside a sentence, but never inside a word.
package struct QuotationComparison {
  private let quotation: ComparedText
  private let held: ComparedText
  /// So many signs in common tell which place of the held words is meant.
  private static let telling = 30

  package init(_ quotation: ComparedText, with held: ComparedText) {
    self.quotation = quotation
    self.held = held
  }

  /// The first thing that is wrong; `nil` where all the words are there, in order.
  package func fault() -> QuotationFault? {
    var from = 0
    for (number, part) in QuotationPart.of(quotation).enumerated() {
      guard let found = place(of: part, from: from, needsGap: number > 0) else {
        if number > 0, place(of: part, from: from, needsGap: false) != nil {
          return fault(.nothingLeftOut, at: max(0, part.range.lowerBound - 2))
        }
        return boundaryFault(part, from: from) ?? nearestFault(part, from: from)
      }
      from = found + part.range.count
    }
    return nil
  }

  /// The first place where a part stands as a whole and is bounded as it must be.
  private func place(of part: QuotationPart, from: Int, needsGap: Bool) -> Int? {
    guard part.range.count <= held.signs.count else { return nil }
    var seesWord = !needsGap
    for start in from...max(from, held.signs.count - part.range.count) {
      if seesWord, stands(part, at: start), begins(part, at: start), ends(part, at: start + part.range.count) {
        return start
      }
      if start < held.signs.count, ComparedText.isWord(held.signs[start]) { seesWord = true }
    }
    return nil
  }

  private func stands(_ part: QuotationPart, at start: Int) -> Bool {
    let end = start + part.range.count
    guard end <= held.signs.count, held.signs[start] == quotation.signs[part.range.lowerBound] else { return false }
    return held.signs[start..<end] == quotation.signs[part.range]
  }

  private func begins(_ part: QuotationPart, at start: Int) -> Bool {
    part.isOpenBefore ? !held.isInsideWord(start) : held.beginsSentence(at: start)
  }

  private func ends(_ part: QuotationPart, at end: Int) -> Bool {
    part.isOpenAfter ? !held.isInsideWord(end) : held.endsSentence(at: end)
  }

  /// What is wrong with a part that stands there, but begins or ends where it may not.
  private func boundaryFault(_ part: QuotationPart, from: Int) -> QuotationFault? {
    guard from + part.range.count <= held.signs.count else { return nil }
    let starts = (from...(held.signs.count - part.range.count)).filter { stands(part, at: $0) }
    guard let start = starts.first(where: { begins(part, at: $0) }) ?? starts.first else { return nil }
    if !begins(part, at: start) {
      let before = held.signs[start - 1]
      if before != " " { return fault(.missing(before), at: part.range.lowerBound, held: start) }
      return fault(.beginsLate(after: word(before: start - 1)), at: part.range.lowerBound)
    }
    let end = start + part.range.count
    guard end < held.signs.count else { return nil }
    let last = part.range.upperBound - 1
    if held.signs[end] != " " { return fault(.missing(held.signs[end]), at: last, held: end) }
    return fault(.endsEarly(before: word(after: end + 1)), at: last)
  }

  private func word(before end: Int) -> String {
    var start = end
    while start > 0, held.signs[start - 1] != " " { start -= 1 }
    return held.text(start..<end)
  }

  private func word(after start: Int) -> String {
    var end = start
    while end < held.signs.count, ComparedText.isWord(held.signs[end]) { end += 1 }
    return held.text(start..<end)
  }

  /// The one character that differs, where the part is nearly like some place of the held words.
  private func nearestFault(_ part: QuotationPart, from: Int) -> QuotationFault {
    var best = (score: 0, kind: QuotationFault.Kind.unlike, offset: part.range.lowerBound, held: 0)
    for start in held.signs.indices where start >= from && !held.isInsideWord(start) && held.signs[start] != " " {
      let same = common(part.range.lowerBound, part.range, start)
      let (here, there) = (part.range.lowerBound + same, start + same)
      guard here < part.range.upperBound else { continue }
      let sign = quotation.signs[here]
      var tries: [(kind: QuotationFault.Kind, here: Int, there: Int)] = []
      if there < held.signs.count {
        tries.append((.changed(sign, held: held.signs[there]), here + 1, there + 1))
        tries.append((.missing(held.signs[there]), here, there + 1))
      }
      tries.append((.added(sign), here + 1, there))
      for (kind, next, after) in tries {
        let more = common(next, part.range, after)
        let isWhole = next + more == part.range.upperBound && ends(part, at: min(after + more, held.signs.count))
        let score = 2 * (same + more) + (isWhole ? 1 : 0)
        if score > best.score { best = (score, kind, here, there) }
      }
    }
    // Words that have neither half nor a line's start in common with any place are not a slip of the pen.
    guard best.score >= min(part.range.count, 2 * Self.telling) else {
      return QuotationFault(
        kind: .unlike, offset: part.range.lowerBound,
        words: quotation.words(around: part.range.lowerBound, before: 0))
    }
    return fault(best.kind, at: best.offset, held: best.held)
  }

  /// How many signs are the same from two places on, inside a part.
  private func common(_ here: Int, _ range: Range<Int>, _ there: Int) -> Int {
    var count = 0
    while here + count < range.upperBound, there + count < held.signs.count,
      quotation.signs[here + count] == held.signs[there + count]
    { count += 1 }
    return count
  }

  private func fault(_ kind: QuotationFault.Kind, at offset: Int, held place: Int? = nil) -> QuotationFault {
    QuotationFault(
      kind: kind, offset: offset, words: quotation.words(around: offset),
      heldWords: place.map { held.words(around: $0) })
  }
}
