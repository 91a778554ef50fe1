/// The sentences of a text, as offsets into its characters.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark that is followed by a space, and where its
/// paragraph or list item ends. It continues if the next word begins with a lowercase letter: so a list whose items
/// begin with lowercase letters is one sentence with the words that lead to it.
package struct Sentences {
  /// In order, without the spaces between them.
  package let ranges: [Range<Int>]
  private let signs: [Unicode.Scalar]

  package init(_ text: ComparedText) {
    let signs = text.signs
    var ranges: [Range<Int>] = []
    var start = 0
    for end in signs.indices where end > start && Self.ends(text, at: end) {
      ranges.append(start..<end)
      start = signs[end] == " " ? end + 1 : end
    }
    if start < signs.count { ranges.append(start..<signs.count) }
    self.ranges = ranges
    self.signs = signs
  }

  private static func ends(_ text: ComparedText, at end: Int) -> Bool {
    let signs = text.signs
    if !text.blockEnds.contains(end) {
      guard signs[end] == " " else { return false }
      var last = end - 1
      while last > 0, "\"')".unicodeScalars.contains(signs[last]) { last -= 1 }
      guard ".?!".unicodeScalars.contains(signs[last]) else { return false }
    }
    var next = end
    while next < signs.count, " -\"'([".unicodeScalars.contains(signs[next]) { next += 1 }
    return next == signs.count || !signs[next].properties.isLowercase
  }

  /// The number of the sentence that a character belongs to, or of the one before it for a space between two.
  package func number(of offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Whether a sentence begins at an offset; quotation marks before it are not part of a quotation.
  package func begins(at offset: Int) -> Bool {
    guard offset < signs.count, !ranges.isEmpty else { return false }
    return onlyMarks(ranges[number(of: offset)].lowerBound..<offset)
  }

  /// Whether a sentence ends before an offset.
  package func ends(at offset: Int) -> Bool {
    guard offset > 0, !ranges.isEmpty else { return false }
    let end = ranges[number(of: offset - 1)].upperBound
    return offset <= end && onlyMarks(offset..<end)
  }

  private func onlyMarks(_ range: Range<Int>) -> Bool { signs[range].allSatisfy { $0 == "\"" || $0 == "'" } }
}
