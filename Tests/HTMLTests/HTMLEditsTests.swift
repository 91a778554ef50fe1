import HTML
import Testing

struct HTMLEditsTests {
  private func edited(_ edits: [(Range<Int>, String)]) -> String {
    var all = HTMLEdits()
    for (range, words) in edits { all.replace(range, with: words.utf8) }
    return String(decoding: all.applied(to: Array("abcdef".utf8)), as: UTF8.self)
  }

  @Test("Words replace others, between them and at the ends")
  func places() {
    #expect(edited([]) == "abcdef")
    #expect(edited([(0..<0, "X"), (1..<3, ""), (4..<5, "YZ"), (6..<6, "!")]) == "XadYZf!")
  }

  @Test("An edit that begins before the end of the last one, or ends outside the page, is ignored")
  func outside() { #expect(edited([(2..<4, "X"), (3..<5, "Y"), (5..<9, "Z")]) == "abXef") }
}
