import Manuscript

/// Groups what belongs together when looking for a source: a paragraph; a list with the paragraph before it; a row of a
/// table with the paragraph before the table and the header row.
struct CitationUnits {
  /// The unit of each mark.
  private var units: [Int32] = []
  private var cited: [Bool] = []
  /// A unit whose sources count as well; `-1` if there is none.
  private var parents: [Int32] = []

  /// - Parameter schemes: what a link to a source begins with.
  init(_ text: MarkedText, of schemes: [String] = ["law:", "code:"]) {
    units.reserveCapacity(text.marks.count)
    var current: Int32 = -1
    var lists = 0
    var lead: Int32 = -1
    /// Whether a paragraph has just ended, so that a list may belong to it.
    var followsParagraph = false
    func begin(parent: Int32 = -1) -> Int32 {
      cited.append(false)
      parents.append(parent)
      return Int32(cited.count - 1)
    }
    for mark in text.marks {
      switch mark.kind {
      case .text, .heading, .alert, .quotation, .alertEnd, .quotationEnd:
        if lists == 0 {
          current = begin()
          followsParagraph = false
        }
      case .paragraph:
        if lists == 0 {
          current = begin()
          followsParagraph = true
        }
      case .list:
        if lists == 0, !followsParagraph { current = begin() }
        lists += 1
      case .listEnd:
        lists -= 1
        if lists == 0 { followsParagraph = false }
      case .table: lead = begin(parent: followsParagraph ? current : -1)
      case .row: current = mark.value == 1 ? lead : begin(parent: lead)
      case .tableEnd: followsParagraph = false
      case .link:
        let destination = text.destinations[Int(mark.value)]
        if current >= 0, schemes.contains(where: destination.hasPrefix) { cited[Int(current)] = true }
      default: break
      }
      units.append(current)
    }
  }

  /// Whether a law or a paragraph of the Code is named in the same unit as what follows a mark.
  func isCited(_ mark: Int) -> Bool {
    guard units.indices.contains(mark) else { return false }
    var unit = units[mark]
    while unit >= 0 {
      if cited[Int(unit)] { return true }
      unit = parents[Int(unit)]
    }
    return false
  }
}
