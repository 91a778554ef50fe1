/// The facts that have a time, and how sentences are held against them.
public struct FactBook: Sendable {
  /// A time that no fact allows, in a sentence that is about one.
  public struct Difference: Hashable, Sendable {
    /// The fact whose words stand nearest to the time.
    public let fact: String
    /// What the sentence says.
    public let said: TimeSpan
    /// Where it says so, in the bytes of the text.
    public let range: Range<Int>
  }

  /// By id.
  public let subjects: [String: FactSubject]
  private let rules: [Rule]
  private let phrases: FactPhrases

  private struct Rule: Sendable {
    let subject: FactSubject
    let about: [FactPhrases.Entry]
    let notAbout: [FactPhrases.Entry]
  }

  public init(_ subjects: [FactSubject]) {
    var phrases = FactPhrases()
    rules = subjects.map { subject in
      Rule(
        subject: subject, about: subject.about.compactMap { phrases.add($0) },
        notAbout: subject.notAbout.compactMap { phrases.add($0) })
    }
    self.phrases = phrases
    self.subjects = Dictionary(subjects.map { ($0.id, $0) }) { first, _ in first }
  }

  public var isEmpty: Bool { rules.isEmpty }

  /// The times of a text that differ from the register.
  ///
  /// A sentence is about a fact if all phrases of one of its entries stand in it. A time is right if one of the facts
  /// that the sentence is about allows it; where the sentence is about none, nothing is said.
  ///
  /// - Parameters:
  ///   - text: plain words; a line end ends a sentence, as a full stop, a question mark or an exclamation mark does.
  ///   - apart: places that are not our own words, such as quotations, in order.
  public func differences(in text: UnsafeBufferPointer<UInt8>, apart: [Range<Int>] = []) -> [Difference] {
    var found: [Difference] = []
    var words = SentenceWords()
    var index = 0
    while index < text.count {
      let byte = text[index]
      if WordBytes.isLetter(byte) {
        index = words.appendWord(of: text, from: index)
        continue
      }
      if Self.endsSentence(byte, text, index) { close(&words, text, apart, &found) }
      index += 1
    }
    close(&words, text, apart, &found)
    return found
  }

  private func close(
    _ words: inout SentenceWords, _ text: UnsafeBufferPointer<UInt8>, _ apart: [Range<Int>],
    _ found: inout [Difference]
  ) {
    if words.hasUnit { found += judge(words, text, apart) }
    words.removeAll()
  }

  /// Whether a sign ends a sentence: white space, a quotation mark or a bracket follows it.
  @inline(__always)
  static func endsSentence(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    if byte == UInt8(ascii: "\n") { return true }
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { return false }
    guard index + 1 < text.count else { return true }
    let next = text[index + 1]
    return next <= 0x20 || next == 0xE2 || next == UInt8(ascii: "\"") || next == UInt8(ascii: ")")
  }

  private func judge(
    _ words: SentenceWords, _ text: UnsafeBufferPointer<UInt8>, _ apart: [Range<Int>]
  ) -> [Difference] {
    let spans = words.spans.filter { span in
      let start = words.words[span.words.lowerBound].start
      return !apart.contains { $0.contains(start) }
    }
    guard !spans.isEmpty else { return [] }
    let places = phrases.found(in: words, of: text)
    let hits = rules.compactMap { rule -> (subject: FactSubject, places: [Int])? in
      let own = rule.about.flatMap { Self.places(of: $0, places) }
      if own.isEmpty || rule.notAbout.contains(where: { !Self.places(of: $0, places).isEmpty }) { return nil }
      return (rule.subject, own)
    }
    return spans.compactMap { span in
      if hits.contains(where: { $0.subject.times.contains(span.time) }) { return nil }
      let nearest = hits.min { Self.distance($0.places, span) < Self.distance($1.places, span) }
      guard let nearest else { return nil }
      let start = words.words[span.words.lowerBound].start
      return Difference(
        fact: nearest.subject.id, said: span.time, range: start..<words.words[span.words.upperBound - 1].end)
    }
  }

  /// Where the phrases of an entry begin, if all are there.
  private static func places(of entry: FactPhrases.Entry, _ found: [Int]) -> [Int] {
    let places = entry.phrases.map { found[$0] }
    return places.contains(-1) ? [] : places
  }

  private static func distance(_ places: [Int], _ span: SentenceWords.Span) -> Int {
    places.map { abs($0 - span.words.lowerBound) }.min() ?? .max
  }
}
