import Manuscript
import TestSites
import Testing

/// The plain words of a text, and what its marks say.
struct MarkedTextTests {
  private func words(_ text: String, firstLine: Int = 1, keepsLines: Bool = true) -> MarkedText {
    Markdown.render(text, firstLine: firstLine) {
      $0.marksWords = true
      $0.keepsLines = keepsLines
    }.words
  }

  private func plain(_ text: String) -> String { String(decoding: words(text).bytes, as: UTF8.self) }

  /// The marks as text: kind, line and the words up to the next mark.
  private func marks(_ text: String, firstLine: Int = 1) -> [String] {
    let words = words(text, firstLine: firstLine)
    return words.marks.indices.map { index in
      let mark = words.marks[index]
      let end = index + 1 < words.marks.count ? Int(words.marks[index + 1].offset) : words.bytes.count
      let inner = String(decoding: words.bytes[Int(mark.offset)..<end], as: UTF8.self)
      return "\(mark.kind) \(mark.line) \(inner.filter { $0 != "\n" })"
    }
  }

  @Test("The words come by themselves, one block per line")
  func blocks() {
    #expect(plain("## One *two*\n\nThree **four**\nfive `six`.") == "One two\nThree four five six.\n")
    #expect(plain("- a\n- b\n  - c\n\nd") == "a\nb\nc\nd\n")
    #expect(plain("| a | b |\n|---|---|\n| c | |") == "a\nb\nc\n")
    #expect(plain("> [!NOTE]\n> Look &amp; see.") == "Look & see.\n")
    #expect(plain("![a picture](x.png) of [](named)") == "a picture of The <name>\n")
    #expect(plain("") == "")
  }

  @Test("Marks say what is where, and on which line of the file")
  func lines() {
    #expect(
      marks("## H\n\nOne\n**two** [three](law:a/1).\n\n- x\n- y", firstLine: 5) == [
        "text 5 ", "heading 5 H", "paragraph 7 One ", "line 8 ", "strong 8 two", "strongEnd 8  ", "link 8 three",
        "linkEnd 8 .", "list 8 ", "item 10 ", "paragraph 10 x", "item 11 ", "paragraph 11 y", "listEnd 11 ",
      ])
    #expect(words("[a](law:b) [c](https://d)").destinations == ["law:b", "https://d"])
  }

  @Test("A quotation's own words end where its source begins")
  func quotation() {
    #expect(
      marks("> Held words.\n> — [paragraph 11.10](code:11.10)") == [
        "text 1 ", "quotation 1 ", "paragraph 1 Held words. ", "line 2 ", "attribution 2 — ", "link 2 paragraph 11.10",
        "linkEnd 2 ", "quotationEnd 2 ",
      ])
    #expect(marks("| a |\n|---|\n| b |").contains("cell 3 b"))
    #expect(marks("> [!TIP]\n> b") == ["text 1 ", "alert 1 ", "paragraph 1 ", "line 2 b", "alertEnd 2 "])
  }

  @Test("A place is found by its line and by the words themselves, counted if they occur several times")
  func places() throws {
    let result = Markdown.render("a\n\nCCG and\nthe *CCG* or CCG x", firstLine: 3) { $0.marksWords = true }
    let text = String(decoding: result.words.bytes, as: UTF8.self)
    #expect(text == "a\nCCG and the CCG or CCG x\n")
    let starts = text.indices.filter { text[$0...].hasPrefix("CCG") }.map {
      text.utf8.distance(from: text.startIndex, to: $0)
    }
    let places = starts.map { result.words.place(of: $0..<($0 + 3), in: result.file) }
    #expect(places.map(\.line) == [5, 6, 6])
    #expect(places.map(\.column) == [1, 6, 14])
    #expect(places.map(\.length) == [3, 3, 3])
  }

  @Test("Several texts of one file follow one another")
  func several() {
    var all = MarkedText()
    all.add(plain: "A title", line: 2)
    all.add(plain: "A summary", line: 3)
    #expect(String(decoding: all.bytes, as: UTF8.self) == "A title\nA summary\n")
    #expect(all.marks.map(\.line) == [2, 3])
  }
}
