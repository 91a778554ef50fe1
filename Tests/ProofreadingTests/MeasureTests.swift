import Proofreading
import Testing

/// The rule for syllables, and the grade.
struct MeasureTests {
  private func syllables(_ word: String) -> Int {
    Array(word.utf8).withUnsafeBufferPointer { Measure.syllables(of: $0) }
  }

  @Test(
    "A word has as many syllables as are heard, with a few exceptions",
    arguments: [
      "the": 1, "must": 1, "tribunal": 3, "about": 2, "people": 2, "made": 1, "table": 2, "school": 1, "services": 3,
      "pages": 2, "wishes": 2, "comes": 1, "needed": 2, "asked": 1, "agreed": 2, "social": 2, "mention": 2, "region": 2,
      "mediation": 4, "equality": 4, "being": 2, "going": 2, "a": 1, "I": 1, "rhythm": 1, "certificate": 4, "one": 1,
      "use": 1, "TABLE": 2, "brr": 1,
    ])
  func syllables(word: String, count: Int) {
    #expect(syllables(word) == count, "\(word)")
  }

  @Test("The grade grows with the length of sentences and words")
  func grade() {
    #expect(GradeText.long(Measure(sentences: 10, words: 100, syllables: 130).grade) == "3.65")
    #expect(Measure().grade == 0)
    #expect(GradeText.long(-1.5) == "-1.50")
    #expect(GradeText.short(8) == "8.0")
    #expect(GradeText.short(9.96) == "10.0")
  }
}
