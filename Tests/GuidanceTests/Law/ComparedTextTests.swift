import Guidance
import Testing

/// Texts as quotations are compared.
struct ComparedTextTests {
  private func signs(_ text: String) -> String {
    let compared = ComparedText(text)
    return compared.text(compared.signs.indices)
  }

  @Test(
    "Other dashes, quotation marks, bullets and white space make no difference",
    arguments: [
      ("  the\tlocal \n authority\u{A0}", "the local authority"), ("authority – no-one", "authority-no-one"),
      ("authority—no‑one", "authority-no-one"), ("‘its’ “own”", "'its' \"own\""), ("`its` «own»", "'its' \"own\""),
      ("further:\n• The first\n◦ The second", "further: The first The second"), ("", ""), (" \n ", ""), ("—", "-"),
    ])
  func same(text: String, compared: String) { #expect(signs(text) == compared) }

  @Test(
    "Letters, their case, stops and look-alikes do",
    arguments: [("SEN", "Sen"), ("one, two", "one two"), ("end.", "end"), ("a", "а"), ("“a”", "‘a’"), ("ab", "a b")])
  func different(one: String, other: String) {
    #expect(signs(one) != signs(other))
    #expect(ComparedText(one).fingerprint != ComparedText(other).fingerprint)
  }

  @Test("The fingerprint is the 64-bit FNV-1a hash of the compared text, in sixteen digits")
  func fingerprint() {
    #expect(ComparedText("").fingerprint == "cbf29ce484222325")
    #expect(ComparedText("a").fingerprint == "af63dc4c8601ec8c")
    #expect(ComparedText("foobar").fingerprint == "85944171f73967e8")
    #expect(ComparedText(" foobar\n").fingerprint == "85944171f73967e8")
  }

  @Test("Each sign knows which character it was")
  func origins() {
    let text = ComparedText("  a –  b\n\nc")
    #expect(text.text(text.signs.indices) == "a-b c")
    #expect(text.origins == [2, 4, 7, 8, 10])
  }

  @Test("A sentence ends at a stop that a space follows, and where its paragraph or list item ends")
  func sentences() {
    let text = ComparedText("Use it: for\nthe 1.5 “best.” Then\n")
    let ends = text.signs.indices.filter { text.endsSentence(at: $0) }.map { text.text(0..<$0) }
    #expect(ends == ["Use it: for", "Use it: for the 1.5 \"best.\""])
    let starts = text.signs.indices.filter { text.signs[$0] != " " && text.beginsSentence(at: $0) }
    #expect(starts.map { text.text($0..<($0 + 3)) } == ["Use", "the", "The"])
  }
}
