/// Where all words stand, and how much they count there.
struct WordTable: Sendable {
  /// What is known of pages that are added one after the other.
  struct Known: Sendable {
    /// The words by their stems.
    fileprivate(set) var words: [[UInt8]: Word] = [:]
    /// What readers say of pages, but for single words that ``Standing/alone`` tells of.
    fileprivate(set) var sayings: [(page: Int32, stems: [[UInt8]])] = []
    /// Titles and other names of pages, without what parts them.
    fileprivate(set) var names: [(page: Int32, letters: [UInt8])] = []
  }

  /// What was known when it was closed.
  private(set) var closed = Known()
  /// What was added since then, and words that have changed: no copy of all is made for a few.
  private(set) var added = Known()
  private var count: Int32 = 0

  /// A word as it now stands.
  func word(_ stem: [UInt8]) -> Word? { added.words[stem] ?? closed.words[stem] }

  struct Word: Sendable {
    /// The entries in whose texts it stands.
    var texts: [Int32] = []
    /// The entries in which it counts more than that.
    var standings: [(entry: Int32, standing: Standing)] = []
    /// Whether it stands in the name of an entry, even if it counts more there for something else.
    var isInName = false

    /// Notes how it stands in the last entry so far; of several ways, the one that counts most.
    fileprivate mutating func add(_ entry: Int32, _ standing: Standing, onPage isPage: Bool) {
      if case .name = standing { isInName = true }
      guard let known = standings.last, known.entry == entry else {
        standings.append((entry, standing))
        return
      }
      if standing.weight(onPage: isPage) > known.standing.weight(onPage: isPage) {
        standings[standings.count - 1].standing = standing
      }
    }
  }

  /// How a word stands in an entry.
  enum Standing: Equatable {
    /// In what a page is called by its address and kind.
    case address
    /// In what readers say of the page.
    case saying
    /// All that a reader says of the page.
    case alone
    /// In a title, a heading or another name of so many words.
    case name(Int)

    /// How it is written, from 0.
    var code: Int {
      switch self {
      case .address: 0
      case .saying: 1
      case .alone: 2
      case .name(let count): 2 + count
      }
    }

    /// How much it counts; the script has the same.
    func weight(onPage isPage: Bool) -> Double {
      switch self {
      case .address: 1.5
      case .saying, .alone: 3
      case .name(let count): (isPage ? 8.5 : 4) / (1 + 0.13 * Double(count))
      }
    }
  }

  /// Keeps apart from now on what is added.
  ///
  /// A table can be closed once.
  mutating func close() { (closed, added) = (added, Known()) }

  /// Adds a page as the next entry, and its sections as those after it.
  mutating func add(_ page: SearchedPage) {
    let entry = count
    add([page.title] + page.scope.names, of: entry, kind: page.scope.kind)
    for saying in page.scope.sayings.map(NameWords.stems) where !saying.isEmpty {
      for stem in saying { add(stem, to: entry, .saying) }
      if saying.count > 1 || !standsAlone(saying[0]) { added.sayings.append((entry, saying)) }
    }
    let address = page.address.hasSuffix(".html") ? page.address.dropLast(5) : page.address[...]
    for stem in NameWords.stems(of: "\(page.scope.kind) \(address)") { add(stem, to: entry, .address) }
    for name in [page.title] + page.scope.names {
      let letters = NameWords.squashed(name)
      if !letters.isEmpty { added.names.append((entry, letters)) }
    }
    count += 1
    for section in page.sections().dropFirst() {
      add([section.heading], of: count, kind: nil)
      count += 1
    }
  }

  /// Adds the words of texts; the names of all pages that have texts are there by then.
  mutating func add(texts: [(stem: [UInt8], entries: [Int32])]) {
    for (stem, entries) in texts {
      let more = Set(word(stem)?.standings.map(\.entry) ?? [])
      change(stem) { $0.texts = entries.filter { !more.contains($0) } }
    }
  }

  /// Adds the names of an entry; what comes before a colon is a name of its own unless it only says the kind of page.
  private mutating func add(_ names: [String], of entry: Int32, kind: String?) {
    var all = names.map { $0[...] }
    if let colon = names[0].utf8.firstIndex(of: UInt8(ascii: ":")), names[0][..<colon] != kind ?? "" {
      all.insert(names[0][..<colon], at: 1)
    }
    for name in all {
      let stems = NameWords.stems(of: name)
      for stem in stems { add(stem, to: entry, .name(stems.count), onPage: kind != nil) }
    }
  }

  private mutating func add(_ stem: [UInt8], to entry: Int32, _ standing: Standing, onPage isPage: Bool = true) {
    change(stem) { $0.add(entry, standing, onPage: isPage) }
  }

  /// Notes that a reader says one word alone of the newest page; `false` if that cannot be told from how it stands there.
  private mutating func standsAlone(_ stem: [UInt8]) -> Bool {
    guard let standings = word(stem)?.standings, standings.last?.standing == .saying else { return false }
    change(stem) { $0.standings[standings.count - 1].standing = .alone }
    return true
  }

  private mutating func change(_ stem: [UInt8], _ change: (inout Word) -> Void) {
    change(&added.words[stem, default: closed.words[stem] ?? Word()])
  }
}
