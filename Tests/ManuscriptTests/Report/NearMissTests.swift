import Manuscript
import TestSites
import Testing

/// Suggestions.
struct NearMissTests {
  private let words = ["summary", "title", "sources", "reviewed", "number", "who", "ID"]

  @Test(
    "A typing mistake is answered with the word that was meant",
    arguments: [
      ("sumary", "summary"), ("summmary", "summary"), ("usmmary", "summary"), ("Summary", "summary"),
      ("titel", "title"),
      ("source", "sources"), ("review", "reviewed"), ("id", "ID"), ("wo", "who"),
    ])
  func near(word: String, meant: String) { #expect(NearMiss.of(word, in: words) == meant) }

  @Test(
    "A word that is far from all gets no suggestion", arguments: ["", "colour", "x", "summarising", "he", "audience"])
  func far(word: String) { #expect(NearMiss.of(word, in: words) == nil) }

  @Test("A word is never suggested for itself")
  func itself() { #expect(NearMiss.of("title", in: ["title"]) == nil) }

  @Test("Of two that are equally near, the first in the alphabet is suggested, whatever their order")
  func ties() {
    #expect(NearMiss.of("cat", in: ["hat", "bat", "rat"]) == "bat")
    #expect(NearMiss.of("cat", in: ["rat", "bat", "hat"]) == "bat")
  }

  @Test("If no word is near, the other help is given")
  func help() {
    #expect(NearMiss.help("titel", in: words) == "did you mean 'title'?")
    #expect(NearMiss.help("colour", in: words) == nil)
    #expect(NearMiss.help("colour", in: words, otherwise: "look again") == "look again")
  }

  @Test("A word with one letter wrong, missing, too many or two swapped is always found")
  func property() {
    var random = SplitMix64(seed: 4)
    let known = ["mediation-certificate", "disagreement-resolution", "ehc-plan", "independent-advice"]
    for _ in 0..<500 {
      guard let word = known.randomElement(using: &random) else { continue }
      var letters = Array(word)
      let at = Int.random(in: 0..<(letters.count - 1), using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letters[at] = "x"
      case 1: letters.remove(at: at)
      case 2: letters.insert("x", at: at)
      default: letters.swapAt(at, at + 1)
      }
      let slip = String(letters)
      if slip != word { #expect(NearMiss.of(slip, in: known) == word, "\(slip)") }
    }
  }
}
