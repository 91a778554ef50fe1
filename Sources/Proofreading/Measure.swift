/// How much there is to read, and how hard it is.
public struct Measure: Hashable, Sendable {
  public var sentences = 0
  public var words = 0
  public var syllables = 0

  public init(sentences: Int = 0, words: Int = 0, syllables: Int = 0) {
    (self.sentences, self.words, self.syllables) = (sentences, words, syllables)
  }

  /// The Flesch–Kincaid grade: the year of an American school in which the text can be read.
  public var grade: Double {
    guard words > 0, sentences > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  public static func += (a: inout Measure, b: Measure) {
    a.sentences += b.sentences
    a.words += b.words
    a.syllables += b.syllables
  }

  /// How many syllables a word has.
  ///
  /// Every run of vowels is one; some pairs are two; a silent 'e' is none. See `docs/writing.md`.
  @inline(__always)
  package static func syllables(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var before: UInt8 = 0
    var last: UInt8 = 0
    for byte in word {
      let letter = ByteClass.small(byte)
      if ByteClass.of(byte) & ByteClass.vowel != 0 {
        if ByteClass.of(last) & ByteClass.vowel == 0 || isTwo(last, letter, after: before) { count += 1 }
      }
      (before, last) = (last, letter)
    }
    let silent = silent(word)
    if silent < 0 || count > 1 { count -= silent }
    return max(1, count)
  }

  /// The same for a word whose runs of vowels have been counted and consist of one vowel each.
  @inline(__always)
  package static func syllables(runs: Int, of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard runs > 1 else { return 1 }
    // Only in these endings can an 'e' be silent; "-ing" after a vowel is a run of two.
    switch word[word.count - 1] | 0x20 {
    case UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "d"): return runs - max(0, silent(word))
    default: return runs
    }
  }

  /// Whether two vowels in a row are pronounced separately.
  private static func isTwo(_ a: UInt8, _ b: UInt8, after before: UInt8) -> Bool {
    switch (a, b) {
    case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")),
      (UInt8(ascii: "i"), UInt8(ascii: "u")):
      // Not in "social", "mention", "region".
      return !"cgstx".utf8.contains(before)
    case (UInt8(ascii: "e"), UInt8(ascii: "o")): return before != UInt8(ascii: "p")
    case (UInt8(ascii: "u"), UInt8(ascii: "a")): return !"gq".utf8.contains(before)
    default: return false
    }
  }

  /// 1 if the last 'e' is silent, -1 if "-ing" follows a vowel, otherwise 0.
  private static func silent(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let count = word.count
    guard count > 3 else { return count == 3 && isSilentEnd(word, at: 2) ? 1 : 0 }
    switch ByteClass.small(word[count - 1]) {
    case UInt8(ascii: "e"): return isSilentEnd(word, at: count - 1) ? 1 : 0
    case UInt8(ascii: "s"):
      guard ByteClass.small(word[count - 2]) == UInt8(ascii: "e") else { return 0 }
      // Pronounced in "pages", "places", "wishes", "taxes".
      switch ByteClass.small(word[count - 3]) {
      case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "c"), UInt8(ascii: "g"): return 0
      case UInt8(ascii: "h"):
        return "cs".utf8.contains(ByteClass.small(word[count - 4])) ? 0 : 1
      default: return isSilentEnd(word, at: count - 2) ? 1 : 0
      }
    case UInt8(ascii: "d"):
      guard ByteClass.small(word[count - 2]) == UInt8(ascii: "e") else { return 0 }
      let consonant = ByteClass.small(word[count - 3])
      // Pronounced in "needed", "wanted".
      if "td".utf8.contains(consonant) || ByteClass.of(consonant) & ByteClass.vowel != 0 { return 0 }
      return 1
    case UInt8(ascii: "g"):
      let isAfterVowel =
        ByteClass.small(word[count - 2]) == UInt8(ascii: "n") && ByteClass.small(word[count - 3]) == UInt8(ascii: "i")
        && ByteClass.of(word[count - 4]) & ByteClass.vowel != 0
      return isAfterVowel ? -1 : 0
    default: return 0
    }
  }

  /// Whether an 'e' after a consonant is silent; after an 'l' that follows another consonant it is not, as in "table".
  private static func isSilentEnd(_ word: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    guard ByteClass.small(word[end]) == UInt8(ascii: "e"), ByteClass.of(word[end - 1]) & ByteClass.vowel == 0 else {
      return false
    }
    let isTable =
      ByteClass.small(word[end - 1]) == UInt8(ascii: "l") && end > 1
      && ByteClass.of(word[end - 2]) & ByteClass.vowel == 0
    return !isTable
  }
}
