/// The plain words of one file's texts as bytes, with marks that say what is where.
///
/// This is what the checks on words read: no Markdown, no HTML, one byte after another. A block ends with a line end,
/// and a line of the file that ends inside a block is a space. The marks are in the order of their places; those that
/// open something are closed by the mark of the same name with `End`.
public struct MarkedText: Sendable {
  /// What begins or ends at a place.
  public enum Kind: UInt8, Sendable {
    /// A text of its own begins: the value of a key, or the text below a header.
    case text
    case heading, paragraph, item, cell
    /// The line of the file that the next bytes are on.
    case line
    case list, listEnd
    case table, tableEnd
    /// A row of a table; its value is 1 for the row of headings.
    case row
    /// A quotation; the value is 1 if it says which paragraph of the Code it quotes.
    case quotation, quotationEnd
    /// Where a quotation's own words end; what follows names their source.
    case attribution
    case alert, alertEnd
    /// Words that are not the page's own, such as the names of its sources.
    case aside, asideEnd
    case strong, strongEnd
    case code, codeEnd
    /// An HTML tag was here; only in texts that are not content yet.
    case markup
    /// A link; its value is the index of its destination.
    case link, linkEnd
  }

  /// Something that begins or ends.
  public struct Mark: Sendable {
    public let kind: Kind
    /// The place in the bytes.
    public let offset: Int32
    /// The line of the file; for the value of a key, the line at which it begins.
    public let line: Int32
    /// More about it; see ``Kind``.
    public let value: Int32
    /// How many bytes of HTML there were at this place.
    public let html: Int32
  }

  public private(set) var bytes: [UInt8] = []
  public private(set) var marks: [Mark] = []
  /// Where the links lead, as the author wrote it.
  public private(set) var destinations: [String] = []
  /// The line given to new marks.
  private(set) var line: Int32 = 1

  public init() {}

  /// Begins a text whose first line is `line`.
  public mutating func begin(line: Int) {
    endBlock()
    self.line = Int32(clamping: line)
    mark(.text)
  }

  /// A text without Markdown, such as a summary or, as a heading, a title.
  public mutating func add(plain text: String, line: Int, isHeading: Bool = false) {
    begin(line: line)
    if isHeading { mark(.heading, value: 1) }
    var text = text
    text.withUTF8 { append($0) }
    endBlock()
  }

  /// What follows is quoted whole, up to ``endQuotation()``; its source is elsewhere.
  public mutating func beginQuotation() { mark(.quotation, value: 1) }

  public mutating func endQuotation() { mark(.quotationEnd, value: 1) }

  /// What follows is not the page's own words, up to ``endAside()``.
  public mutating func beginAside() { mark(.aside) }

  public mutating func endAside() { mark(.asideEnd) }

  @inline(__always)
  mutating func mark(_ kind: Kind, value: Int = 0, html: Int = 0) {
    marks.append(
      Mark(
        kind: kind, offset: Int32(truncatingIfNeeded: bytes.count), line: line,
        value: Int32(truncatingIfNeeded: value), html: Int32(truncatingIfNeeded: html)))
  }

  /// Marks a block that begins at a line.
  @inline(__always)
  mutating func mark(_ kind: Kind, atLine line: Int, value: Int = 0, html: Int) {
    self.line = Int32(clamping: line)
    mark(kind, value: value, html: html)
  }

  mutating func markLink(to destination: String, html: Int) {
    mark(.link, value: destinations.count, html: html)
    destinations.append(destination)
  }

  /// Ends a block; several ends in the same place are one.
  @inline(__always)
  mutating func endBlock() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// A line of the file ends inside a block.
  mutating func endLine(keepsLines: Bool, html: Int) {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: " ")) }
    if keepsLines { line += 1 }
    mark(.line, html: html)
  }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  /// The index of the last mark at or before a place; `nil` before the first.
  public func mark(before offset: Int) -> Int? {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if Int(marks[middle].offset) <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Where some of the words are in the file that they were read from.
  ///
  /// The marks give the line; the words themselves give the column. If the same words occur several times on a line,
  /// they are counted.
  public func place(of range: Range<Int>, in file: SourceFile) -> SourcePlace {
    guard let index = mark(before: range.lowerBound), range.upperBound <= bytes.count else {
      return SourcePlace(file.path)
    }
    let line = marks[index].line
    // Back to where this line begins: identical words may come earlier on it.
    var first = index
    while first > 0, marks[first - 1].line == line, marks[first].kind != .text { first -= 1 }
    // Words with a mark inside, such as a line end, are not together in the file.
    var end = range.upperBound
    if index + 1 < marks.count, Int(marks[index + 1].offset) < end { end = Int(marks[index + 1].offset) }
    while end > range.lowerBound + 1, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let words = bytes[range.lowerBound..<end].prefix { $0 != UInt8(ascii: "\n") }
    let earlier = Self.count(words, in: bytes[Int(marks[first].offset)..<range.lowerBound])
    let whole = String(decoding: words, as: UTF8.self)
    if let place = file.occurrence(of: whole, number: earlier, fromLine: Int(line)) { return place }
    let word = whole.prefix { $0 != " " }
    return file.occurrence(of: String(word), fromLine: Int(line)) ?? file.place(ofLine: Int(line))
  }

  private static func count(_ words: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Int {
    guard let first = words.first, text.count >= words.count else { return 0 }
    var count = 0
    for start in text.startIndex...(text.endIndex - words.count) where text[start] == first {
      if text[start..<(start + words.count)].elementsEqual(words) { count += 1 }
    }
    return count
  }
}
