import Content
import Manuscript
import Records

/// A document or page that facts in a record come from.
public struct RecordSource: Hashable, Sendable {
  /// How far a source can be trusted.
  public enum Confidence: String, CaseIterable, Sendable {
    /// A document that we were given.
    case seed
    /// A page that we read.
    case page
    /// A contract notice.
    case notice
  }
  /// For how many months a source counts as looked at, and a page as new enough for its numbers.
  static let months = 12

  public let id: String
  public let title: String
  public let link: String?
  public let seen: CalendarDate
  public let confidence: Confidence

  /// Reads the key `sources` of a record.
  ///
  /// - Parameter name: what the sources are called in diagnostics.
  static func readAll(
    _ name: String, _ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [RecordSource] {
    guard var list = record.record("sources", name, required: true, &diagnostics) else { return [] }
    var found: [RecordSource] = []
    for entry in list.allEntries() {
      guard var keys = Record(entry.value, "a source", in: record.file, &diagnostics) else { continue }
      let title = keys.text("title", &diagnostics)
      let link = keys.optionalText("link", &diagnostics).flatMap {
        OutsideAddress.check($0.value, at: $0.place, &diagnostics)
      }
      let seen = prose.seen(&keys, required: true, &diagnostics)
      let confidence = keys.word("confidence", Confidence.self, required: true, &diagnostics)
      keys.finish(&diagnostics)
      guard let title, let seen, let confidence else { continue }
      found.append(RecordSource(id: entry.key, title: title.value, link: link, seen: seen, confidence: confidence))
    }
    return found
  }
}

extension [RecordSource] {
  /// The source with a name; `nil`, with a diagnostic, if there is none.
  func named(_ name: SourcedText, _ diagnostics: inout Diagnostics) -> RecordSource? {
    if let found = first(where: { $0.id == name.value }) { return found }
    diagnostics.error(
      GuidanceRules.unknownSource, "there is no source '\(name.value)' in this record", at: name.place,
      help: NearMiss.help(name.value, in: map(\.id), otherwise: "add it under 'sources'"))
    return nil
  }
}
