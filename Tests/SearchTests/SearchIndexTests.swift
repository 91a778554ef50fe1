import Search
import Testing

@Suite("The index of the search")
struct SearchIndexTests {
  private func page(_ address: String, _ title: String, _ html: String, _ names: [String] = []) -> SearchedPage {
    SearchedPage(address, title: title, scope: SearchScope("Page", names: names), html: Array(html.utf8))
  }

  /// The parts of the index.
  private func parts(_ index: SearchIndex, own: [SearchedPage] = []) -> [String] {
    ShardText.text(of: index.files(own: own).index, "searchIndex").split(
      separator: "\n\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  @Test("the script holds rules, the table of pages, synonyms and stems")
  func script() {
    let index = SearchIndex(
      [
        page("a.html", "Appeals", "<h2 id=\"how\">How</h2><p>Appealing letters</p>", ["Tribunal"]),
        page("b.html", "Letters", "<p>Appeal letter</p>"),
      ], synonyms: [Synonym("court", for: "tribunal")], forPostcodes: "b.html")
    // Two pages of weight 10, the first with one section; the stems share no first letters with those before.
    #expect(Array(parts(index).dropFirst()) == ["a1a0", "court\ttribunal", "AappealAbAhowAletterApagAtribunal"])
    #expect(parts(index)[0].hasSuffix("\n2"))
    let without = SearchIndex([page("a.html", "A", "")], synonyms: [])
    #expect(parts(without).count == 4 && parts(without)[0].hasSuffix("\n-1"))
  }

  @Test("words with and without a hyphen are the same, and the script knows after which beginnings")
  func hyphens() {
    let index = SearchIndex([page("a.html", "A", "<p>re-assessment reassessment</p>")], synonyms: [])
    #expect(index.stems.map { String(decoding: $0.stem, as: UTF8.self) } == ["reassess"])
    #expect(parts(index)[0].split(separator: "\n").contains("\(Tokenizer.joined)"))
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
    let files = index.files()
    let scripts = ([files.index] + files.shards).map { String(decoding: $0, as: UTF8.self) }
    #expect(scripts.contains { $0.contains("\\`\\${alert(1)}\\x3c/script>\\\\") })
    #expect(!scripts.contains { $0.contains("</script") })
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
