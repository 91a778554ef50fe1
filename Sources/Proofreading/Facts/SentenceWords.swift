/// The words of one sentence, each with its place, and the times among them.
///
/// It is emptied and reused for the next sentence, so that sentences do not each allocate memory.
package struct SentenceWords {
  package struct Word {
    /// Where the word begins in the text.
    package let start: Int
    package let end: Int
    let hash: WordHash
    /// The value of a word that consists of digits; -1 for a word with letters.
    package let digits: Int
    /// Whether it is a unit: days, weeks, months or years.
    package let isUnit: Bool

    /// The number that the word states, in digits or letters; -1 for others.
    package var number: Int { digits >= 0 ? digits : TimeWords.number(hash) }
  }

  /// A time that the sentence states.
  package struct Span {
    package let time: TimeSpan
    /// Which words state it.
    package let words: Range<Int>
  }

  private(set) var words: [Word] = []
  /// Whether any word is a unit: days, weeks, months or years.
  private(set) var hasUnit = false

  package init() {}

  package var count: Int { words.count }

  package mutating func removeAll() {
    words.removeAll(keepingCapacity: true)
    hasUnit = false
  }

  /// Removes the words that begin between two places.
  package mutating func remove(from start: Int, to end: Int) { words.removeAll { $0.start >= start && $0.start < end } }

  /// Adds all words of a text.
  package mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      guard WordBytes.isLetter(bytes[index]) else {
        index += 1
        continue
      }
      index = appendWord(of: bytes, from: index)
    }
  }

  /// Adds the word that begins at a place; returns the place after it.
  @inline(__always)
  package mutating func appendWord(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var hash = WordHash()
    var number = 0
    var index = start
    while index < bytes.count, WordBytes.isLetter(bytes[index]) {
      hash.add(bytes[index])
      number =
        WordBytes.isDigit(bytes[index]) && number >= 0 && number < 1000 ? number * 10 + Int(bytes[index] & 15) : -1
      index += 1
    }
    let isUnit = TimeWords.mayBeUnit(bytes[start], length: index - start) && TimeWords.units[hash] != nil
    if isUnit { hasUnit = true }
    words.append(Word(start: start, end: index, hash: hash, digits: number, isUnit: isUnit))
    return index
  }

  /// The times that the sentence states, in order: a number in digits or words before days, weeks, months or years.
  ///
  /// `4 to 6 weeks` and `4 or 6 weeks` state two. Anything `ago`, `old` or `late` is not a limit.
  package var spans: [Span] {
    var found: [Span] = []
    for index in words.indices {
      guard words[index].isUnit, var unit = TimeWords.units[words[index].hash] else { continue }
      var first = index - 1
      let end = index + 1
      if TimeWords.fortnights.contains(words[index].hash) {
        guard !isElapsed(after: end) else { continue }
        let number = first >= 0 ? words[first].number : -1
        found.append(Span(time: TimeSpan(max(1, number) * 2, .week), words: (number >= 0 ? first : index)..<end))
        continue
      }
      while first >= 0, TimeWords.adjectives.contains(words[first].hash) {
        if unit == .day, let kind = TimeWords.dayKinds[words[first].hash] { unit = kind }
        first -= 1
      }
      guard first >= 0 else { continue }
      var number = words[first].number
      if number < 0, first > 0, TimeWords.articles.contains(words[first].hash),
        words[first - 1].hash == TimeWords.within
      {
        number = 1
      }
      guard number >= 0, !isElapsed(after: end) else { continue }
      if first > 1, TimeWords.joining.contains(words[first - 1].hash), words[first - 2].number >= 0 {
        found.append(Span(time: TimeSpan(words[first - 2].number, unit), words: (first - 2)..<(first - 1)))
      }
      found.append(Span(time: TimeSpan(number, unit), words: first..<end))
    }
    return found
  }

  /// Whether the words from a place on say that a time has passed: `ago`, `old`, `and a day ago`.
  private func isElapsed(after index: Int) -> Bool {
    guard index < words.count else { return false }
    if TimeWords.elapsed.contains(words[index].hash) { return true }
    return words[index..<min(words.count, index + 4)].contains { $0.hash == TimeWords.ago }
  }
}
