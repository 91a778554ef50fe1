import TestSites
import Testing

/// Words quoted from the Code of Practice, and the notes to its paragraphs.
struct QuotationChecksTests {
  private func quote(_ words: String) throws -> SiteRun {
    try Site.page(with: ["code"], "> \(words)\n>\n> — [p](code:11.8)")
  }

  @Test(
    "The Code's words may be quoted with other signs, markup and gaps",
    arguments: [
      "The service helps to settle four types of disagreement:", "… four types …", "• the first is between … councils;",
      "The **service** helps [to](index.md) settle &#102;our types of\n> disagreement:",
    ])
  func exact(words: String) throws { #expect(try quote(words).report == "") }

  @Test(
    "The place of a character is found among the signs of Markdown",
    arguments: [
      ("The service helps to settle fove types of disagreement:", 5, 33),
      ("The **service** helps [to](index.md) settle fove types of disagreement:", 5, 49),
      ("The service\n> helps to settle &#102;ove types of disagreement:", 6, 26),
      ("The service helps tosettle four types of disagreement:", 5, 23),
      ("*The service helps to settle four types of disagreement:*\n>\n> * the first is between parents amd", 7, 35),
      ("The service helps to settle four types of disagreement", 5, 56),
    ])
  func place(words: String, line: Int, column: Int) throws {
    let run = try quote(words)
    #expect(run.rules == ["quotation"])
    #expect(run.remarks.all.first?.place?.line == line, "\(run.report)")
    #expect(run.remarks.all.first?.place?.column == column, "\(run.report)")
  }

  @Test("Where a link fills in the words, the place is the quotation's")
  func filled() throws {
    let run = try quote("The service helps to settle four types of disagreement: [](code:11.12)")
    #expect(run.remarks.all.first?.place?.line == 5)
    #expect(run.remarks.all.first?.place?.column == 1)
  }

  @Test("A quotation is found by any long dash before its source", arguments: ["—", "–", "―"])
  func dashes(dash: String) throws {
    #expect(try Site.page(with: ["code"], "> words\n>\n> \(dash) [p](code:11.8)").rules == ["quotation"])
  }

  @Test("A quotation of a paragraph that is not held, or not in its words, is no quotation")
  func others() throws {
    #expect(try Site.page(with: ["code"], "> words\n>\n> — [p](code:11.9)").rules == ["unknown-link"])
    #expect(try Site.page(with: ["code"], "> Councils must tell\n>\n> — [p](code:11.12)").rules == ["quotation"])
  }

  private func paragraph(_ words: String, note: String) throws -> SiteRun {
    let term = "x:\n  term: NB\n  short-for: new board\n  formerly: [old group (OG), Former team]\n  means: It.\n"
    let header = "heading: H\nkind: verbatim\ngloss: G\nsource: S\naddress: https://www.example.org/\nseen: 2026-11-21"
    let print = CodeWords.fingerprint(of: words)
    return try Site.read([
      "glossary.yaml": term,
      "code-of-practice/1.1.md": "---\n\(header)\nfingerprint: \(print)\nnotes:\n  - \(note)\n---\n\(words)\n",
    ])
  }

  @Test(
    "A former name in the Code's words needs a note that names the one of today",
    arguments: ["The old group decides.", "Old groups decide.", "The OGs decide.", "A former team."])
  func formerNames(words: String) throws {
    #expect(try paragraph(words, note: "Other.").rules == ["former-name"])
    #expect(try paragraph(words, note: "It is now the NB.").report == "")
    #expect(try paragraph(words, note: "These are New Boards now.").report == "")
  }

  @Test("Other words are no former names", arguments: ["The older group.", "ogs", "A group of old.", "Formerly teams"])
  func otherNames(words: String) throws { #expect(try paragraph(words, note: "Other.").report == "") }
}
