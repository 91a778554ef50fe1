import Manuscript
import TestSites
import Testing

/// Lines and places of a file.
struct SourceFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "Content/x.md", bytes: Array(text.utf8)) }

  @Test("Lines count from 1 and come without their ends, whether Unix or Windows style")
  func lines() {
    let file = file("one\ntwo\r\n\nfour")
    #expect(file.line(1) == "one")
    #expect(file.line(2) == "two")
    #expect(file.line(3) == "")
    #expect(file.line(4) == "four")
    #expect(file.line(5) == nil)
    #expect(file.line(0) == nil)
    #expect(file.line(-1) == nil)
    #expect(file.lineCount == 4)
  }

  @Test("A final line end does not begin another line, and an empty file has one line")
  func counts() {
    #expect(file("one\n").lineCount == 1)
    #expect(file("one\ntwo\n").lineCount == 2)
    #expect(file("one").lineCount == 1)
    #expect(file("").line(1) == "")
  }

  @Test("Words are found from a line on, in characters, not in bytes")
  func words() {
    let file = file("a word\nüber 👩‍👧 word here\nword")
    #expect(file.place(of: "word", fromLine: 1) == SourcePlace("Content/x.md", line: 1, column: 3, length: 4))
    #expect(file.place(of: "word", fromLine: 2) == SourcePlace("Content/x.md", line: 2, column: 8, length: 4))
    #expect(file.place(of: "word", fromLine: 3) == SourcePlace("Content/x.md", line: 3, column: 1, length: 4))
    #expect(file.place(of: "word", fromLine: 2, toLine: 2).column == 8)
  }

  @Test("If words do not occur, the line's own text is the place")
  func fallback() {
    let file = file("\t  some text \nnext")
    #expect(file.place(of: "none", fromLine: 1) == SourcePlace("Content/x.md", line: 1, column: 4, length: 9))
    #expect(
      file.place(of: "next", fromLine: 1, toLine: 1) == SourcePlace("Content/x.md", line: 1, column: 4, length: 9))
    #expect(file.place(ofLine: 2) == SourcePlace("Content/x.md", line: 2, column: 1, length: 4))
    #expect(file.place(of: "", fromLine: 2).line == 2)
  }

  @Test("Every place is in the file, for any text and any words")
  func property() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let text = RandomText.line(using: &random, from: "ab \n\r\té日👩‍👧", longest: 40)
      let words = RandomText.line(using: &random, from: "ab é", longest: 3)
      let file = file(text)
      let first = Int.random(in: 1...max(1, file.lineCount), using: &random)
      let place = file.place(of: words, fromLine: first)
      guard let line = file.line(place.line) else {
        Issue.record("no line \(place.line) in \(text.debugDescription)")
        continue
      }
      #expect(place.line >= first)
      #expect(place.column <= line.count + 1, "\(text.debugDescription)")
    }
  }
}
