import Manuscript
import Records
import Testing

/// Markdown files with a header.
struct FrontMatterTests {
  private func read(_ text: String) -> (parts: FrontMatter?, file: SourceFile, diagnostics: Diagnostics) {
    let file = SourceFile(path: "Content/x.md", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    return (FrontMatter(file, "the header of a page", &diagnostics), file, diagnostics)
  }

  private func body(_ text: String) -> String? {
    let (parts, file, _) = read(text)
    return parts.map { String(decoding: file.bytes[$0.body], as: UTF8.self) }
  }

  @Test("A file consists of a header between two fences, and the text below")
  func parts() throws {
    let (parts, _, diagnostics) = read("---\ntitle: One\n---\nWords.\n")
    var header = try #require(parts).header
    var found = Diagnostics()
    #expect(header.text("title", &found)?.value == "One")
    #expect(parts?.bodyLine == 4)
    #expect(diagnostics.all.isEmpty && found.all.isEmpty)
    #expect(body("---\ntitle: One\n---\nWords.\n") == "Words.\n")
  }

  @Test("Fences may have white space after them, and line ends may be those of Windows")
  func forgiving() {
    #expect(body("--- \ntitle: One\n---\t\nWords.") == "Words.")
    #expect(body("---\r\ntitle: One\r\n---\r\nWords.\r\n") == "Words.\r\n")
  }

  @Test("The text may be empty, and a file may end with its fence")
  func short() {
    #expect(body("---\ntitle: One\n---\n") == "")
    #expect(body("---\ntitle: One\n---") == "")
    #expect(read("---\n---\n").parts?.bodyLine == 3)
  }

  @Test("A later line of hyphens belongs to the text")
  func rule() {
    #expect(body("---\ntitle: One\n---\nWords.\n\n---\n\nMore.") == "Words.\n\n---\n\nMore.")
  }

  @Test(
    "A header that is missing or does not end is reported at the start",
    arguments: ["", "Words.", " ---\na: b\n---\n", "----\na: b\n----\n", "---\ntitle: One\n"])
  func missing(text: String) {
    let (parts, _, diagnostics) = read(text)
    #expect(parts == nil)
    #expect(diagnostics.all.map(\.rule) == [ManuscriptRules.noHeader])
    #expect(diagnostics.all.first?.place?.line == 1)
  }

  @Test("A header that is a list or a text is not valid", arguments: ["- a\n- b", "only words"])
  func wrongKind(header: String) {
    let (parts, _, diagnostics) = read("---\n\(header)\n---\n")
    #expect(parts == nil)
    #expect(diagnostics.all.map(\.rule) == [ManuscriptRules.wrongType])
    #expect(diagnostics.all.first?.place?.line == 2)
  }

  @Test("A mistake in the header is reported by its line in the file")
  func places() {
    let (_, _, diagnostics) = read("---\ntitle: One\nsummary: a: b\n---\n")
    #expect(diagnostics.all.map(\.rule) == [ManuscriptRules.yaml])
    #expect(diagnostics.all.first?.place?.line == 3)
  }
}
