import Manuscript

extension MarkedText {
  /// Where words stand that are not the file's own, such as the names of its sources.
  package var asides: [Range<Int>] { ranges(of: .aside, to: .asideEnd) { _ in true } }

  /// What stands between two marks.
  ///
  /// - Parameter isMeant: tells by the value of the first of them whether it is sought.
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
