import Content
import Manuscript
import Records

/// Who publishes an edition, and how readers reach them about the website itself.
public struct Publisher: Sendable {
  public let name: String
  public let email: String?
  public let phone: Contact.Phone?
  /// An address that begins with `https://` or `http://`.
  public let website: String?
  /// The lines of the address for letters.
  public let address: [String]
  /// How to complain to them.
  public let complaints: Prose?

  /// The key of an edition.
  static let key = "publisher"

  /// - Returns: `nil` if the edition does not say it, or if it cannot be read.
  static func read(
    _ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Publisher? {
    guard record.has(key), var keys = record.record(key, "the publisher of an edition", required: true, &diagnostics)
    else {
      _ = record.value(key)
      return nil
    }
    let name = keys.text("name", &diagnostics)
    prose.plain(name)
    let email = keys.optionalText("email", &diagnostics).flatMap { ContactChanges.email($0, &diagnostics) }
    let phone = keys.optionalText("phone", &diagnostics).flatMap { ContactChanges.phone($0, &diagnostics) }
    let website = keys.optionalText("website", &diagnostics).flatMap {
      OutsideAddress.check($0.value, at: $0.place, &diagnostics)
    }
    let lines = keys.texts("address", required: false, &diagnostics)
    for line in lines { prose.plain(line) }
    let complaints = prose.inline(keys.optionalText("complaints", &diagnostics))
    keys.finish(&diagnostics)
    guard let name else { return nil }
    return Publisher(
      name: name.value, email: email, phone: phone.map { Contact.Phone(number: $0, note: "") }, website: website,
      address: lines.map(\.value), complaints: complaints)
  }
}

extension Edition {
  /// What the edition is or has.
  package var traits: Set<EditionTrait> {
    var traits: Set<EditionTrait> = [council == nil ? .national : .council]
    if let service, !service.canBeReached { traits.insert(.noService) }
    traits.insert(publisher == nil ? .noPublisher : .publisher)
    if publisher?.email != nil { traits.insert(.feedback) }
    return traits
  }
}
