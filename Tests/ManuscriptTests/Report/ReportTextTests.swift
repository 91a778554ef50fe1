import Manuscript
import Testing

/// How diagnostics are printed.
struct ReportTextTests {
  private let rule = Rule("a-rule", "It is so.")

  private func report(_ text: String, _ place: SourcePlace?, help: String? = nil, notes: [Diagnostic.Note] = [])
    -> String
  {
    let file = SourceFile(path: "Content/x.md", bytes: Array(text.utf8))
    return ReportText(files: ["Content/x.md": file]).text(
      of: Diagnostic(rule, "it is wrong", at: place, help: help, notes: notes))
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> SourcePlace {
    SourcePlace("Content/x.md", line: line, column: column, length: length)
  }

  @Test("A diagnostic has its words, its rule, its place, the line, carets and help")
  func whole() {
    let note = Diagnostic.Note("it also stands here", at: place(1, 1, 1))
    #expect(
      report("one\ntwo three\n", place(2, 5, 5), help: "do better", notes: [note]) == """
        error: it is wrong [a-rule]
          --> Content/x.md:2:5
        2 | two three
          |     ^^^^^
           = note: it also stands here: Content/x.md:1:1
           = do better

        """)
  }

  @Test("The bar stays straight under line numbers of any width")
  func numbers() {
    let text = String(repeating: "\n", count: 99) + "here"
    #expect(report(text, place(100, 1, 4)).hasSuffix("\n100 | here\n    | ^^^^\n"))
  }

  @Test("If there is no place, file or line, there is no excerpt")
  func bare() {
    #expect(report("one", nil) == "error: it is wrong [a-rule]\n")
    #expect(report("one", place(9, 1, 1)) == "error: it is wrong [a-rule]\n  --> Content/x.md:9:1\n")
    #expect(report("\n", place(1, 1, 1)) == "error: it is wrong [a-rule]\n  --> Content/x.md:1:1\n")
    #expect(report("x", SourcePlace("Content/none.md")) == "error: it is wrong [a-rule]\n  --> Content/none.md:1:1\n")
  }

  @Test("A tab before the place is a tab below it, so that the caret is in the right place")
  func tabs() {
    #expect(report("\ta\tb", place(1, 4, 1)).hasSuffix("1 | \ta\tb\n  | \t \t^\n"))
  }

  @Test("Columns count what a reader sees as one character")
  func characters() {
    #expect(report("é👩‍👧x", place(1, 3, 1)).contains(":1:3\n"))
    #expect(report("e\u{301}x", place(1, 2, 1)).hasSuffix("| e\u{301}x\n  |  ^\n"))
  }

  @Test("Before a caret, a double-width character is matched by one of double width")
  func wide() {
    #expect(report("日本x", place(1, 3, 1)).hasSuffix("1 | 日本x\n  | \u{3000}\u{3000}^\n"))
  }

  @Test("Carets end with the line")
  func pastTheEnd() {
    #expect(report("abc", place(1, 2, 99)).hasSuffix("| abc\n  |  ^^\n"))
    #expect(report("abc", place(1, 4, 1)).hasSuffix("| abc\n  |    ^\n"))
    #expect(report("abc", place(1, 99, 5)).hasSuffix("| abc\n  |    ^\n"))
  }

  @Test(
    "Of a long line, the part with the place is shown, and ellipses show that there is more",
    arguments: [1, 2, 60, 121, 200, 300, 399, 400])
  func longLines(column: Int) throws {
    let line = (0..<400).map { "\($0 % 10)" }.joined()
    let lines = report(line, place(1, column, 3)).split(separator: "\n")
    let shown = try #require(lines.first { $0.hasPrefix("1 | ") }).dropFirst(4)
    let carets = try #require(lines.last).dropFirst(4)
    #expect(shown.count <= 124)
    let at = carets.prefix { $0 == " " }.count
    #expect(String(Array(shown)[at]) == "\((column - 1) % 10)")
    #expect((shown.first == "…") == (column > 41))
    #expect(carets.count <= shown.count)
  }

  @Test("Diagnostics are sorted by file, line and column, each once, with an empty line between")
  func order() {
    var diagnostics = Diagnostics()
    diagnostics.error(rule, "third", at: SourcePlace("b", line: 1))
    diagnostics.error(rule, "second", at: SourcePlace("a", line: 10))
    diagnostics.error(rule, "first", at: SourcePlace("a", line: 9, column: 5))
    diagnostics.error(rule, "first", at: SourcePlace("a", line: 9, column: 5))
    diagnostics.error(rule, "none", at: nil)
    #expect(diagnostics.sorted.map(\.message) == ["none", "first", "second", "third"])
    let text = ReportText(files: [:]).text(of: diagnostics)
    #expect(text.hasPrefix("error: none [a-rule]\n\nerror: first [a-rule]\n  --> a:9:5\n\nerror: second"))
    #expect(text.hasSuffix("  --> b:1:1\n"))
    #expect(ReportText(files: [:]).text(of: Diagnostics()) == "")
  }

  @Test("A warning is not an error")
  func warnings() {
    var diagnostics = Diagnostics()
    diagnostics.add(Diagnostic(rule, "beware", at: nil, severity: .warning))
    #expect(!diagnostics.hasErrors)
    #expect(ReportText(files: [:]).text(of: diagnostics) == "warning: beware [a-rule]\n")
    diagnostics.error(rule, "wrong", at: nil)
    #expect(diagnostics.hasErrors)
  }
}
