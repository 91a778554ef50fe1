import Manuscript
import Records

/// What a council's edition says, for comparison with other councils and editions.
struct EditionText: Sendable {
  /// The file's name without its extension.
  let name: String
  let file: SourceFile
  let record: Record
  /// The council's full name, as the edition writes it.
  let council: SourcedText
  /// All words of the edition that readers see.
  let words: MarkedText
  let others: [NamedOther]

  /// The text of one of the edition's own keys.
  func text(_ key: String) -> SourcedText? {
    var record = record
    guard let value = record.value(key), case .text(let text) = value.kind else { return nil }
    return SourcedText(text, at: value.place)
  }

  /// The text value of a key of the edition's publisher, with its place.
  func publisherText(_ key: String) -> SourcedText? {
    var record = record
    guard case .mapping(let keys)? = record.value(Publisher.key)?.kind,
      let value = keys.first(where: { $0.key == key })?.value, case .text(let text) = value.kind
    else { return nil }
    return SourcedText(text, at: value.place)
  }

  /// Text values of the edition's contacts under a key, with the place of each.
  ///
  /// - Parameter id: the contact; all of them if left out.
  func contactTexts(_ key: String, of id: String? = nil) -> [SourcedText] {
    var record = record
    guard case .mapping(let contacts)? = record.value("contacts")?.kind else { return [] }
    return contacts.compactMap { contact in
      if let id, contact.key != id { return nil }
      guard case .mapping(let keys) = contact.value.kind, let value = keys.first(where: { $0.key == key })?.value,
        case .text(let text) = value.kind
      else { return nil }
      return SourcedText(text, at: value.place)
    }
  }
}

extension EditionText {
  /// Whether two editions may have something in common: one of them names the other's council under ``NamedOther/key``.
  ///
  /// - Parameter councils: the councils in the list, by full name.
  static func mayShare(_ first: EditionText, _ second: EditionText, _ councils: [String: Council]) -> Bool {
    func names(_ one: EditionText, _ other: EditionText) -> Bool {
      guard let council = councils[other.council.value] else { return false }
      return one.others.contains { $0.name == .council(council.slug) }
    }
    return names(first, second) || names(second, first)
  }
}
