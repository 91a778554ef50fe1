import Manuscript
import Records
import Testing

/// Mistakes in YAML: each is reported on its own line, with what to do.
struct YAMLSlipsTests {
  private func told(_ text: String) -> String {
    let file = SourceFile(path: "x.yaml", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    guard YAMLDocument.read(file, &diagnostics) == nil, diagnostics.all.count == 1,
      let diagnostic = diagnostics.all.first,
      let place = diagnostic.place
    else { return "nothing" }
    return "\(place.line):\(place.column) \(diagnostic.message)"
  }

  @Test(
    "A mistake is reported where it is, not where the parser stopped",
    arguments: [
      ("title: A page\nsummary A page.\nnumber: 1", "2:1 this line has no key with a colon behind it"),
      ("title A page\nsummary: A page.", "1:1 this line has no key with a colon behind it"),
      ("title: A\nsources\n  - The Act\n", "2:1 this line has no key with a colon behind it"),
      ("title:A page\nsummary: A page.", "1:6 no space stands behind this colon, so that this is not read as a key"),
      ("a:\n  - id:yes\n    text: Yes", "2:7 no space stands behind this colon, so that this is not read as a key"),
      (
        "title: A\nsummary:\u{A0}B\nnumber: 1",
        "2:9 the space behind this colon is a no-break space, so that this is not read as a key"
      ),
      ("title: “Privacy: what we keep”\nsummary: A", "1:8 curly quotation marks do not hold this text together"),
      ("a: 1\nb:\n\tc: 1", "3:1 a tab stands at the beginning of this line"),
      ("title: \"A page\nsummary: A page.\n", "1:8 this quotation mark is never closed"),
      ("title: \"A page\nsummary: \"A page.\"\n", "1:8 this quotation mark is never closed"),
      ("a: \"A\nb: B\nc: \"C\"\n", "1:4 this quotation mark is never closed"),
      ("a: ['b, c]\n", "1:5 this quotation mark is never closed"),
      ("a: 'it's'\nb: 1", "1:8 words stand behind the closing quotation mark"),
      ("a: \"Yes\" or no\nb: 1", "1:9 words stand behind the closing quotation mark"),
      (
        "title: A\n summary: B\n",
        "2:2 this line begins with as many spaces as no line that it could belong to"
      ),
      (
        "a:\n  b: 1\n c: 1\n",
        "3:2 this line begins with as many spaces as no line that it could belong to"
      ),
      (
        "a:\n  - b\n - c\n",
        "3:2 this line begins with as many spaces as no line that it could belong to"
      ),
      (
        "title: Privacy: what we keep",
        "1:15 this text has a colon with a space behind it, and no quotation marks around it"
      ),
    ])
  func slips(text: String, expected: String) {
    #expect(told(text) == expected)
  }

  @Test("The place counts the lines of the whole file")
  func header() throws {
    let text = "---\n# a comment\ntitle: A\nsummary B\nnumber: 1\n---\nWords.\n"
    let file = SourceFile(path: "x.md", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    #expect(FrontMatter(file, "the header", &diagnostics) == nil)
    let diagnostic = try #require(diagnostics.all.first)
    #expect(diagnostic.place == SourcePlace("x.md", line: 4, column: 1, length: 9))
    #expect(diagnostic.help?.hasPrefix("write 'summary: …'") == true)
  }
}
