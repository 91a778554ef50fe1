import Search
import Testing

@Suite("Words of a text")
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    Tokenizer.words(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("words are lowercase letters and digits")
  func plain() { #expect(words("Ring the SEND Team, today!") == ["ring", "the", "send", "team", "today"]) }

  @Test("what an apostrophe adds is left out", arguments: ["The council’s letter", "The council's letter"])
  func apostrophes(text: String) { #expect(words(text) == ["the", "council", "letter"]) }

  @Test("a dot between digits belongs to a number")
  func numbers() { #expect(words("See 11.8. Section 19, 2014.") == ["see", "11.8", "section", "19", "2014"]) }

  @Test(
    "a hyphen after some beginnings is ignored; any other separates words",
    arguments: [
      ("Re-assessment", ["reassessment"]), ("CO-OPERATE", ["cooperate"]), ("non-maintained", ["nonmaintained"]),
      ("part-time", ["part", "time"]), ("re-", ["re"]), ("re-2014", ["re", "2014"]),
      ("co-co-operate", ["coco", "operate"]),
      ("more-over", ["more", "over"]), ("e-mail’s", ["email"]), ("re--assess", ["re", "assess"]),
    ])
  func hyphens(text: String, found: [String]) { #expect(words(text) == found) }

  @Test("other letters and characters separate words", arguments: ["", "…", "’s", "'", "é", "日本"])
  func none(text: String) { #expect(words(text).allSatisfy { $0 == "s" }) }
}
