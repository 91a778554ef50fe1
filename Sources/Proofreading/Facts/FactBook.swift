/// The register of facts, and how sentences are checked against it.
///
/// A sentence is about a fact if it contains all phrases of one of the fact's entries. A time in it is right if one of
/// the facts that it is about allows it; if it is about none, nothing is reported.
public struct FactBook: Sendable {
  /// A time that no fact allows, in a sentence that is about one.
  public struct Difference: Hashable, Sendable {
    /// The fact whose words are nearest to the time.
    public let fact: String
    /// What the sentence says.
    public let said: TimeSpan
    /// Where it says so, in the bytes of the text.
    public let range: Range<Int>
  }

  /// A number that differs from the register, or that is in no record.
  public struct OtherNumber: Hashable, Sendable {
    public let number: NumberInText
    /// The fact that the sentence is about; `nil` if it is about none.
    public let fact: String?
  }

  /// By id.
  public let subjects: [String: FactSubject]
  /// By id.
  public let numbers: [String: FactNumber]
  public let known: KnownNumbers
  private let times: [Rule<FactSubject>]
  private let owners: [Rule<FactNumber>]
  private let phrases: FactPhrases

  private struct Rule<Fact: Sendable>: Sendable {
    let fact: Fact
    let about: [FactPhrases.Entry]
    let notAbout: [FactPhrases.Entry]
  }

  /// - Parameter known: the numbers of all records, including those outside the register.
  public init(_ subjects: [FactSubject], numbers: [FactNumber] = [], known: KnownNumbers = KnownNumbers()) {
    var phrases = FactPhrases()
    times = subjects.map { subject in
      Rule(
        fact: subject, about: subject.about.compactMap { phrases.add($0) },
        notAbout: subject.notAbout.compactMap { phrases.add($0) })
    }
    owners = numbers.map { Rule(fact: $0, about: $0.about.compactMap { phrases.add($0) }, notAbout: []) }
    self.phrases = phrases
    self.subjects = Dictionary(subjects.map { ($0.id, $0) }) { first, _ in first }
    self.numbers = Dictionary(numbers.map { ($0.id, $0) }) { first, _ in first }
    var all = known
    for number in numbers { all.add(number.text, number.kind) }
    self.known = all
  }

  /// Whether there is nothing to check a text against.
  public var isEmpty: Bool { times.isEmpty && owners.isEmpty }

  /// The times of a text that differ from the register.
  public func differences(in text: UnsafeBufferPointer<UInt8>, _ layout: TextLayout = TextLayout()) -> [Difference] {
    var found: [Difference] = []
    var words = SentenceWords()
    var ends = SentenceEnds(layout)
    var index = 0
    while index < text.count {
      if WordBytes.isLetter(text[index]) {
        index = words.appendWord(of: text, from: index)
        continue
      }
      if ends.end(at: index, in: text) {
        if words.hasUnit { found += judge(words, text, layout) }
        words.removeAll()
      }
      index += 1
    }
    if words.hasUnit { found += judge(words, text, layout) }
    return found
  }

  private func judge(_ words: SentenceWords, _ text: UnsafeBufferPointer<UInt8>, _ layout: TextLayout) -> [Difference] {
    let spans = words.spans.filter { !layout.isApart(words.words[$0.words.lowerBound].start) }
    guard !spans.isEmpty else { return [] }
    let found = phrases.found(in: words, of: text)
    let hits = hits(times, found)
    return spans.compactMap { span in
      if hits.contains(where: { times[$0].fact.times.contains(span.time) }) { return nil }
      guard let nearest = nearest(of: hits, in: times, to: span.words.lowerBound, found) else { return nil }
      let start = words.words[span.words.lowerBound].start
      return Difference(
        fact: times[nearest].fact.id, said: span.time,
        range: start..<words.words[span.words.upperBound - 1].end)
    }
  }

  /// The phone numbers and email addresses of a text that differ from the register, or that are in no record.
  public func otherNumbers(
    in text: UnsafeBufferPointer<UInt8>, _ layout: TextLayout = TextLayout()
  ) -> [OtherNumber] {
    let all = NumberInText.all(in: text)
    return all.compactMap { number in
      if layout.isApart(number.range.lowerBound) { return nil }
      let key = number.key
      let isKnown = known.contains(key, number.kind)
      let own = owners.filter { $0.fact.kind == number.kind && NumberInText.key($0.fact.text, number.kind) == key }
      // The number of a contact or a service identifies its owner by itself.
      if isKnown, own.isEmpty { return nil }
      let sentence = SentenceEnds.sentence(around: number.range.lowerBound, in: text, layout)
      var words = SentenceWords()
      words.append(contentsOf: UnsafeBufferPointer(rebasing: text[sentence]))
      // The words of an address, such as tribunal@example.org, say nothing about the owner of a number beside it.
      for other in all where sentence.contains(other.range.lowerBound) {
        words.remove(
          from: other.range.lowerBound - sentence.lowerBound, to: other.range.upperBound - sentence.lowerBound)
      }
      let found = phrases.found(in: words, of: UnsafeBufferPointer(rebasing: text[sentence]))
      let hits = hits(owners, found).filter { owners[$0].fact.kind == number.kind }
      if isKnown, hits.isEmpty || hits.contains(where: { hit in own.contains { $0.fact.id == owners[hit].fact.id } }) {
        return nil
      }
      let word = words.words.firstIndex { $0.start + sentence.lowerBound >= number.range.lowerBound } ?? words.count
      let nearest = nearest(of: hits, in: owners, to: word, found)
      return OtherNumber(number: number, fact: nearest.map { owners[$0].fact.id })
    }
  }

  /// The facts that a sentence is about, as indices.
  private func hits<Fact>(_ rules: [Rule<Fact>], _ found: [Int]) -> [Int] {
    rules.indices.filter { index in
      rules[index].about.contains { phrases.isThere($0, found) }
        && !rules[index].notAbout.contains { phrases.isThere($0, found) }
    }
  }

  /// The fact whose words are nearest to a word.
  private func nearest<Fact>(of hits: [Int], in rules: [Rule<Fact>], to word: Int, _ found: [Int]) -> Int? {
    func distance(_ hit: Int) -> Int {
      rules[hit].about.filter { phrases.isThere($0, found) }
        .map { phrases.distance(of: $0, from: word, found) }.min() ?? .max
    }
    return hits.min { distance($0) < distance($1) }
  }
}
