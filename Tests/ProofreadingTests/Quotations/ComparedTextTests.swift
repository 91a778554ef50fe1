import Proofreading
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

  @Test("The original of each character is known")
  func origins() {
    let text = ComparedText("  a –  b\n\nc")
    #expect(text.text(text.signs.indices) == "a-b c")
    #expect(text.origins == [2, 4, 7, 8, 10])
  }

  @Test("A dash is distinguished from a hyphen, though they compare as equal")
  func dashes() {
    for (text, dashes) in [
      ("a-b", 0), ("a‑b", 0), ("a‐b", 0), ("a – b", 1), ("a- b", 1), ("a -b", 1), ("a—b", 1), ("a–b", 1),
      ("a - b-c", 1),
      ("a–\nb", 1), ("a --b", 1),
    ] { #expect(ComparedText(text).dashes.count == dashes, "\(text)") }
  }

  @Test("A word continues across a hyphen or an apostrophe, but not across a dash")
  func insideWords() {
    let text = ComparedText("no-one isn’t – “so”")
    let inside = text.signs.indices.filter(text.isInsideWord)
    #expect(
      inside.map { text.text(0..<$0) } == [
        "n", "no", "no-", "no-o", "no-on", "no-one i", "no-one is", "no-one isn", "no-one isn'",
        "no-one isn't-\"s",
      ])
  }
}
