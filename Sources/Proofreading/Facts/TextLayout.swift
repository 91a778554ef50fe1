import Manuscript

/// What a check on sentences needs to know about a text in addition to its bytes.
public struct TextLayout: Sendable {
  /// Parts that are not the page's own words: quotations of the Code, sources, and what is marked as said by others; in
  /// order.
  public private(set) var apart: [Range<Int>] = []
  /// The rows of tables, each of which is read as one sentence; in order.
  public private(set) var rows: [Range<Int>] = []

  public init(apart: [Range<Int>] = [], rows: [Range<Int>] = []) {
    self.apart = apart
    self.rows = rows
  }

  /// Reads the layout from the marks of a text.
  public init(_ words: MarkedText) {
    var quotation: Int?
    var aside: Int?
    var said: Int?
    var row: Int?
    for mark in words.marks {
      let offset = Int(mark.offset)
      switch mark.kind {
      case .quotation: if mark.value == 1 { quotation = offset }
      case .quotationEnd: Self.close(&quotation, offset, &apart)
      case .aside: aside = offset
      case .asideEnd: Self.close(&aside, offset, &apart)
      case .link: if words.destinations[Int(mark.value)].hasPrefix("said:") { said = offset }
      case .linkEnd: Self.close(&said, offset, &apart)
      case .row:
        Self.close(&row, offset, &rows)
        row = offset
      case .tableEnd: Self.close(&row, offset, &rows)
      default: break
      }
    }
    Self.close(&row, words.bytes.count, &rows)
  }

  private static func close(_ start: inout Int?, _ end: Int, _ ranges: inout [Range<Int>]) {
    if let first = start, first < end { ranges.append(first..<end) }
    start = nil
  }

  package func isApart(_ place: Int) -> Bool { apart.contains { $0.contains(place) } }
}
