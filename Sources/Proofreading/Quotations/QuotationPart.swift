/// A part of a quotation, between the ellipses that show omissions.
package struct QuotationPart: Equatable {
  /// The part, as offsets into the characters of the quotation; never empty.
  package let range: Range<Int>
  /// Where the ellipsis before it begins; `nil` if there is none.
  package let ellipsisBefore: Int?
  /// Where the ellipsis after it begins; `nil` if there is none.
  package let ellipsisAfter: Int?

  /// The parts of a quotation, in order.
  ///
  /// Quotation marks around the whole are not part of it.
  package static func of(_ text: ComparedText) -> [QuotationPart] {
    let signs = text.signs
    var all = signs.indices
    if let first = signs.first, first == "\"" || first == "'", signs.count > 2, signs.last == first {
      all = all.dropFirst().dropLast()
    }
    var parts: [QuotationPart] = []
    var start = all.lowerBound
    var before: Int?
    var at = start
    while at < all.upperBound {
      guard let gap = ellipsis(signs, at, all.upperBound) else {
        at += 1
        continue
      }
      add(start..<gap.lowerBound, signs, before, gap.lowerBound, to: &parts)
      (start, at, before) = (gap.upperBound, gap.upperBound, gap.lowerBound)
    }
    add(start..<all.upperBound, signs, before, nil, to: &parts)
    return parts
  }

  /// The ellipsis that begins at an offset, with brackets around it.
  private static func ellipsis(_ signs: [Unicode.Scalar], _ start: Int, _ limit: Int) -> Range<Int>? {
    let isBracket = signs[start] == "[" || signs[start] == "("
    var at = isBracket ? start + 1 : start
    var dots = 0
    while at < limit, signs[at] == "." || signs[at] == "…" {
      dots += signs[at] == "…" ? 3 : 1
      at += 1
    }
    guard dots >= 3 else { return nil }
    guard isBracket else { return start..<at }
    guard at < limit, signs[at] == "]" || signs[at] == ")" else { return nil }
    return start..<(at + 1)
  }

  /// Adds a range without the spaces at its ends, unless nothing is left.
  private static func add(
    _ range: Range<Int>, _ signs: [Unicode.Scalar], _ before: Int?, _ after: Int?, to parts: inout [QuotationPart]
  ) {
    var range = range
    while let first = range.first, signs[first] == " " { range = range.dropFirst() }
    while let last = range.last, signs[last] == " " { range = range.dropLast() }
    guard !range.isEmpty else { return }
    parts.append(QuotationPart(range: range, ellipsisBefore: before, ellipsisAfter: after))
  }
}
