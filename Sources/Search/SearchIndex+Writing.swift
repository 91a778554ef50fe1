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
    let words = wordShards.words(table, since: words)
    let parts = [
      [Stem.rules, StopWords.list, Tokenizer.joined, numberForPostcodes].map { Array($0.utf8) },
      pageShards.pages(pages + own).map(Self.line),
      synonyms.map { Array("\($0.said)\t\($0.meant)".utf8) },
      words.map { Self.line($0.stems) },
    ]
    let index = parts.map { $0.joined(separator: [0x0A]) }.joined(separator: [0x0A, 0x0A])
    let shards = wordShards.texts(table, words) + pageShards.texts(pages + own)
    return SearchFiles(
      index: ScriptLiteral.assignment(of: Array(index), to: "searchIndex"),
      shards: shards.enumerated().map { ScriptLiteral.assignment(of: $1, to: "searchShard\($0)") })
  }

  /// The entry of the page that is shown for a postcode, in decimal digits.
  private var numberForPostcodes: String {
    var number = 0
    for page in pages {
      if page.address == forPostcodes { return "\(number)" }
      number += page.sections.count
    }
    return "-1"
  }

  private static func line(_ pages: ArraySlice<SearchedPage>) -> [UInt8] {
    var text: [UInt8] = []
    for page in pages {
      SixBits.write(page.scope.weight, to: &text)
      SixBits.write(page.sections.count - 1, to: &text)
    }
    return text
  }

  private static func line(_ stems: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    var last: [UInt8] = []
    for stem in stems {
      let shared = min(25, zip(stem, last).prefix { $0 == $1 }.count)
      text.append(UInt8(ascii: "A") + UInt8(shared))
      text += stem.dropFirst(shared)
      last = stem
    }
    return text
  }
}
