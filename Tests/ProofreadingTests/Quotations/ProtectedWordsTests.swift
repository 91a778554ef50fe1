import Proofreading
import TestSites
import Testing

/// The words that no quotation may leave out.
struct ProtectedWordsTests {
  private func first(_ text: String) -> String? {
    ProtectedWords.first(in: Array(text.unicodeScalars)[...])?.word
  }

  @Test(
    "A word is found in lowercase and uppercase, next to a hyphen, with n't, as a number, and in two words",
    arguments: [
      ("parents and NOT others", "NOT"), ("by no-one", "no"), ("they don't", "don't"), ("in 11.8", "11"),
      ("a child of ½", "½"), ("it has to be", "has to"), ("We HAVE to go", "have TO"), ("non-adversarial", "non"),
      ("at least", "least"), ("provided that", "provided"), ("whether or so", "whether"),
    ])
  func found(text: String, word: String) { #expect(first(text)?.lowercased() == word.lowercased()) }

  @Test(
    "Other words are not, even if they begin like one",
    arguments: ["", "the knot", "mustard", "EHC needs", "parents’ and children's", "notice to schools", "Mayors"])
  func free(text: String) { #expect(first(text) == nil) }

  @Test("The words that the rule must include are there")
  func named() {
    let needed = [
      "no", "not", "never", "only", "unless", "except", "if", "where", "until", "without", "subject to", "normally",
      "all",
      "any", "must", "may", "should", "just", "none", "nor", "neither", "cannot", "won't", "no-one", "no one",
      "nothing", "hardly", "least", "most", "before", "after", "within", "days", "7", "seven", "other than",
      "provided that", "whether or not",
    ]
    #expect(needed.filter { first($0) == nil } == [])
  }

  @Test("No word is in two lists, and authors can read all of them")
  func documented() throws {
    let words = ProtectedWords.kinds.flatMap(\.words)
    #expect(words.count == Set(words).count)
    let page = try #require(Repository.text("\(Repository.root)/docs/writing.md"))
    for kind in ProtectedWords.kinds {
      #expect(page.contains("| \(kind.effect) | \(kind.words.joined(separator: ", ")) |"), "\(kind.effect)")
    }
  }
}
