import Content
import Manuscript
import Records

extension CouncilWords {
  /// What results, and the call sheet, say if a reader names the council: plain words, which a script shows.
  public struct ResultWords: Sendable {
    /// The words by their keys, in the order of ``keys``.
    public let words: [(key: String, text: String)]
    /// The contacts that each council has of its own, and what to ask the council for if their number is not known.
    public let contacts: [(id: String, ask: String)]
    /// Those of them that are services: sources name them in the services' records.
    public let services: Set<String>

    /// The field, the replies to what is typed, and what the boxes of contacts then say.
    static let keys = [
      "question", "hint", "found", "near", "none", "postcode", "skip", "other", "remove", "ring", "read", "differ",
      "unconfirmed", "unknown", "sheet", "page", "old", "offer", "change",
    ]

    /// The words of a key; empty for an unknown one.
    public func text(_ key: String) -> String { words.first { $0.key == key }?.text ?? "" }

    init?(_ record: inout Record, _ catalogue: Catalogue, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics)
    {
      guard var keys = record.record("result", "the words for results", required: false, &diagnostics) else {
        return nil
      }
      let words = Self.keys.compactMap { key in keys.text(key, &diagnostics).map { (key: key, text: $0) } }
      let services = keys.texts("services", required: false, &diagnostics)
      let asks = keys.record("ask", "what to ask a council", required: true, &diagnostics).map { record in
        var record = record
        return record.allEntries().compactMap { entry in
          Record.text(entry.value, "'\(entry.key)'", &diagnostics).map {
            (id: SourcedText(entry.key, at: entry.keyPlace), ask: $0)
          }
        }
      }
      keys.finish(&diagnostics)
      for id in (asks ?? []).map(\.id)
      where catalogue.contacts[id.value] == nil && !catalogue.unread.contains(.contacts) {
        diagnostics.error(
          GuidanceRules.unknownContact, "there is no contact '\(id.value)'", at: id.place,
          help: NearMiss.help(id.value, in: catalogue.contacts.keys))
      }
      for id in services where asks?.contains(where: { $0.id.value == id.value }) == false {
        diagnostics.error(
          GuidanceRules.unknownContact, "nothing in 'ask' says what to ask about '\(id.value)'", at: id.place,
          help: NearMiss.help(id.value, in: (asks ?? []).map(\.id.value), otherwise: "add it there"))
      }
      for text in words.map(\.text) + (asks ?? []).map(\.ask) { prose.plain(text) }
      guard words.count == Self.keys.count, let asks else { return nil }
      self.words = words.map { ($0.key, $0.text.value) }
      contacts = asks.map { ($0.id.value, $0.ask.value) }
      self.services = Set(services.map(\.value))
    }
  }
}
