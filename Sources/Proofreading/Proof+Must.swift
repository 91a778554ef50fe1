import Manuscript

/// Duties without a source.
extension Proof {
  /// Reports each "must" whose paragraph, list or row of a table cites no law and no paragraph of the Code.
  ///
  /// - Parameter isCited: whether a place in the words is covered in another way, such as by a key that names the law.
  public func reportUncitedDuties(
    _ text: MarkedText, _ file: SourceFile, _ remarks: inout Remarks, where isCited: (Hit) -> Bool = { _ in false }
  ) {
    var units: CitationUnits?
    for hit in hits where hit.kind == .must {
      guard hit.surroundings.isDisjoint(with: [.quoted, .code, .mentioned, .heading]), !Self.isAsked(hit, text) else {
        continue
      }
      let known = units ?? CitationUnits(text)
      units = known
      if known.isCited(Int(hit.mark)) || isCited(hit) { continue }
      remarks.error(
        ProofreadingRules.must, "this 'must' has no source", at: text.place(of: hit.range, in: file),
        help: "name the law or the paragraph of the Code in the same paragraph or list, or write advice without 'must'")
    }
  }

  /// Whether the sentence is a question.
  private static func isAsked(_ hit: Hit, _ text: MarkedText) -> Bool {
    for byte in text.bytes[Int(hit.end)...] {
      switch byte {
      case UInt8(ascii: "?"): return true
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "\n"): return false
      default: break
      }
    }
    return false
  }
}

/// What belongs together where a source is sought: a paragraph; a list with the paragraph before it; a row of a table
/// with the paragraph before the table and the row of headings.
struct CitationUnits {
  /// The unit of each mark.
  private var units: [Int32] = []
  private var cited: [Bool] = []
  /// A unit whose sources count as well; `-1` where there is none.
  private var parents: [Int32] = []

  init(_ text: MarkedText) {
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
      case .link: if current >= 0, Self.isCitation(text.destinations[Int(mark.value)]) { cited[Int(current)] = true }
      default: break
      }
      units.append(current)
    }
  }

  private static func isCitation(_ destination: String) -> Bool {
    destination.hasPrefix("law:") || destination.hasPrefix("code:")
  }

  /// Whether a law or a paragraph of the Code is named beside what follows a mark.
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
