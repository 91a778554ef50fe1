import Manuscript

/// The results of one pass over the words of a file; texts are read one after another as they come.
public struct Proofreader: Sendable {
  public private(set) var hits: [Hit] = []
  /// The measure of each section, the first of which is the text before any heading.
  public private(set) var sections: [Section] = []

  /// The text under one heading.
  public struct Section: Sendable {
    /// The place of the heading in the words; `nil` before the first.
    public let heading: Range<Int>?
    public var measure = Measure()
  }

  let lexicon: Lexicon
  /// The words that were measured, one sentence per line, if they are kept; names become "it".
  public private(set) var transcript: [UInt8] = []
  private var line: [UInt8] = []
  /// Which abbreviations have been explained on the page.
  var explained: Set<Int32> = []
  /// Unknown all-capitals words that have been explained or reported.
  var seenCapitals: Set<String> = []
  /// Abbreviations that are used before they are explained, and that the generator cannot explain there.
  var unexplained: [Hit] = []
  /// How many of the hits have been checked for abbreviations.
  var hitsExplained = 0
  /// How far the words and the marks have been read.
  private var position = 0
  private var nextMark = 0
  private var sentence: Int32 = 0
  private var current = Measure()
  private var surroundings: Hit.Surroundings = []
  /// How many quotations, asides and code spans are open.
  private var quotes = 0
  private var codes = 0
  /// Whether a link is open whose words are not measured one by one.
  private var isNameLink = false
  /// The end of a name that was measured as a whole.
  private var nameEnd = 0
  private var isMeasured = true

  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The measure of the whole page.
  public var measure: Measure { sections.reduce(into: Measure()) { $0 += $1.measure } }

  /// Reads what has been added to a text since the last call; the text must end with a complete block.
  ///
  /// - Parameter isPlain: whether it is text without Markdown.
  public mutating func read(_ text: MarkedText, isPlain: Bool = false) {
    if sections.isEmpty { sections.append(Section(heading: nil)) }
    surroundings = isPlain ? .plain : []
    text.bytes.withUnsafeBufferPointer { bytes in
      while nextMark < text.marks.count {
        let mark = text.marks[nextMark]
        scan(bytes, upTo: Int(mark.offset))
        apply(mark, in: text)
        nextMark += 1
      }
      scan(bytes, upTo: bytes.count)
    }
    endSentence()
  }

  private mutating func apply(_ mark: MarkedText.Mark, in text: MarkedText) {
    switch mark.kind {
    case .text, .paragraph, .item, .cell:
      surroundings.remove(.heading)
      isMeasured = true
    case .heading:
      surroundings.insert(.heading)
      isMeasured = false
      // The title of the page does not begin a section.
      if mark.value > 1 {
        let start = Int(mark.offset)
        let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
        sections.append(Section(heading: start..<end))
      }
    case .quotation: quotes += Int(mark.value)
    case .quotationEnd: quotes = max(0, quotes - Int(mark.value))
    case .aside: quotes += 1
    case .asideEnd: quotes = max(0, quotes - 1)
    case .code: codes += 1
    case .codeEnd: codes = max(0, codes - 1)
    case .link: openLink(text.destinations[Int(mark.value)])
    case .linkEnd: isNameLink = false
    case .line, .attribution, .list, .listEnd, .table, .tableEnd, .row, .alert, .alertEnd, .strong, .strongEnd, .markup:
      break
    }
  }

  /// A link to a law or paragraph gives the source of a statement, and is not measured; one to a name or a defined word
  /// is measured as one short word.
  private mutating func openLink(_ destination: String) {
    switch Self.scheme(of: destination) {
    case "law", "code": isNameLink = true
    case "term", "provider", "local", "fact":
      isNameLink = true
      countName()
    default: break
    }
  }

  /// The part before the colon of a typed link; empty for other links, most of which are recognised by a few bytes.
  private static func scheme(of destination: String) -> Substring {
    guard let colon = destination.utf8.prefix(9).firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return destination[..<colon]
  }

