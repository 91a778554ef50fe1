import Manuscript

/// Words that only some editions have.
extension ContentLinks {
  /// The name of the mark behind which words are for all editions again.
  private static let all = "all"

  /// A mark before words that only some editions have, as in `[](in:national)`.
  package func editions(_ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    guard locality == .edition, prefix != "code-of-practice/" else {
      diagnostics.error(
        ContentRules.councilWords, "'in:\(name)' stands in words that are the same in all editions", at: place.place,
        help: "write words that fit all editions")
      return nil
    }
    if name == Self.all {
      return ResolvedLink("", isPlain: true, span: ResolvedLink.Span(opening: "", closing: ""))
    }
    guard let trait = EditionTrait(rawValue: name) else {
      return unknown("kind of edition", name, EditionTrait.allCases.map(\.rawValue) + [Self.all], place, &diagnostics)
    }
    return ResolvedLink("", isPlain: true, span: trait.span)
  }
}

extension EditionTrait {
  /// What stands around words for editions that have the trait.
  package var span: ResolvedLink.Span {
    ResolvedLink.Span(opening: EditionSlot.inEditions.text(rawValue), closing: EditionSlot.inEditionsEnd.text())
  }

  /// A text for editions that have the trait alone.
  package func only(_ html: String) -> String { span.opening + html + span.closing }
}
