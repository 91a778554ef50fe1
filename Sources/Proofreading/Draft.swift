import Manuscript

/// A text that is not content yet, with the checks that an editor needs before pasting it.
public struct Draft: Sendable {
  let file: SourceFile
  /// The words of the draft.
  public let text: MarkedText
  let proofreader: Proofreader
  let sentences: [Sentence]
  private let held: HeldWords
  /// The year of the content that the draft is for.
  let year: Int

  /// A sentence with its context.
  struct Sentence: Sendable {
    let range: Range<Int>
    /// Its words in lowercase.
    let words: String
    /// The block that it is in: paragraphs, items and cells are numbered.
    let block: Int
    /// The words of the heading above, in lowercase.
    let heading: String
    let isHeading: Bool
    /// Whether there is a link in the block.
    let hasLink: Bool
    let isQuoted: Bool
  }

  /// Reads a draft.
  ///
  /// - Parameter held: the words of the Code, which drafts often quote without saying so.
  public init(_ file: SourceFile, _ lexicon: Lexicon, held: HeldWords, year: Int) {
    self.file = file
    self.year = year
    self.held = held
    text = DraftText.read(file)
    var proofreader = Proofreader(lexicon)
    proofreader.read(text)
    proofreader.explain(text)
    self.proofreader = proofreader
    sentences = Self.sentences(of: text)
  }

  /// All diagnostics about the draft.
  public func diagnostics(_ checks: DraftFile) -> Diagnostics {
    var diagnostics = Diagnostics()
    let quoted = held.marked(in: text.bytes)
    var found = Diagnostics()
    proofreader.reportOutdated(text, file, &found)
    // The Code's own words are left alone; an expired word is reported all the same.
    for diagnostic in found.all where diagnostic.rule == ProofreadingRules.expiredWords || !isHeld(diagnostic, quoted) {
      diagnostics.add(diagnostic)
    }
    proofreader.reportUncitedDuties(text, file, &diagnostics) { hit in
      quoted.contains { $0.contains(Int(hit.start)) } || namesLaw(around: hit)
    }
    proofreader.reportCapitals(text, file, &diagnostics)
    proofreader.reportReading(text, file, for: .families, &diagnostics)
    reportLinks(&diagnostics)
    reportPhrases(checks, &diagnostics)
    reportTables(&diagnostics)
    reportSentences(&diagnostics)
    return diagnostics
  }

  private func isHeld(_ diagnostic: Diagnostic, _ quoted: [Range<Int>]) -> Bool {
    guard let place = diagnostic.place else { return false }
    return proofreader.hits.contains { hit in
      hit.kind == .outdated && quoted.contains { $0.contains(Int(hit.start)) }
        && text.place(of: hit.range, in: file) == place
    }
  }

  /// Whether the block names the law or paragraph that it relies on.
  private func namesLaw(around hit: Hit) -> Bool {
    guard let own = sentences.first(where: { $0.range.contains(Int(hit.start)) }) else { return false }
    return sentences.contains { $0.block == own.block && DraftPatterns.namesLaw($0.words) }
  }

  func place(_ sentence: Sentence) -> SourcePlace {
    let start = sentence.range.lowerBound
    let words = text.bytes[sentence.range].prefix(60)
    // At most 60 bytes, without continuation bytes at the end.
    var length = words.count
    while length > 1, words[start + length - 1] & 0xC0 == 0x80 { length -= 1 }
    return text.place(of: start..<(start + length), in: file)
  }

  private static func sentences(of text: MarkedText) -> [Sentence] {
    var sentences: [Sentence] = []
    var heading = ""
    var block = 0
    var quotes = 0
    var isHeading = false
    var links: Set<Int> = []
    var pending: [(range: Range<Int>, heading: String, block: Int, isHeading: Bool, isQuoted: Bool)] = []
    func add(_ range: Range<Int>) {
      var start = range.lowerBound
      for index in range {
        let byte = text.bytes[index]
        let isStop = ByteClass.of(byte) & ByteClass.stop != 0
        let isEnd =
          byte == UInt8(ascii: "\n") || isStop && (index + 1 >= text.bytes.count || text.bytes[index + 1] <= 0x20)
        guard isEnd || index == range.upperBound - 1 else { continue }
        while start < index, text.bytes[start] <= 0x20 { start += 1 }
        if start < index { pending.append((start..<(index + 1), heading, block, isHeading, quotes > 0)) }
        start = index + 1
      }
    }
    for mark in text.marks {
      switch mark.kind {
      case .heading, .paragraph, .item, .cell:
        block += 1
        isHeading = mark.kind == .heading
      case .quotation: quotes += Int(mark.value)
      case .quotationEnd: quotes -= Int(mark.value)
      case .link: links.insert(block)
      default: break
      }
      guard [.heading, .paragraph, .item, .cell].contains(mark.kind) else { continue }
      let start = Int(mark.offset)
      let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
      if isHeading { heading = String(decoding: text.bytes[start..<end], as: UTF8.self).lowercased() }
      add(start..<end)
    }
    for one in pending {
      let words = String(decoding: text.bytes[one.range], as: UTF8.self).lowercased()
      sentences.append(
        Sentence(
          range: one.range, words: words, block: one.block, heading: one.heading, isHeading: one.isHeading,
          hasLink: links.contains(one.block), isQuoted: one.isQuoted))
    }
    return sentences
  }
}