  private mutating func countName() {
    guard isMeasured, quotes == 0 else { return }
    if lexicon.keepsTranscripts { line.append(contentsOf: " it".utf8) }
    current.words += 1
    current.syllables += 1
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) {
    guard position < end, let base = bytes.baseAddress else { return }
    let letters = ByteClass.letters
    let keeps = lexicon.keepsTranscripts
    let slots = lexicon.table.slots
    // Between two marks, only a name changes what is measured.
    let isMeasured = isMeasured && !isNameLink && quotes == 0 && codes == 0
    var index = position
    while index < end {
      var letter = letters[Int(base[index])]
      if letter & ByteClass.wordBits == 0 {
        let byte = base[index]
        index &+= 1
        if byte == UInt8(ascii: " ") { continue }
        if byte == UInt8(ascii: "\n") || letter & ByteClass.stopBit != 0 && endsSentence(bytes, at: index - 1) {
          endSentence()
        }
        if byte == 0xE2 { index &+= 2 }
        continue
      }
      let start = index
      var hash = PhraseTable.seed
      var some: UInt32 = 0
      var all: UInt32 = .max
      // One bit per letter: 1 for a vowel.
      var vowels: UInt64 = 0
      repeat {
        hash = PhraseTable.step(hash, letter >> 8)
        some |= letter
        all &= letter
        vowels = vowels &<< 1 | UInt64(letter & 1)
        index &+= 1
        if index == end { break }
        letter = letters[Int(base[index])]
      } while letter & ByteClass.wordBits != 0
      hash = PhraseTable.finish(hash)
      let isFound = slots[PhraseTable.slot(of: hash)] >= 0 && match(hash, bytes, at: start)
      if all & ByteClass.capitalBit != 0, index &- start > 1, !isFound, !isNameLink, start >= nameEnd {
        hits.append(hit(.capitals, 0, start, index, bytes))
      }
      if isMeasured, start >= nameEnd {
        // Words joined by a hyphen count as one.
        let isJoined = start > 1 && base[start &- 1] == UInt8(ascii: "-") && base[start &- 2] > 0x20
        if !isJoined { current.words &+= 1 }
        if some & ByteClass.digitBit != 0 {
          current.syllables &+= 1
        } else if vowels & (vowels &- 1) == 0 {
          current.syllables &+= 1
        } else {
          let word = UnsafeBufferPointer(start: base + start, count: index &- start)
          current.syllables &+=
            vowels & vowels &<< 1 == 0
            ? Measure.syllables(runs: vowels.nonzeroBitCount, of: word) : Measure.syllables(of: word)
        }
        if keeps { note(bytes[start..<index], isJoined) }
      }
      // The end of "don’t" and "council’s" belongs to the word.
      guard index &+ 2 < end, base[index] == 0xE2 || base[index] == UInt8(ascii: "'") else { continue }
      let isCurly = base[index &+ 1] == 0x80 && base[index &+ 2] == 0x99
      if base[index] == 0xE2, !isCurly { continue }
      index &+= base[index] == 0xE2 ? 3 : 1
      while index < end, letters[Int(base[index])] & ByteClass.wordBits != 0 { index &+= 1 }
    }
    position = max(position, end)
  }

  private func hit(
    _ kind: Phrase.Kind, _ index: Int, _ start: Int, _ end: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Hit {
    var around = surroundings
    if quotes > 0 { around.insert(.quoted) }
    if codes > 0 { around.insert(.code) }
    if Self.isMentioned(bytes, start, end) { around.insert(.mentioned) }
    return Hit(
      kind: kind, index: Int32(index), start: Int32(start), end: Int32(end), sentence: sentence,
      mark: Int32(nextMark - 1), surroundings: around)
  }

  /// Records the phrases at a place; returns whether a name, an abbreviation or an outdated word is among them.
  private mutating func match(_ hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var found: [(phrase: Phrase, end: Int)] = []
    lexicon.table.match(hash, in: bytes, at: start) { found.append(($0, $1)) }
    if found.isEmpty { return false }
    var nameEnd = 0
    var hasShort = false
    for (phrase, end) in found {
      if phrase.kind == .name {
        nameEnd = max(nameEnd, end)
        continue
      }
      // Of several abbreviations that begin here, the longest is meant, which comes first.
      if phrase.kind == .abbreviation {
        // Inside a longer name, such as "SEND team", it does not count by itself.
        if hasShort || nameEnd > end || start < self.nameEnd { continue }
        hasShort = true
      }
      hits.append(hit(phrase.kind, phrase.index, start, end, bytes))
    }
    if nameEnd > start, start >= self.nameEnd, !isNameLink {
      countName()
      self.nameEnd = nameEnd
    }
    return hasShort || nameEnd > start || found.contains { $0.phrase.kind == .outdated }
  }

  /// Whether there are quotation marks on both sides.
  private static func isMentioned(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if start > 0, end < bytes.count, bytes[start - 1] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\"") {
      return true
    }
    guard start > 2, end + 2 < bytes.count else { return false }
    let opens =
      bytes[start - 3] == 0xE2 && bytes[start - 2] == 0x80 && (bytes[start - 1] == 0x9C || bytes[start - 1] == 0x98)
    let closes = bytes[end] == 0xE2 && bytes[end + 1] == 0x80 && (bytes[end + 2] == 0x9D || bytes[end + 2] == 0x99)
    return opens && closes
  }

  /// Whether a full stop, question mark or exclamation mark ends a sentence: not in "11.8", "e.g." or "GOV.UK".
  private func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    if index + 1 < bytes.count, ByteClass.of(bytes[index + 1]) & (ByteClass.word | ByteClass.stop) != 0 { return false }
    return bytes[index] != UInt8(ascii: ".") || index < 2 || bytes[index - 2] != UInt8(ascii: ".")
  }

  /// Adds a word to the transcript.
  private mutating func note(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ isJoined: Bool) {
    line.append(UInt8(ascii: isJoined ? "-" : " "))
    line.append(contentsOf: word)
  }

  private mutating func endSentence() {
    sentence += 1
    if lexicon.keepsTranscripts {
      if current.words > 2 { transcript += line.dropFirst() + ".\n".utf8 }
      line = []
    }
    if current.words > 2 {
      current.sentences = 1
      sections[sections.count - 1].measure += current
    }
    current = Measure()
  }
}
