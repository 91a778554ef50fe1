import Manuscript

extension SearchIndex {
  /// The files that pass the index on; an edition's own pages change their bytes, but not how many they are.
  ///
  /// The first is one text of four parts with an empty line between them.
  ///
  /// 1. the rules for the endings of words, see ``Stem``; the words to skip; the beginnings of words that may be
  ///    followed by a hyphen; and the number of the page that is shown for a postcode, or -1; each on its own line;
  /// 2. a line for each shard of pages, which has for each page its weight and the number of its sections, see
  ///    ``SixBits``; pages and their sections are counted together, and are called entries;
  /// 3. what readers say and what it then also finds, separated by a tab;
  /// 4. a line for each shard of words, which has all its stems one after another: for each, a capital letter that
  ///    gives the number of letters it shares with the one before, and its other letters.
  ///
  /// Shards are described at ``WordShards`` and ``PageShards``.
  ///
  /// - Parameter own: additional pages of an edition; their words are not searched.
  public func files(own: [SearchedPage] = []) -> SearchFiles {
    var table = table
    for page in own { table.add(page) }
    let words = wordShards.shards(table, since: shardsOfWords)
    let pages = PageShards.shards(adding: own, to: shardsOfPages)
    let parts = [
      [Stem.rules, StopWords.list, Tokenizer.joined, numberForPostcodes].map { Array($0.utf8) },
      pages.map(\.line),
      synonyms.map { Array("\($0.said)\t\($0.meant)".utf8) },
      words.map(\.line),
    ]
    let index = parts.map { $0.joined(separator: [0x0A]) }.joined(separator: [0x0A, 0x0A])
    // Most shards are as they are without pages of an edition.
    let texts: [[UInt8]] = words.map(\.text) + pages.map(\.text)
    let scripts = zip(texts.indices, texts).map { number, text -> [UInt8] in
      let known = shards[number]
      return text == known.text ? known.script : Self.script(text, number)
    }
    return SearchFiles(index: ScriptLiteral.assignment(of: Array(index), to: "searchIndex"), shards: scripts)
  }

  static func script(_ text: [UInt8], _ number: Int) -> [UInt8] {
    ScriptLiteral.assignment(of: text, to: "searchShard\(number)")
  }

  /// The entry of the page that is shown for a postcode, in decimal digits.
  private var numberForPostcodes: String {
    var number = 0
    for page in pages {
      if page.address == forPostcodes { return "\(number)" }
      number += page.sectionCount
    }
    return "-1"
  }
}
