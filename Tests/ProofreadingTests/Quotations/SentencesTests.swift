import Proofreading
import Testing

/// Where sentences begin and end.
struct SentencesTests {
  private func sentences(_ text: String) -> [String] {
    let text = ComparedText(text)
    return Sentences(text).ranges.map { text.text($0) }
  }

  @Test("A sentence ends at a stop that is followed by a space, and where its paragraph or list item ends")
  func ends() {
    #expect(
      sentences("Use it: for the 1.5 “best.” Then\nThe end? Yes! (No.) Go") == [
        "Use it: for the 1.5 \"best.\"", "Then", "The end?", "Yes!", "(No.)", "Go",
      ])
    #expect(sentences("") == [])
    #expect(sentences("One") == ["One"])
  }

  @Test("It continues if a lowercase letter follows: after a number such as iv., and in a list")
  func goesOn() {
    #expect(
      sentences("See iv. in the Introduction. Then:\n• the first;\n• the second.\n• A third") == [
        "See iv. in the Introduction.", "Then: the first; the second.", "A third",
      ])
  }

  @Test("Quotation marks around a sentence may be left out with it, but nothing else may")
  func marks() {
    let text = ComparedText("“One.” Two three. 'Four'")
    let sentences = Sentences(text)
    let (begins, ends) = (text.signs.indices.filter(sentences.begins), text.signs.indices.filter(sentences.ends))
    #expect(
      begins.map { text.words(around: $0, before: 0) } == [
        "“One.” Two three.", "“One.” Two three.", "Two three. 'Four'", "'Four'", "'Four'",
      ])
    #expect(ends.map { text.text(0..<$0).suffix(5) } == ["\"One.", "One.\"", "hree.", "'Four"])
  }
}
