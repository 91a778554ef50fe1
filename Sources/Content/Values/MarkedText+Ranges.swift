import Manuscript

extension MarkedText {
  /// The ranges of words that are not the file's own, such as the names of its sources.
  package var asides: [Range<Int>] { ranges(of: .aside, to: .asideEnd) { _ in true } }

  /// The ranges between two marks.
  ///
  /// - Parameter isMeant: whether a range is wanted, by the value of its first mark.
  package func ranges(of kind: Kind, to end: Kind, where isMeant: (Int32) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for mark in marks {
      if mark.kind == kind, isMeant(mark.value) { start = Int(mark.offset) }
      if mark.kind == end, let begun = start {
        found.append(begun..<Int(mark.offset))
        start = nil
      }
    }
    return found
  }
}
