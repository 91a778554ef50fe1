/// The phrases that point to facts, ready to be looked for in all sentences at once.
///
/// An entry is one or more phrases with `+` between them, all of which must be in the sentence, in any order:
/// `certificate + send`. A phrase is one or more words in a row. A word that ends in `*` matches all words that begin
/// with it: `appeal*`. Letter case does not count, and an apostrophe separates words.
struct FactPhrases: Sendable {
  /// An entry: where the numbers of its phrases are in ``entryPhrases``.
  typealias Entry = Range<Int>

  private var ids: [WordHash: Int] = [:]
  private var starts: [WordHash: Int] = [:]
  /// The lengths of the beginnings that end in `*`, shortest first.
  private var startLengths: [Int] = []
  /// Which words may be known, by part of their hashes: most words are not, and need not be looked up.
  private var mayBeKnown = [Bool](repeating: false, count: 4096)
  private var idCount = 0
  private var phrases: [[Int]] = []
  private var phraseNumbers: [[Int]: Int] = [:]
  /// The phrases that begin with a word, by its id.
  private var byFirst: [[Int]] = []
  /// The numbers of the phrases of all entries, one entry after another.
  private var entryPhrases: [Int] = []

  /// Adds an entry; `nil` if it has no word.
  mutating func add(_ text: String) -> Entry? {
    let first = entryPhrases.count
    for part in text.split(separator: "+") {
      let words = Self.words(of: part).map { id(of: $0) }
      guard let start = words.first else { continue }
      if let known = phraseNumbers[words] {
        entryPhrases.append(known)
      } else {
        phraseNumbers[words] = phrases.count
        byFirst[start].append(phrases.count)
        entryPhrases.append(phrases.count)
        phrases.append(words)
      }
    }
    return first == entryPhrases.count ? nil : first..<entryPhrases.count
  }

  /// Whether all phrases of an entry were found.
  func isThere(_ entry: Entry, _ found: [Int]) -> Bool {
    for index in entry where found[entryPhrases[index]] < 0 { return false }
    return true
  }

  /// How far the nearest phrase of an entry is from a word.
  func distance(of entry: Entry, from word: Int, _ found: [Int]) -> Int {
    entry.map { abs(found[entryPhrases[$0]] - word) }.min() ?? .max
  }

  private static func words(of text: Substring) -> [Substring] {
    text.split { character in
      guard let byte = character.utf8.first else { return true }
      return character != "*" && !WordBytes.isLetter(byte)
    }
  }

  private mutating func id(of word: Substring) -> Int {
    let isStart = word.hasSuffix("*")
    let letters = isStart ? word.dropLast() : word
    let hash = WordHash(String(letters))
    if let known = isStart ? starts[hash] : ids[hash] { return known }
    let id = idCount
    idCount += 1
    mayBeKnown[Self.part(of: hash)] = true
    byFirst.append([])
    if isStart {
      starts[hash] = id
      if !startLengths.contains(letters.utf8.count) { startLengths = (startLengths + [letters.utf8.count]).sorted() }
    } else {
      ids[hash] = id
    }
    return id
  }

  private static func part(of hash: WordHash) -> Int { Int(truncatingIfNeeded: hash.value >> 20) & 4095 }

  /// Which phrases are in a sentence: for each, the number of the word at which it first begins, or -1.
  func found(in sentence: SentenceWords, of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found = [Int](repeating: -1, count: phrases.count)
    // The ids of all words, and where those of each word begin.
    var known: [Int] = []
    var first: [Int] = []
    first.reserveCapacity(sentence.count + 1)
    for word in sentence.words {
      first.append(known.count)
      addIDs(of: word, bytes, to: &known)
    }
    first.append(known.count)
    for word in 0..<sentence.count {
      for id in known[first[word]..<first[word + 1]] {
        for phrase in byFirst[id] where found[phrase] < 0 && matches(phrases[phrase], known, first, from: word) {
          found[phrase] = word
        }
      }
    }
    return found
  }

  private func matches(_ phrase: [Int], _ known: [Int], _ first: [Int], from start: Int) -> Bool {
    guard start + phrase.count < first.count else { return false }
    for offset in phrase.indices.dropFirst()
    where !known[first[start + offset]..<first[start + offset + 1]].contains(phrase[offset]) {
      return false
    }
    return true
  }

  /// Adds the ids of a word: its own, and those of its beginnings.
  private func addIDs(of word: SentenceWords.Word, _ bytes: UnsafeBufferPointer<UInt8>, to found: inout [Int]) {
    if mayBeKnown[Self.part(of: word.hash)], let id = ids[word.hash] { found.append(id) }
    var hash = WordHash()
    var length = 0
    for wanted in startLengths {
      guard word.end - word.start >= wanted else { break }
      while length < wanted {
        hash.add(bytes[word.start + length])
        length += 1
      }
      if mayBeKnown[Self.part(of: hash)], let id = starts[hash] { found.append(id) }
    }
  }
}
