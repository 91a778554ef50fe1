import Content
import Manuscript
import Testing

/// Where the keys of a file begin and end, by its lines alone.
struct YAMLBlocksTests {
  private func blocks(_ text: String) -> [String] {
    YAMLBlocks(SourceFile(path: "a.yaml", bytes: Array(text.utf8))).all.map { "\($0.key) \($0.lines) \($0.indent)" }
  }

  @Test("A key holds the lines up to the next, without remarks and empty lines before it")
  func keys() {
    #expect(
      blocks("# A remark.\ntitle: Two\nrows:\n  - id: a\n    cells: {}\n\n  # Not this.\n\nsources: [x]\n") == [
        "title 2..<3 0", "rows 3..<6 2", "sources 9..<10 0",
      ])
  }

  @Test("Entries may begin at the edge, and a file may end without a line end")
  func edges() {
    #expect(blocks("rows:\n- id: a\n- id: b") == ["rows 1..<4 0"])
    #expect(blocks("") == [])
    #expect(blocks("no colon\n") == [])
  }
}
