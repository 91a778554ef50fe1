/// The phrases that point to facts, ready to be looked for in all sentences at once.
///
/// An entry is one or more phrases with `+` between them, all of which must be in the sentence, in any order:
/// `certificate + send`. A phrase is one or more words in a row. A word that ends in `*` stands for all words that begin
/// so: `appeal*`. Letter case does not count, and an apostrophe parts words.
struct FactPhrases: Sendable {
  /// An entry: the numbers of its phrases.
  struct Entry: Sendable {
    let phrases: [Int]
  }

  private var ids: [WordHash: Int] = [:]
  private var starts: [WordHash: Int] = [:]
  /// How long the beginnings are that a `*` ends, shortest first.
  private var startLengths: [Int] = []
  private var idCount = 0
  private var phrases: [[Int]] = []
  private var phraseNumbers: [[Int]: Int] = [:]
  /// The phrases that begin with a word, by its id.
  private var byFirst: [[Int]] = []

  var phraseCount: Int { phrases.count }

  /// Takes an entry; `nil` where it has no word.
  mutating func add(_ text: String) -> Entry? {
    var found: [Int] = []
    for part in text.split(separator: "+") {
      let words = Self.words(of: part).map { id(of: $0) }
      guard let first = words.first else { continue }
      if let known = phraseNumbers[words] {
        found.append(known)
      } else {
        phraseNumbers[words] = phrases.count
        byFirst[first].append(phrases.count)
        found.append(phrases.count)
        phrases.append(words)
      }
    }
    return found.isEmpty ? nil : Entry(phrases: found)
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
    byFirst.append([])
    if isStart {
      starts[hash] = id
      if !startLengths.contains(letters.utf8.count) { startLengths = (startLengths + [letters.utf8.count]).sorted() }
    } else {
      ids[hash] = id
    }
    return id
  }

  /// Which phrases stand in a sentence: for each, the number of the word at which it first begins, or -1.
  func found(in sentence: SentenceWords, of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found = [Int](repeating: -1, count: phrases.count)
    var known: [[Int]] = []
    known.reserveCapacity(sentence.count)
    for word in sentence.words { known.append(ids(of: word, bytes)) }
    for index in known.indices {
      for id in known[index] {
        for phrase in byFirst[id] where found[phrase] < 0 && matches(phrases[phrase], known, from: index) {
          found[phrase] = index
        }
      }
    }
    return found
  }

  private func matches(_ phrase: [Int], _ known: [[Int]], from start: Int) -> Bool {
    guard start + phrase.count <= known.count else { return false }
    for offset in phrase.indices.dropFirst() where !known[start + offset].contains(phrase[offset]) { return false }
    return true
  }

  /// The ids of a word: its own, and those of its beginnings.
  private func ids(of word: SentenceWords.Word, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    if let id = ids[word.hash] { found.append(id) }
    var hash = WordHash()
    var length = 0
    for wanted in startLengths {
      guard word.end - word.start >= wanted else { break }
      while length < wanted {
        hash.add(bytes[word.start + length])
        length += 1
      }
      if let id = starts[hash] { found.append(id) }
    }
    return found
  }
}
