import TestSites
import Testing

/// Words quoted from the Code of Practice.
struct QuotedWordsTests {
  private func quote(_ words: String) throws -> SiteRun {
    try Site.page(with: ["code"], "> \(words)\n>\n> — [p](code:11.8)")
  }

  @Test(
    "The Code's words may be quoted from anywhere in it, and with other signs",
    arguments: [
      "The service helps to settle four types of disagreement:", "types", "four types of disagreement – the first is",
      "“the second” is… between parents and schools.",
      "the first is between parents and councils; the second is between parents and schools",
      "The **service** helps [to](index.md) settle",
    ])
  func exact(words: String) throws { #expect(try quote(words).report == "") }

  @Test(
    "A changed, missing, added or moved word is found, and named",
    arguments: [
      ("The service helps to settle five types", "five"), ("The service to settle", "to"),
      ("The service always helps", "always"),
      ("settle helps", "helps"), ("the service helps", "service"), ("schools. And more", "And"),
      ("Something else", "Something"),
    ])
  func changed(words: String, at word: String) throws {
    let run = try quote(words)
    #expect(run.rules == ["quotation"])
    #expect(run.remarks.all.first?.message.hasSuffix("at '\(word)'") ?? false, "\(run.report)")
    #expect(run.remarks.all.first?.place?.line == 5)
  }

  @Test("A quotation without a word of its own, and one of a paragraph that is not held, are no exact words")
  func others() throws {
    #expect(try Site.page(with: ["code"], "> words\n>\n> — [p](code:11.9)").rules == ["unknown-link"])
    #expect(try Site.page(with: ["code"], "> Councils must tell\n>\n> — [p](code:11.12)").rules == ["quotation"])
  }
}
