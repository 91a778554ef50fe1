import Search
import Testing

@Suite("The index of the search")
struct SearchIndexTests {
  private func page(_ address: String, _ title: String, _ html: String, _ names: [String] = []) -> SearchedPage {
    SearchedPage(address, title: title, scope: SearchScope("Page", names: names), html: Array(html.utf8))
  }

  private func parts(_ index: SearchIndex, own: [SearchedPage] = []) -> [String] {
    let script = String(decoding: index.script(own: own), as: UTF8.self)
    return script.dropFirst("(window.signpost||={}).searchIndex=`".count).dropLast("`;\n".count).split(
      separator: "\n\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("the script holds rules, entries, synonyms, stems and places")
  func script() {
    let index = SearchIndex(
      [
        page("a.html", "Appeals", "<h2 id=\"how\">How</h2><p>Appealing letters</p>", ["Tribunal"]),
        page("b.html", "Letters", "<p>Appeal letter</p>"),
      ], synonyms: [Synonym("court", for: "tribunal")])
    #expect(
      Array(parts(index).dropFirst()) == [
        "a.html\tAppeals\tPage\t10\t\tTribunal\n how\tHow\nb.html\tLetters\tPage\t10\t", "court\ttribunal",
        "AappealAletter", "11,11",
      ])
  }

  @Test("words with and without a hyphen are the same, and the script knows after which beginnings")
  func hyphens() {
    let index = SearchIndex([page("a.html", "A", "<p>re-assessment reassessment</p>")], synonyms: [])
    #expect(index.stems.map { String(decoding: $0.stem, as: UTF8.self) } == ["reassess"])
    #expect(parts(index)[0].hasSuffix("\n\(Tokenizer.joined)"))
  }

  @Test("an edition's own pages come after all others, so that the numbers of entries stay the same")
  func own() {
    let index = SearchIndex([page("a.html", "A", "<p>words</p>")], synonyms: [])
    let both = parts(index, own: [page("z.html", "Your council", "")])
    #expect(both[1] == "a.html\tA\tPage\t10\t\nz.html\tYour council\tPage\t10\t")
    #expect(both.last == parts(index).last)
  }

  @Test("a word that is in many sections is left out, and the most distinctive of the others are kept")
  func telling() {
    let pages = (0..<40).map { page("\($0).html", "P", "<p>everywhere own\($0)</p>") }
    let index = SearchIndex(pages, synonyms: [])
    #expect(index.stems.count == 40)
    let many = (0..<100).map { "word\($0)" }.joined(separator: " ")
    #expect(
      SearchIndex([page("a.html", "A", "<p>\(many)</p>")], synonyms: []).stems.count == SearchIndex.wordsPerSection)
  }

  @Test("no text ends the script early")
  func escaped() {
    let index = SearchIndex([page("a.html", "`${alert(1)}</script>\\", "")], synonyms: [])
    let script = String(decoding: index.script(), as: UTF8.self)
    #expect(script.contains("\\`\\${alert(1)}\\x3c/script>\\\\"))
    #expect(!script.contains("</script"))
  }

  @Test("words are found in titles, names, headings and texts, whatever their endings")
  func finds() {
    let index = SearchIndex(
      [page("a.html", "Appeals", "<h2 id=\"h\">Deadlines</h2><p>working days</p>", ["Court"])], synonyms: [])
    #expect(["appeal", "deadline", "courts", "Working day", ""].allSatisfy { index.finds($0) })
    #expect(!index.finds("mediation"))
    #expect(index.has("a.html") && !index.has("b.html"))
  }
}
