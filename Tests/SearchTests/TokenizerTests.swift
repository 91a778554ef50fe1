import Search
import Testing

@Suite("Words of a text")
struct TokenizerTests {
  private func words(_ text: String) -> [String] {
    Tokenizer.words(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("words are small letters and digits")
  func plain() { #expect(words("Ring the SEND Team, today!") == ["ring", "the", "send", "team", "today"]) }

  @Test("what an apostrophe adds is left out", arguments: ["The council’s letter", "The council's letter"])
  func apostrophes(text: String) { #expect(words(text) == ["the", "council", "letter"]) }

  @Test("a dot between digits belongs to a number")
  func numbers() { #expect(words("See 11.8. Section 19, 2014.") == ["see", "11.8", "section", "19", "2014"]) }

  @Test("other letters and signs part words", arguments: ["", "…", "’s", "'", "é", "日本"])
  func none(text: String) { #expect(words(text).allSatisfy { $0 == "s" }) }
}
