import Manuscript
import TestSites
import Testing

/// Texts that would keep the parser busy for a long time: harmless ones, checked with lower limits.
struct MarkdownLimitsTests {
  /// The diagnostics for a text if each kind of thing may occur three times.
  private func diagnostics(_ text: String, firstLine: Int = 1, keepsLines: Bool = true) -> Markdown.Result {
    Markdown.render(text, firstLine: firstLine) { options in
      options.keepsLines = keepsLines
      options.limits.uncheckedBytes = 0
      options.limits.bytesInPassage = 60
      options.limits.depth = 3
      options.limits.bracketsInPassage = 4
      options.limits.emphasisInPassage = 3
      options.limits.backticksInPassage = 3
      options.limits.anglesInPassage = 3
      options.limits.addressesInPassage = 3
      options.limits.rulesInPassage = 3
      options.limits.cells = 12
      options.limits.bytesInWord = 20
      options.limits.repeatedBytes = 60
    }
  }

  @Test(
    "Each kind of excess is reported at its line, and the text is not read",
    arguments: [
      ("one\n> > > > two", "lists and quotations nest more than 3 levels deep here", 2),
      ("one\n\n- - - - two", "lists and quotations nest more than 3 levels deep here", 3),
      ("1. 2) > - two", "lists and quotations nest more than 3 levels deep here", 1),
      ("- one\n        - two", "lists and quotations nest more than 3 levels deep here", 2),
      ("one\n\t- - two", "lists and quotations nest more than 3 levels deep here", 2),
      ("one [\n[ [ [ [", "this passage has more than 4 square brackets", 2),
      ("*a _b\n~c d*", "this passage has more than 3 asterisks, underscores and tildes", 2),
      ("`a `b\n*\n`c `d", "this passage has more than 3 backticks", 3),
      ("a < b < c < d < e", "this passage has more than 3 signs '<'", 1),
      ("a@b www.c http://d\ne@f", "this passage has more than 3 addresses", 2),
      ("a\n-|-\nb\n-|-\nc\n-|-\nd\n:-|\ne", "this passage has more than 3 lines of hyphens", 8),
      ("a|b|c|d\n-\ne\nf\ng", "the tables so far have more than 12 cells", 5),
      ("a|b|c\n-\ne\n\na|b\n-\ne\nf\ng\nh\ni", "the tables so far have more than 12 cells", 11),
      ("a|b|c|d\n1\n2\n3\n\n4", "", 0),
      (
        "one two three four five\none two three four five\none two three four five",
        "this passage has more than 60 bytes", 3
      ),
      ("> one two three four five\n> one two three four five\n>\n> one two three four five", "", 0),
      ("one\nabcdefghijklmnopqrstu", "more than 20 characters stand here without a space", 2),
      ("日本語日本語日本語日本語", "", 0),
      ("[a] [a]\n\n[a]: /b 'cdefgh ijk'", "the definition of a link here is too long for so many links", 3),
      ("[a]\n\n[a]: /b", "", 0),
      ("> > > two\n\n[ [ [ [\n\n[ [ [ [\n\n*a _b ~c\n\n*a _b ~c", "", 0),
    ])
  func excess(text: String, message: String, line: Int) {
    let result = diagnostics(text)
    guard line > 0 else {
      #expect(result.rules == [])
      #expect(result.html != "")
      return
    }
    #expect(result.diagnostics.all.map(\.message) == [message])
    #expect(result.rules == ["too-much-markup"])
    #expect(result.diagnostics.all.first?.place?.line == line)
    #expect(result.html == "")
  }

  @Test("Lines count from the one at which the text begins; in a folded value, its first line is used")
  func places() {
    #expect(diagnostics("one\n> > > > two", firstLine: 5).diagnostics.all.first?.place?.line == 6)
    #expect(diagnostics("one\n> > > > two", firstLine: 5, keepsLines: false).diagnostics.all.first?.place?.line == 5)
  }

  @Test("What people write is far from every limit")
  func usual() {
    let table = "| a | b | c |\n|---|---|---|\n" + String(repeating: "| [x](y) | **d** | `e` |\n", count: 150)
    let list = (0..<8).map { String(repeating: "  ", count: $0) + "- item\n" }.joined()
    let words = String(repeating: "Words, and (more) words: all of *them* [with a link](there). ", count: 200)
    let result = Markdown.render(
      "\(words)\n\n\(table)\n\(list)\n> > quoted\n\n[x]: https://www.gov.uk/\(words.prefix(20))")
    #expect(result.rules == [])
  }
}
