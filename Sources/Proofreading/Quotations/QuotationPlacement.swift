/// Looks for the place of each part of a quotation in the held words, so that all of them follow the rules together.
///
/// A part can occur in several places, and perhaps only one of them makes an allowed omission.
struct QuotationPlacement {
  private let quotation: ComparedText
  private let held: ComparedText
  private let parts: [QuotationPart]
  private let sentences: Sentences
  /// What has been tried without success.
  private var failed: Set<Attempt> = []

  private struct Attempt: Hashable {
    let part: Int
    let start: Int
    let tally: QuotationOmission.Tally
  }

  init(_ quotation: ComparedText, _ parts: [QuotationPart], in held: ComparedText, _ sentences: Sentences) {
    self.quotation = quotation
    self.held = held
    self.parts = parts
    self.sentences = sentences
  }

  /// Where the parts begin in the held words; `nil` if no choice of places follows the rules.
  mutating func starts() -> [Int]? {
    guard let first = parts.first, let last = parts.last, first.ellipsisBefore == nil, last.ellipsisAfter == nil else {
      return nil
    }
    for sentence in sentences.ranges {
      for start in sentence where sentences.begins(at: start) {
        if let starts = starts(from: 0, at: start, QuotationOmission.Tally()) { return starts }
      }
    }
    return nil
  }

  private mutating func starts(from number: Int, at start: Int, _ tally: QuotationOmission.Tally) -> [Int]? {
    let part = parts[number]
    let end = start + part.range.count
    guard held.has(quotation, part.range, at: start) else { return nil }
    if number == parts.count - 1 { return sentences.ends(at: end) ? [start] : nil }
    guard !held.isInsideWord(end), failed.insert(Attempt(part: number, start: start, tally: tally)).inserted else {
      return nil
    }
    let sentence = sentences.ranges[sentences.number(of: end - 1)]
    for next in end..<max(end, sentence.upperBound) where !held.isInsideWord(next) {
      var tally = tally
      guard held.has(quotation, parts[number + 1].range, at: next),
        QuotationOmission(held: held, sentences: sentences, gap: end..<next).fault(&tally) == nil,
        let rest = starts(from: number + 1, at: next, tally)
      else { continue }
      return [start] + rest
    }
    return nil
  }
}

extension ComparedText {
  /// Whether a part of another text is at an offset, character by character.
  func has(_ other: ComparedText, _ range: Range<Int>, at start: Int) -> Bool {
    let end = start + range.count
    guard let first = range.first, end <= signs.count, signs[start] == other.signs[first] else { return false }
    return signs[start..<end] == other.signs[range]
  }
}
