import Proofreading
import Testing

/// Words no longer used, and the sentences that may contain them.
struct OutdatedTests {
  private func outdated(_ text: String) -> Int {
    Proofread.text(text) { parts in
      var body = Lexicon.OutdatedWord(words: ["CCG", "commissioning group"], use: "ICB", why: "gone")
      body.kind = .body
      var part = Lexicon.OutdatedWord(words: ["Part I"], use: "section I", why: "old")
      (part.isExact, part.notBefore) = (true, ["play"])
      parts.outdated = [body, part]
      parts.instruments = [("Code of Practice", 2015)]
      parts.pastBefore = ["previously", "formerly", "used to be called"]
      parts.pastAfter = ["no longer"]
    }.outdated.count
  }

  @Test(
    "They are found as whole words, including plurals and across lines",
    arguments: [
      "Ask the CCG.", "Ask two CCGs now.", "ask the Commissioning Group", "The CCG’s plan.", "A CCG-led plan.",
      "commissioning  groups decide", "Look at Part I.", "Part I, please.", "(Part I)",
      "Long before this line ended there was the commissioning\ngroup of the area.",
    ])
  func found(text: String) { #expect(outdated(text) == 1, "\(text)") }

  @Test(
    "Other words, quotations and what is said to be past are not reported",
    arguments: [
      "a ccg", "ACCG", "CCGX", "commissioning grouping", "part I of it", "The Part I play.", "Part II", "Part IV",
      "Integrated Care Board (previously known as CCG)", "It was formerly the CCG.", "ICBs used to be called CCGs.",
      "The CCG no longer exists.", "They wrote “CCG” on it.", "They wrote \"CCG\" on it.",
      "> Ask the CCG.\n> — [paragraph 11.8](code:11.8)",
    ])
  func passed(text: String) { #expect(outdated(text) == 0, "\(text)") }

  @Test("A word that says that something is past reaches no further than its sentence")
  func reach() {
    #expect(outdated("Formerly we met. Ask the CCG.") == 1)
    #expect(
      outdated(
        "Formerly we met in the old town hall beside the church on the hill, and now the other people from there ask the CCG."
      ) == 1)
  }

  @Test("A different year after the name of a law is found")
  func years() {
    #expect(outdated("The Code of Practice 2014.") == 1)
    #expect(outdated("The Code of Practice of January 2014.") == 1)
    #expect(outdated("The Code of Practice (January 2015), which 2014 did not see.") == 0)
    #expect(outdated("The Code of Practice. 2014 was the year.") == 0)
    #expect(outdated("The Code of Practice has 2014 words.") == 0)
  }
}
