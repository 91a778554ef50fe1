import TestSites
import Testing

/// Words quoted from the Code of Practice.
struct QuotationChecksTests {
  private static let lead = "The service helps to settle four types of disagreement:"
  private static let rest =
    "the first is between parents and councils; the second is between parents and schools."

  private func quote(_ words: String, _ line: String = "— [p](code:11.8)") throws -> SiteRun {
    try Site.page(with: ["code"], "> \(words)\n>\n> \(line)")
  }

  @Test(
    "The Code's words may be quoted with other characters and markup",
    arguments: [
      "The service helps to settle four types of disagreement: \(rest)",
      "The **service** helps [to](index.md) settle &#102;our types of\n> disagreement: \(rest)",
      "\(lead)\n> - the first is between parents and councils;\n> - the second is between parents and schools.",
    ])
  func exact(words: String) throws {
    #expect(try quote(words, "— [paragraph 11.8](code:11.8)").report == "")
  }

  @Test(
    "The place of a character is found among Markdown syntax",
    arguments: [
      ("The service helps to settle fove types of disagreement: \(rest)", 5, 31),
      ("The **service** helps [to](index.md) settle fove types of disagreement: \(rest)", 5, 47),
      ("The service\n> helps to settle &#102;ove types of disagreement: \(rest)", 6, 19),
      ("The service helps tosettle four types of disagreement: \(rest)", 5, 23),
      ("*The service helps to settle four types of disagreement:*\n>\n> * the first is between parents amd", 7, 35),
      ("The service helps to settle four types of disagreement:", 5, 57),
      ("The service helps to settle **…** types of disagreement: \(rest)", 5, 33),
    ])
  func place(words: String, line: Int, column: Int) throws {
    let run = try quote(words, "— [paragraph](code:11.8)")
    #expect(run.rules.count == 1, "\(run.report)")
    #expect(run.diagnostics.all.first?.place?.line == line, "\(run.report)")
    #expect(run.diagnostics.all.first?.place?.column == column, "\(run.report)")
  }

  @Test("The place in the paragraph is reported as well, among its Markdown syntax")
  func heldPlace() throws {
    let words = "The service helps to settle … types of disagreement: \(Self.rest)"
    let run = try quote(words, "— [paragraph](code:11.8)")
    let note = try #require(run.diagnostics.all.first?.notes.first)
    #expect(note.message == "the paragraph has 'to settle four types of' here")
    #expect((note.place.path, note.place.line, note.place.column) == ("Content/code-of-practice/11.8.md", 16, 29))
  }

  @Test("If a link fills in the words, the place is the quotation's")
  func filled() throws {
    let words = "The service helps to settle four types of disagreement: [](code:11.12)"
    let run = try quote(words, "— [paragraph](code:11.8)")
    #expect(run.diagnostics.all.first?.place?.line == 5)
    #expect(run.diagnostics.all.first?.place?.column == 1)
  }

  @Test("A quotation is found by any long dash before its source", arguments: ["—", "–", "―"])
  func dashes(dash: String) throws {
    #expect(try quote("words", "\(dash) [paragraph](code:11.8)").rules == ["quotation"])
  }

  @Test(
    "What cannot be checked is distinguished from what is wrong",
    arguments: [
      ("Words", "— [paragraph](code:11.9)"), ("Councils must tell", "— [paragraph](code:11.12)"),
      ("Words", "- [paragraph](code:11.8)"), ("[!NOTE]\n> Words", "— [paragraph](code:11.8)"),
      ("Words ([paragraph](CODE:11.8))", ""),
    ])
  func unchecked(words: String, line: String) throws {
    #expect(try quote(words, line).rules == ["unchecked-quotation"])
  }

  @Test("A quotation of a paragraph whose own file has mistakes is not judged")
  func unread() throws {
    let page = Site.markdown("> Words\n>\n> — [paragraph](code:1.1)")
    for paragraph in ["---\nheading: H\nkind: verbatim\n---\nOther.\n", "no header"] {
      let run = try Site.read(["pages/x.md": page, "code-of-practice/1.1.md": paragraph])
      #expect(!run.rules.isEmpty && run.diagnostics.all.allSatisfy { $0.place?.path.hasSuffix("1.1.md") == true })
    }
  }

  @Test(
    "The last line says where the words come from, and nothing else",
    arguments: [
      ("— [paragraph 11.8](code:11.8)", 0), ("— [](code:11.8)", 0), ("— [11.8](code:11.8), page 1", 0),
      ("— [paragraph 11.8](code:11.8) of the SEND Code of Practice, January 2015.", 0),
      ("— [paragraph 11.6](code:11.8)", 1), ("— [paragraph 11.8](code:11.8) and [11.12](code:11.12)", 1),
      ("— [paragraph 11.8](code:11.8), which is no longer the law", 1), ("— [never do this](code:11.8)", 1),
      ("— So it is: [paragraph 11.8](code:11.8)", 1),
    ])
  func attribution(line: String, count: Int) throws {
    let run = try quote("The service helps to settle four types of disagreement: \(Self.rest)", line)
    #expect(run.rules == [String](repeating: "quotation", count: count), "\(run.report)")
  }
}
