import Manuscript
import Testing

/// The headings of a text and the lines under them.
struct MarkdownOutlineTests {
  private func sections(_ text: String, firstLine: Int = 1) -> [String] {
    MarkdownOutline(Array(text.utf8)[...], firstLine: firstLine).sections.map {
      "\($0.level) \($0.heading) \($0.lines)"
    }
  }

  @Test("A section reaches to the next heading of its level or above, and holds those below")
  func levels() {
    let text = "Before.\n\n## One\n\nText.\n\n### Inside\n\n## Two\nEnd.\n"
    #expect(sections(text) == ["2 One 3..<9", "3 Inside 7..<9", "2 Two 9..<11"])
    #expect(sections(text, firstLine: 8) == ["2 One 10..<16", "3 Inside 14..<16", "2 Two 16..<18"])
  }

  @Test("Only headings count: not the lines of code, quotations and lists")
  func others() {
    #expect(sections("```\n## Code\n```\n\n> ## Quoted\n\n- ## Item\n") == [])
    #expect(sections("One *two*\n`three`\n---\nText") == ["2 One two three 1..<5"])
    #expect(sections("## A\u{A0}b &amp; [c](page:d) ##") == ["2 A\u{A0}b & c 1..<2"])
  }

  @Test("An empty text has none")
  func empty() {
    #expect(sections("") == [])
  }
}
