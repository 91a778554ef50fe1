import Manuscript

/// Duties without a source.
extension Proofreader {
  /// Reports each "must" whose paragraph, list or row of a table cites no law and no paragraph of the Code.
  ///
  /// - Parameter isCited: whether a place in the words is covered in another way, such as by a key that names the law.
  public func reportUncitedDuties(
    _ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics,
    where isCited: (Hit) -> Bool = { _ in false }
  ) {
    var units: CitationUnits?
    for hit in hits where hit.kind == .must {
      guard hit.surroundings.isDisjoint(with: [.quoted, .code, .mentioned, .heading]), !Self.isAsked(hit, text) else {
        continue
      }
      let known = units ?? CitationUnits(text)
      units = known
      if known.isCited(Int(hit.mark)) || isCited(hit) { continue }
      diagnostics.error(
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
