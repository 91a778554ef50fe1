import Content
import Manuscript
import Records

/// A document or page that facts in a record come from.
public struct RecordSource: Hashable, Sendable {
  /// How far a source can be trusted.
  public enum Confidence: String, CaseIterable, Sendable {
    /// A document that was handed to us.
    case seed
    /// A page that we read.
    case page
    /// A contract notice.
    case notice
  }
  public let id: String
  public let title: String
  public let link: String?
  public let seen: CalendarDate
  public let confidence: Confidence

  /// Reads the key `sources` of a record.
  ///
  /// - Parameter name: what the sources are called in remarks.
  static func readAll(
    _ name: String, _ record: inout Record, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> [RecordSource] {
    guard var list = record.record("sources", name, required: true, &remarks) else { return [] }
    var found: [RecordSource] = []
    for entry in list.allEntries() {
      guard var keys = Record(entry.value, "a source", in: record.file, &remarks) else { continue }
      let title = keys.text("title", &remarks)
      let link = keys.optionalText("link", &remarks).flatMap {
        OutsideAddress.check($0.value, at: $0.place, &remarks)
      }
      let seen = prose.seen(&keys, required: true, &remarks)
      let confidence = keys.word("confidence", Confidence.self, required: true, &remarks)
      keys.finish(&remarks)
      guard let title, let seen, let confidence else { continue }
      found.append(RecordSource(id: entry.key, title: title.value, link: link, seen: seen, confidence: confidence))
    }
    return found
  }
}

extension [RecordSource] {
  /// The source of a name; `nil`, and a remark, where there is none.
  func named(_ name: SourcedText, _ remarks: inout Remarks) -> RecordSource? {
    if let found = first(where: { $0.id == name.value }) { return found }
    remarks.error(
      GuidanceRules.unknownSource, "there is no source '\(name.value)' in this record", at: name.place,
      help: NearMiss.help(name.value, in: map(\.id), otherwise: "add it under 'sources'"))
    return nil
  }
}
