import Manuscript

/// What a reader's browser searches: the titles, names and headings of all pages, and for each section the words that
/// distinguish it from others.
///
/// The words of a section are chosen by how often they occur in it and how rare they are elsewhere, which keeps the
/// index small enough for a phone.
public struct SearchIndex: Sendable {
  /// The maximum number of words that are kept per section.
  public static let wordsPerSection = 12

  package let pages: [SearchedPage]
  package let synonyms: [Synonym]
  /// The sorted stems, each with the numbers of the entries that contain it.
  package let stems: [(stem: [UInt8], entries: [Int32])]
  /// The address of the page that is shown for a postcode.
  let forPostcodes: String?
  /// Where the words of these pages stand.
  let table: WordTable
  let wordShards: WordShards
  let shardsOfWords: [WordShards.Shard]
  let shardsOfPages: [PageShards.Shard]
  /// All shards, those of words first: their texts, and the scripts that pass them on.
  let shards: [(text: [UInt8], script: [UInt8])]

  /// - Parameters:
  ///   - pages: all pages, in the order in which equally good results are shown.
  ///   - synonyms: what readers may say instead of the site's own words.
  ///   - forPostcodes: the address of the page that is shown for a postcode.
  public init(_ pages: [SearchedPage], synonyms: [Synonym], forPostcodes: String? = nil) {
    self.pages = pages
    self.synonyms = synonyms
    self.forPostcodes = forPostcodes
    let rarity = Rarity(pages)
    let chosen = concurrentMap(pages, chunk: 32) { page in Self.choose(page, rarity) }
    var numbers: [UInt64: Int] = [:]
    var stems: [(stem: [UInt8], entries: [Int32])] = []
    var entry: Int32 = 0
    for page in chosen {
      for section in page {
        for (hash, stem) in section {
          if let known = numbers[hash] {
            if stems[known].entries.last != entry { stems[known].entries.append(entry) }
          } else {
            numbers[hash] = stems.count
            stems.append((stem, [entry]))
          }
        }
        entry += 1
      }
    }
    self.stems = stems.sorted { $0.stem.lexicographicallyPrecedes($1.stem) }
    var table = WordTable()
    for page in pages { table.add(page) }
    table.add(texts: self.stems)
    table.close()
    self.table = table
    wordShards = WordShards(table)
    shardsOfWords = wordShards.shards(table)
    shardsOfPages = PageShards.shards(pages)
    let texts: [[UInt8]] = shardsOfWords.map(\.text) + shardsOfPages.map(\.text)
    shards = zip(texts.indices, texts).map { ($1, Self.script($1, $0)) }
  }

  /// The number of shards into which what is loaded when it is needed is divided; see ``files(own:)``.
  public var shardCount: Int { shards.count }

  /// The stems of the words that each section of a page keeps.
  private static func choose(_ page: SearchedPage, _ rarity: Rarity) -> [[(hash: UInt64, stem: [UInt8])]] {
    let (sections, words) = (page.sections(), page.words())
    return sections.indices.map { number in
      var scored: [(score: Float, word: PageWords.Word)] = []
      for word in words.all[sections.words(of: number)] {
        if let score = rarity.score(of: word), !StopWords.contains(words.text(of: word)) {
          scored.append((score, word))
        }
      }
      if scored.count > wordsPerSection {
        scored.sort { ($0.score, $1.word.offset) > ($1.score, $0.word.offset) }
        scored.removeLast(scored.count - wordsPerSection)
      }
      return scored.map { _, word in
        let stem = Stem.of(words.text(of: word))
        var hash = ByteHash()
        for byte in stem { hash.add(byte) }
        return (hash.value, stem)
      }
    }
  }

  /// Whether a page is in the index.
  public func has(_ address: String) -> Bool { pages.contains { $0.address == address } }

  /// Whether each of some words finds a page by its text, its title, another name or a heading.
  public func finds(_ words: String) -> Bool {
    NameWords.stems(of: words).allSatisfy { stem in
      table.word(stem)?.isInName == true || stems.contains { $0.stem == stem }
    }
  }
}

/// What readers say, and the words of the site that it also finds.
public struct Synonym: Sendable {
  public let said: String
  public let meant: String

  public init(_ said: String, for meant: String) {
    self.said = said
    self.meant = meant
  }
}

/// How rare words are, by the number of sections that contain them; counted by part of their hash, which is accurate
/// enough.
private struct Rarity {
  private var counts = [Int32](repeating: 0, count: 1 << 16)
  /// A word that is in more sections than this does not distinguish any.
  private let most: Int32

  package init(_ pages: [SearchedPage]) {
    for page in pages { for word in page.words().all { counts[Self.slot(word)] += 1 } }
    let sections = pages.reduce(0) { $0 + $1.sectionCount }
    most = Int32(clamping: max(20, sections / 6))
  }

  private static func slot(_ word: PageWords.Word) -> Int { Int(word.hash ^ word.hash >> 16) & 0xFFFF }

  /// How well a word distinguishes its section from others; `nil` if it does not.
  package func score(of word: PageWords.Word) -> Float? {
    let count = counts[Self.slot(word)]
    if count > most { return nil }
    return Float(min(word.count, 4)) / Float(count + 12)
  }
}
