import TestSites
import Testing

/// Former names in the Code's words, and the notes that explain them.
struct FormerNameChecksTests {
  private func paragraph(_ words: String, note: String) throws -> SiteRun {
    let term = "x:\n  term: NB\n  short-for: new board\n  formerly: [old group (OG), Former team]\n  means: It.\n"
    let header =
      "heading: H\nkind: verbatim\ngloss: G\nsource: S\naddress: https://www.example.org/\nseen: 2026-11-21"
      + "\nno-second-copy: 2026-11-21"
    let print = CodeWords.fingerprint(of: words)
    return try Site.read([
      "glossary.yaml": term,
      "code-of-practice/1.1.md": "---\n\(header)\nfingerprint: \(print)\nnotes:\n  - \(note)\n---\n\(words)\n",
    ])
  }

  @Test(
    "A former name in the Code's words needs a note that gives the current one",
    arguments: ["The old group decides.", "Old groups decide.", "The OGs decide.", "A former team."])
  func formerNames(words: String) throws {
    #expect(try paragraph(words, note: "Other.").rules == ["former-name"])
    #expect(try paragraph(words, note: "It is now the NB.").report == "")
    #expect(try paragraph(words, note: "These are New Boards now.").report == "")
  }

  @Test(
    "Other words are not former names",
    arguments: ["The older group.", "ogs", "A group of old.", "Formerly teams"])
  func otherNames(words: String) throws { #expect(try paragraph(words, note: "Other.").report == "") }
}
