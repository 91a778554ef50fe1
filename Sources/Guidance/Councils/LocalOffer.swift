import Content
import Manuscript
import Records

/// Where a source says that a council's Local Offer is on the web.
public struct LocalOffer: Sendable {
  public let address: String
  /// What readers have to know about the address, such as that it is one page of several.
  public let caution: Prose?
  public let source: RecordSource
  /// Where the address is, as written.
  let written: SourcedText

  static func read(
    _ record: inout Record, _ sources: [RecordSource], _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> LocalOffer? {
    guard var keys = record.record("local-offer", "the Local Offer of a council", required: false, &diagnostics) else {
      return nil
    }
    let written = keys.text("address", &diagnostics)
    let caution = prose.inline(keys.optionalText("caution", &diagnostics))
    let origin = keys.text("source", &diagnostics)
    keys.finish(&diagnostics)
    guard let written, let origin, let source = sources.named(origin, &diagnostics),
      let address = OutsideAddress.check(written.value, at: written.place, &diagnostics)
    else { return nil }
    return LocalOffer(address: address, caution: caution, source: source, written: written)
  }
}
