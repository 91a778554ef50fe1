import Manuscript
import Proofreading
import Testing

/// Which abbreviations have to be explained, and what counts as an explanation.
struct AbbreviationTests {
  /// What is reported for a text in which the generator cannot insert explanations.
  private func unexplained(_ words: String) -> [String] {
    let result = Proofread.text(words) { parts in
      parts.abbreviations = [
        .init(short: "ABC", long: "area board", longForms: ["area board"], isEveryday: false),
        .init(short: "NHS", long: "National Health Service", longForms: [], isEveryday: true),
      ]
    }
    var proofreader = result.proofreader
    proofreader.explain(result.text)
    var diagnostics = Diagnostics()
    proofreader.reportAbbreviations(result.text, result.file, &diagnostics)
    return diagnostics.all.map(\.message)
  }

  @Test("The first use without its long form is reported, once")
  func first() {
    #expect(unexplained("Ask the ABC. The ABC answers.") == ["'ABC' is not explained at its first use"])
    #expect(unexplained("Ask the ABC. It is the area board.") == ["'ABC' is not explained at its first use"])
  }

  @Test("The long form beside it explains it, in either order, for the rest of the page")
  func explained() {
    #expect(unexplained("Ask the area board (ABC). The ABC answers.") == [])
    #expect(unexplained("Ask the ABC (area board). The ABC answers.") == [])
  }

  @Test("Unknown words are reported, unless their meaning is next to them")
  func unknown() {
    #expect(unexplained("Ask the XYZ.") == ["'XYZ' is not explained, and the glossary does not know it"])
    #expect(unexplained("Ask the great office (XYZ). Ring XYZ.") == [])
  }

  @Test("What everybody knows, numbers of chapters, headings and the word itself need nothing")
  func passed() {
    #expect(unexplained("The NHS pays. See Part XIV.") == [])
    #expect(unexplained("## The ABC\n\nNothing. Some write “ABC”.") == [])
  }
}
