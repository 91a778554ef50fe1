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

  init(_ table: WordTable) {
    let stems = table.words.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var sizes = stems.map { table.words[$0].map { Self.text(of: $0).count + 1 } ?? 0 }
    let places = Dictionary(uniqueKeysWithValues: stems.enumerated().map { ($1, $0) })
    for (_, saying) in table.sayings {
      if let place = places[Self.rarest(saying, table)] { sizes[place] += saying.reduce(2) { $0 + $1.count + 1 } }
    }
    for (_, letters) in table.names {
      // A hash and the way to the next page.
      if !stems.isEmpty { sizes[Self.last(of: stems, notAfter: letters)] += 4 }
    }
    starts = stems.isEmpty ? [[]] : ShardCut.starts(sizes, most: Self.bytes).map { stems[$0] }
  }

  var count: Int { starts.count }

  /// A shard's words, in order, and the first part of its text.
  struct Words: Sendable {
    var stems: [[UInt8]] = []
    var text: [UInt8] = []
  }

  /// The words of each shard.
  func words(_ table: WordTable) -> [Words] {
    var words = starts.map { _ in Words() }
    let stems = table.words.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for stem in stems { words[shard(of: stem)].stems.append(stem) }
    for index in words.indices { words[index].text = Self.text(of: words[index].stems, table) }
    return words
  }

  /// The words of each shard after some were added or changed.
  ///
  /// - Parameter words: those of the table before.
  func words(_ table: WordTable, since words: [Words]) -> [Words] {
    guard let changed = table.changed else { return self.words(table) }
    var words = words
    for (shard, stems) in Dictionary(grouping: changed, by: shard) {
      let new = Set(stems).subtracting(words[shard].stems)
      if !new.isEmpty { words[shard].stems = (words[shard].stems + new).sorted { $0.lexicographicallyPrecedes($1) } }
      words[shard].text = Self.text(of: words[shard].stems, table)
    }
    return words
  }

  private static func text(of stems: [[UInt8]], _ table: WordTable) -> [UInt8] {
    Array(stems.map { text(of: table.words[$0] ?? WordTable.Word()) }.joined(separator: [0x2C])) + [0x0A]
  }

  /// The texts of the shards.
  ///
  /// - Parameter words: the words of each shard.
  func texts(_ table: WordTable, _ words: [Words]) -> [[UInt8]] {
    var texts = words.map(\.text)
    var last = [Int32](repeating: 0, count: texts.count)
    for (page, letters) in table.names {
      let shard = shard(of: letters)
      SixBits.write(Self.hash(of: letters), to: &texts[shard])
      SixBits.write(Int(page - last[shard]), to: &texts[shard])
      last[shard] = page
    }
    for (page, saying) in table.sayings {
      let shard = shard(of: Self.rarest(saying, table))
      texts[shard].append(0x0A)
      SixBits.write(Int(page), to: &texts[shard])
      for stem in saying { texts[shard] += [0x20] + stem }
    }
    return texts
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
    saying.min { size(of: $0, table) < size(of: $1, table) } ?? []
  }

  private static func size(of stem: [UInt8], _ table: WordTable) -> Int {
    table.words[stem].map { $0.texts.count + $0.standings.count } ?? 0
  }

  private static func text(of word: WordTable.Word) -> [UInt8] {
    var text: [UInt8] = []
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
