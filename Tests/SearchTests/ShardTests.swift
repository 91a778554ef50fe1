import Search
import Testing

@Suite("Shards of the search")
struct ShardTests {
  /// Pages with some hundred words, of which each is on several.
  private static let many = (0..<200).map { number in
    let words = (0..<8).map { "word\(number * 13 % 150)x\($0)" }.joined(separator: " ")
    var scope = SearchScope("Page", names: ["called\(number)"])
    scope.sayings = ["say\(number % 7) often", "alone\(number)"]
    return SearchedPage(
      "folder/\(number).html", title: "word\(number * 7 % 150)x title: more words",
      scope: scope, html: Array("<h2 id=\"h\">Heading \(number)</h2><p>\(words)</p>".utf8))
  }
  private let index = SearchIndex(many, synonyms: [])

  /// The lines of the index with the stems of each shard of words, and the texts of all shards.
  private func read(_ files: SearchFiles) -> (words: [[String]], shards: [String]) {
    let parts = ShardText.text(of: files.index, "searchIndex").split(
      separator: "\n\n", omittingEmptySubsequences: false)
    let words = parts[3].split(separator: "\n", omittingEmptySubsequences: false).map(ShardText.stems)
    return (words, files.shards.enumerated().map { ShardText.text(of: $1, "searchShard\($0)") })
  }

  /// The records of the words in a shard.
  private func records(_ shard: String) -> [Substring] {
    shard.split(separator: "\n", omittingEmptySubsequences: false)[0].split(
      separator: ",", omittingEmptySubsequences: false)
  }

  @Test("every word is in exactly one shard, in order, with the entries where it stands")
  func words() {
    let (words, shards) = read(index.files())
    let all = words.flatMap(\.self)
    #expect(words.count > 5 && Set(all).count == all.count)
    #expect(all.map { Array($0.utf8) } == all.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(index.stems.map { String(decoding: $0.stem, as: UTF8.self) }).isSubset(of: all))
    for (shard, stems) in words.enumerated() {
      let records = records(shards[shard])
      #expect(records.count == stems.count)
      for (stem, record) in zip(stems, records) {
        let texts = ShardText.numbers(record.prefix { $0 != ";" })
        let known = index.stems.first { $0.stem == Array(stem.utf8) }?.entries ?? []
        var entry = 0
        for step in texts {
          entry += step
          #expect(known.contains(Int32(entry)), "\(stem)")
        }
        #expect(!record.isEmpty, "\(stem)")
      }
    }
  }

  @Test("an edition's own pages add their words where they belong, and change no others")
  func ownWords() throws {
    var scope = SearchScope("Page", names: ["aaa first", "word7x again"])
    scope.sayings = ["often zzz"]
    let own = [SearchedPage("own.html", title: "Own word13x title", scope: scope, html: [])]
    let (before, after) = (read(index.files()), read(index.files(own: own)))
    #expect(after.words.count == before.words.count)
    let added = after.words.flatMap(\.self).filter { !Set(before.words.flatMap(\.self)).contains($0) }
    #expect(Set(added).isSuperset(of: ["aaa", "first", "again", "zzz", "own"]))
    let changed = Set(added).union(["word13x", "word7x", "titl", "often", "pag"])
    for (shard, stems) in after.words.enumerated() {
      #expect(stems == stems.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      let records = Dictionary(zip(stems, self.records(after.shards[shard]))) { first, _ in first }
      for (stem, record) in zip(before.words[shard], self.records(before.shards[shard])) {
        let now = try #require(records[stem], "\(stem)")
        #expect(changed.contains(stem) ? now.hasPrefix(record) : now == record, "\(stem)")
      }
      for stem in stems where added.contains(stem) { #expect(records[stem]?.hasPrefix(";") == true, "\(stem)") }
    }
  }

  @Test("shards are of about the same size")
  func sizes() {
    let (words, shards) = read(index.files())
    for (number, shard) in shards.enumerated() {
      let most = number < words.count ? WordShards.bytes : PageShards.bytes
      #expect(shard.utf8.count < most * 3 / 2 && shard.utf8.count > most / 4, "\(number): \(shard.utf8.count)")
    }
    #expect(shards.count == index.shardCount)
  }

  @Test("the same pages give the same bytes")
  func same() {
    let (one, other) = (index.files(), SearchIndex(Self.many, synonyms: []).files())
    #expect(one.index == other.index && one.shards == other.shards)
  }

  @Test("each page is in one shard with what readers see of it, behind those before it")
  func pages() {
    let (words, shards) = read(index.files())
    let lines = shards.dropFirst(words.count).joined().split(separator: "\n")
    #expect(lines.count == 400)
    #expect(lines[0] == "folder/0.html\tword0x title: more words\tPage\tcalled0" && lines[1] == " h\tHeading 0")
    #expect(lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != "\t" } } == Self.many.map { $0.address[...] })
  }

  @Test("what readers say of a page is once in the shard of one of its words; a word alone is told by how it stands")
  func sayings() {
    let (words, shards) = read(index.files())
    var found = 0
    for (number, stems) in words.enumerated() {
      for line in shards[number].split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2) {
        let saying = line.split(separator: " ").dropFirst().map(String.init)
        #expect(saying.count == 2 && saying.contains { stems.contains($0) }, "\(line)")
        found += 1
      }
    }
    #expect(found == 200)
    let shard = words.firstIndex { $0.contains("alone7") } ?? 0
    let place = words[shard].firstIndex(of: "alone7") ?? 0
    // Entry 14, as each page has a section.
    #expect(records(shards[shard])[place] == ";e2")
  }

