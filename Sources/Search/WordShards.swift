/// The words by the alphabet in shards of about the same size: a query loads those with the words that it may mean.
///
/// A shard has three parts, each beginning on a new line.
///
/// 1. for each word of its line in the index, separated by commas, the entries in whose texts it stands; and after a
///    semicolon, where there are some, those in which it counts more, each with how: see ``WordTable/Standing``.
///    Entries are written as the differences from one to the next;
/// 2. the pages with names between its first word and that of the next shard: for each name a hash, and the page as the
///    difference from the one before;
/// 3. a line for each thing that readers say of pages: the page, and after a space the stems of its words. It is in the
///    shard of the rarest of them.
package struct WordShards: Sendable {
  /// About how many bytes a shard has before it is compressed.
  package static let bytes = 1_100

  /// The first word of each shard.
  private let starts: [[UInt8]]

  /// - Parameter table: a closed one.
  init(_ table: WordTable) {
    let stems = Self.stems(table)
    var sizes = stems.map { Self.text(of: $0, table).count + 1 }
    let places = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, $0) })
    for (_, saying) in table.closed.sayings {
      if let place = places[Self.rarest(saying, table)] { sizes[place] += saying.reduce(2) { $0 + $1.count + 1 } }
    }
    for (_, letters) in table.closed.names {
      // A hash and the way to the next page.
      if !stems.isEmpty { sizes[Self.last(of: stems, notAfter: letters)] += 4 }
    }
    starts = stems.isEmpty ? [[]] : ShardCut.starts(sizes, most: Self.bytes).map { stems[$0] }
  }

  /// What a shard has of some pages.
  struct Shard: Sendable {
    /// Its words, in order.
    fileprivate(set) var stems: [[UInt8]] = []
    /// The words as its line of the index has them, see ``SearchIndex/files(own:)``.
    fileprivate(set) var line: [UInt8] = []
    fileprivate var words: [UInt8] = []
    fileprivate var names: [UInt8] = []
    /// The last page among the names.
    fileprivate var lastNamed: Int32 = 0
    /// For each thing that readers say, its number and its line.
    fileprivate var sayings: [(number: Int, line: [UInt8])] = []

    var text: [UInt8] { words + names + sayings.flatMap(\.line) }

    fileprivate mutating func setWords(_ table: WordTable) {
      line = WordShards.line(stems)
      words = Array(stems.map { WordShards.text(of: $0, table) }.joined(separator: [0x2C])) + [0x0A]
    }
  }

  /// - Parameter table: a closed one.
  func shards(_ table: WordTable) -> [Shard] {
    var shards = starts.map { _ in Shard() }
    for stem in Self.stems(table) { shards[shard(of: stem)].stems.append(stem) }
    for index in shards.indices { shards[index].setWords(table) }
    for (page, letters) in table.closed.names { add(letters, of: page, to: &shards) }
    for (number, saying) in table.closed.sayings.enumerated() { add(saying, number, table, to: &shards) }
    return shards
  }

  /// The shards after pages were added.
  ///
  /// - Parameter shards: those of the closed table.
  func shards(_ table: WordTable, since shards: [Shard]) -> [Shard] {
    var shards = shards
    let added = table.added
    for (shard, stems) in Dictionary(grouping: added.words.keys, by: shard) {
      let new = Set(stems).subtracting(shards[shard].stems)
      if !new.isEmpty { shards[shard].stems = (shards[shard].stems + new).sorted { $0.lexicographicallyPrecedes($1) } }
      shards[shard].setWords(table)
    }
    for (page, letters) in added.names { add(letters, of: page, to: &shards) }
    let sayings = table.closed.sayings
    // Another word may be the rarest now.
    for (number, saying) in sayings.enumerated() where saying.stems.contains(where: { added.words[$0] != nil }) {
      let before = shard(of: Self.rarest(saying.stems, table.closed.words))
      if shard(of: Self.rarest(saying.stems, table)) == before { continue }
      shards[before].sayings.removeAll { $0.number == number }
      add(saying, number, table, to: &shards)
    }
    for (number, saying) in added.sayings.enumerated() { add(saying, sayings.count + number, table, to: &shards) }
    return shards
  }

  private func add(_ letters: [UInt8], of page: Int32, to shards: inout [Shard]) {
    let shard = shard(of: letters)
    SixBits.write(Self.hash(of: letters), to: &shards[shard].names)
    SixBits.write(Int(page - shards[shard].lastNamed), to: &shards[shard].names)
    shards[shard].lastNamed = page
  }

  private func add(
    _ saying: (page: Int32, stems: [[UInt8]]), _ number: Int, _ table: WordTable, to shards: inout [Shard]
  ) {
    var line: [UInt8] = [0x0A]
    SixBits.write(Int(saying.page), to: &line)
    for stem in saying.stems { line += [0x20] + stem }
    let shard = shard(of: Self.rarest(saying.stems, table))
    let place = shards[shard].sayings.firstIndex { $0.number > number } ?? shards[shard].sayings.count
    shards[shard].sayings.insert((number, line), at: place)
  }

  private static func stems(_ table: WordTable) -> [[UInt8]] {
    table.closed.words.keys.sorted { $0.lexicographicallyPrecedes($1) }
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

  /// The shard of a word or name.
  private func shard(of word: [UInt8]) -> Int { Self.last(of: starts, notAfter: word) }

  /// The index of the last of some sorted words that is not after another; that of the first, if all are after it.
  private static func last(of words: [[UInt8]], notAfter word: [UInt8]) -> Int {
    var low = 0
    var high = words.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if word.lexicographicallyPrecedes(words[middle]) { high = middle } else { low = middle }
    }
    return low
  }

  /// Ten bits of a name; the script computes the same, and then compares the names.
  private static func hash(of name: [UInt8]) -> Int { name.reduce(0) { ($0 * 31 + Int($1)) & 1023 } }

  private static func rarest(_ saying: [[UInt8]], _ table: WordTable) -> [UInt8] {
    saying.min { size(of: table.word($0)) < size(of: table.word($1)) } ?? []
  }

  private static func rarest(_ saying: [[UInt8]], _ words: [[UInt8]: WordTable.Word]) -> [UInt8] {
    saying.min { size(of: words[$0]) < size(of: words[$1]) } ?? []
  }

  private static func size(of word: WordTable.Word?) -> Int { word.map { $0.texts.count + $0.standings.count } ?? 0 }

  private static func text(of stem: [UInt8], _ table: WordTable) -> [UInt8] {
    var text: [UInt8] = []
    let word = table.word(stem) ?? WordTable.Word()
    SixBits.write(word.texts, to: &text)
    if word.standings.isEmpty { return text }
    text.append(UInt8(ascii: ";"))
    var last: Int32 = 0
    for (entry, standing) in word.standings {
      SixBits.write(Int(entry - last), to: &text)
      SixBits.write(standing.code, to: &text)
      last = entry
    }
    return text
  }
}
