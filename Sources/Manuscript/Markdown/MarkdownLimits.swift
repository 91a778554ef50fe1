/// How much a Markdown text may contain of anything that the parser has to come back to.
///
/// The running time of libcmark-gfm is quadratic in some of it, so a text far below the size limit of a file could keep
/// a build busy for minutes. Counting beforehand gives the same answer on every machine. A passage is the text between
/// two empty lines: no paragraph, heading or table is longer.
public struct MarkdownLimits: Sendable {
  /// Texts of up to this many bytes are fast, whatever they contain.
  public var uncheckedBytes = 2048
  public var bytesInPassage = 64 * 1024
  /// How deep lists and quotations may nest: markers at the beginning of a line, and pairs of spaces.
  public var depth = 60
  public var bracketsInPassage = 2000
  /// Asterisks, underscores and tildes.
  public var emphasisInPassage = 4000
  public var backticksInPassage = 2000
  public var anglesInPassage = 500
  /// Website and email addresses.
  public var addressesInPassage = 2000
  /// Lines of only hyphens and bars, each of which may be the second line of a table.
  public var rulesInPassage = 50
  /// The lines of each passage times the bars in the longest of its rows, for the whole text: short rows are padded.
  public var cells = 20_000
  /// How many bytes may come together without a space, not counting letters outside ASCII: no address is longer.
  public var bytesInWord = 2000
  /// The square brackets of the whole text times the bytes of its longest link definition, which each link repeats.
  public var repeatedBytes = 16 * 1024 * 1024

  public init() {}

  /// What there is too much of in a text, and in which of its lines, counted from 0; `nil` if all is well.
  func excess(in bytes: UnsafeBufferPointer<UInt8>) -> (what: String, line: Int)? {
    guard bytes.count > uncheckedBytes else { return nil }
    var count = MarkupCount(self)
    return count.read(bytes)
  }
}

/// Counts what ``MarkdownLimits`` limits, line by line.
private struct MarkupCount {
  private struct Passage {
    var (bytes, lines, bars) = (0, 0, 0)
    var (brackets, emphasis, backticks, angles, addresses, rules) = (0, 0, 0, 0, 0, 0)
  }

  private let limits: MarkdownLimits
  private var passage = Passage()
  private var brackets = 0
  /// The cells of the passages before this one.
  private var cells = 0
  /// Where the link definition began that has not ended yet.
  private var definition: (start: Int, line: Int)?
  private var longest = (bytes: 0, line: 0)

  init(_ limits: MarkdownLimits) { self.limits = limits }

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (what: String, line: Int)? {
    var (start, line) = (0, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if let what = read(bytes, start..<end, line) { return (what, line) }
      start = end + 1
      line += 1
    }
    endDefinition(at: bytes.count)
    guard brackets * longest.bytes > limits.repeatedBytes else { return nil }
    return ("the definition of a link here is too long for so many links", longest.line)
  }

  /// Counts a line; returns what there is too much of.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ line: Int) -> String? {
    let lead = lead(bytes, range)
    if lead.end == range.upperBound, lead.items == 0 {
      // Even within a quotation, a line without words ends the passage; an empty list item may be part of it.
      endDefinition(at: range.lowerBound)
      cells += passage.bars * passage.lines
      passage = Passage()
      return lead.depth > limits.depth ? tooDeep : nil
    }
    var bars = 0
    var (isRule, hasHyphen) = (true, lead.items > 0)
    var word = lead.end
    for index in lead.end...range.upperBound {
      let byte = index < range.upperBound ? bytes[index] : UInt8(ascii: " ")
      // Most bytes are letters that count for nothing else.
      if byte &- UInt8(ascii: "a") < 26, byte != UInt8(ascii: "w") {
        isRule = false
        continue
      }
      if byte <= 0x20 || byte >= 0x7F {
        if index - word > limits.bytesInWord {
          return "more than \(limits.bytesInWord) characters stand here without a space"
        }
        word = index + 1
      }
      switch byte {
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default:
        if byte != UInt8(ascii: ":") { isRule = false }
        count(byte, at: index, bytes, line)
      }
    }
    passage.bytes += range.count + 1
    passage.lines += 1
    passage.bars = max(passage.bars, bars)
    if isRule && hasHyphen { passage.rules += 1 }
    return lead.depth > limits.depth ? tooDeep : excess
  }

  private mutating func count(_ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ line: Int) {
    func goesOn(_ words: StaticString) -> Bool {
      index + words.utf8CodeUnitCount < bytes.count
        && (0..<words.utf8CodeUnitCount).allSatisfy { bytes[index + 1 + $0] == words.utf8Start[$0] }
    }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"):
      passage.brackets += 1
      brackets += 1
      guard byte == UInt8(ascii: "]"), goesOn(":") else { break }
      endDefinition(at: index)
      definition = (index, line)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): passage.emphasis += 1
    case UInt8(ascii: "`"): passage.backticks += 1
    case UInt8(ascii: "<"): passage.angles += 1
    case UInt8(ascii: "@"): passage.addresses += 1
    case UInt8(ascii: ":") where goesOn("//"): passage.addresses += 1
    case UInt8(ascii: "w") where goesOn("ww."): passage.addresses += 1
    default: break
    }
  }

  private mutating func endDefinition(at end: Int) {
    if let (start, line) = definition, end - start > longest.bytes { longest = (end - start, line) }
    definition = nil
  }

  /// The markers of lists and quotations at the beginning of a line: how deep they nest, and where they end.
  private func lead(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (depth: Int, items: Int, end: Int) {
    var (quotes, items, columns, index) = (0, 0, 0, range.lowerBound)
    func isSpace(_ index: Int) -> Bool { index >= range.upperBound || bytes[index] <= 0x20 }
    loop: while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4
      case UInt8(ascii: "\r"): break
      case UInt8(ascii: ">"): quotes += 1
      case UInt8(ascii: "-") where isSpace(index + 1), UInt8(ascii: "+") where isSpace(index + 1),
        UInt8(ascii: "*") where isSpace(index + 1):
        items += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = index
        while end < range.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]) { end += 1 }
        guard end < range.upperBound, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(bytes[end]), isSpace(end + 1)
        else { break loop }
        items += 1
        index = end
      default: break loop
      }
      index += 1
    }
    // One space belongs to each marker.
    let marks = quotes + items
    return (marks + max(0, columns - marks) / 2, items, index)
  }

  private var tooDeep: String { "lists and quotations nest more than \(limits.depth) levels deep here" }

  /// What the passage has too much of.
  private var excess: String? {
    if cells + passage.bars * passage.lines > limits.cells {
      return "the tables so far have more than \(limits.cells) cells"
    }
    func excess(_ count: Int, _ limit: Int, _ what: StaticString) -> String? {
      count > limit ? "this passage has more than \(limit) \(what)" : nil
    }
    // Asked for each line, so without a list that would have to be made.
    return excess(passage.brackets, limits.bracketsInPassage, "square brackets")
      ?? excess(passage.emphasis, limits.emphasisInPassage, "asterisks, underscores and tildes")
      ?? excess(passage.backticks, limits.backticksInPassage, "backticks")
      ?? excess(passage.angles, limits.anglesInPassage, "signs '<'")
      ?? excess(passage.addresses, limits.addressesInPassage, "addresses")
      ?? excess(passage.rules, limits.rulesInPassage, "lines of hyphens")
      ?? excess(passage.bytes, limits.bytesInPassage, "bytes")
  }
}