  @Test("a name is in the shard of its letters, whatever parts them")
  func names() {
    let pages = [
      SearchedPage("a.html", title: "St. Helens’", scope: SearchScope("Page", names: ["H & F", "Crèche"]), html: [])
    ]
    let (words, shards) = read(SearchIndex(pages, synonyms: []).files())
    #expect(words == [["crech", "f", "h", "helen", "pag", "st"]])
    let names = ShardText.numbers(shards[0].split(separator: "\n")[1])
    let hashes = ["sthelens", "hf", "creche"].map { $0.utf8.reduce(0) { ($0 * 31 + Int($1)) % 1024 } }
    #expect(names == hashes.flatMap { [$0, 0] })
  }

  @Test("an edition's own pages are behind all others, and do not change how many shards there are")
  func own() {
    let own = SearchedPage(
      "z.html", title: "Aardvark zebra", scope: SearchScope("Page"), html: Array("<p>unsearched</p>".utf8))
    let (words, shards) = read(index.files(own: [own]))
    let (before, _) = read(index.files())
    #expect(shards.count == index.shardCount)
    #expect(Set(words.joined()) == Set(before.joined()).union(["aardvark", "zebra", "z"]))
    #expect(words[words.count - 1].last == "zebra")
    #expect(shards[shards.count - 1].hasSuffix("\nz.html\tAardvark zebra\tPage\n"))
    // Entry 400, behind 200 pages with a section each: in a title of two words.
    let shard = words.firstIndex { $0.contains("aardvark") } ?? 0
    #expect(records(shards[shard])[words[shard].firstIndex(of: "aardvark") ?? 0] == ";Mc4")
  }

  @Test("a saying moves to another shard where an edition's own pages make another of its words the rarest")
  func moves() throws {
    var scope = SearchScope("Page")
    scope.sayings = ["aardvark zebra"]
    let saying = SearchedPage("saying.html", title: "Zebra", scope: scope, html: [])
    let index = SearchIndex([saying] + Self.many, synonyms: [])
    // "aardvark" stands once and "zebra" twice, until two pages more are called by the first.
    let own = (0..<2).map {
      SearchedPage("own\($0).html", title: "Aardvark", scope: SearchScope("Page"), html: [])
    }
    for (pages, word) in [([], "aardvark"), (own, "zebra")] {
      let (words, shards) = read(index.files(own: pages))
      let holders = shards.indices.filter { shards[$0].contains("\n0 aardvark zebra") }
      #expect(holders == [try #require(words.firstIndex { $0.contains(word) })], "\(word)")
    }
  }

  @Test("an index of nothing has one shard of words and one of pages")
  func nothing() {
    let files = SearchIndex([], synonyms: []).files()
    #expect(files.shards.count == 2)
    #expect(read(files).words == [[]])
  }
}
