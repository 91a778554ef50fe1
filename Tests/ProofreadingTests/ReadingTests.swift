import Proofreading
import Testing

/// What is measured, and what is left out.
struct ReadingTests {
  private func measure(_ text: String, names: [String] = []) -> Measure {
    Proofread.text(text) { $0.names = names }.proofreader.measure
  }

  @Test("Sentences end with their punctuation and with their blocks")
  func sentences() {
    #expect(measure("We go home now. Do we go? We do go!").sentences == 3)
    #expect(measure("- We go home\n- You go home").sentences == 2)
    #expect(measure("It costs 11.8 pounds, e.g. at GOV.UK today.").sentences == 1)
    #expect(measure("Yes. No way. We go home.").words == 3)
  }

  @Test("Headings, quotations and links to laws are left out; names are one short word")
  func apart() {
    #expect(measure("## A long heading here\n\nWe go home.").words == 3)
    #expect(measure("> We all go home.\n> — [11.8](code:11.8)\n\nWe go home.").words == 3)
    #expect(measure("We go home ([section 42 of it](law:a/42)).").words == 3)
    #expect(measure("We ask the [mediation adviser](term:x) now.") == Measure(sentences: 1, words: 5, syllables: 5))
    #expect(
      measure("We ask the Mediation Adviser now.", names: ["mediation adviser"])
        == Measure(sentences: 1, words: 5, syllables: 5))
  }

  @Test("Words joined by a hyphen, contractions and possessives are one word")
  func words() {
    #expect(measure("We re-assess it, don’t we, at the council's house.").words == 9)
  }

  @Test("Sections extend from one heading to the next")
  func sections() {
    let proofreader = Proofread.text(
      "We go home.\n\n## One thing\n\nYou go home now.\n\n### Two things\n\nThey all go home now."
    ).proofreader
    #expect(proofreader.sections.map(\.measure.words) == [3, 4, 5])
  }
}
