import Content
import Manuscript

/// An edition has the advice service of its council's record, if it gives none of its own.
extension Edition {
  /// The contact that gives families free advice: SENDIASS.
  public static let adviceContact = "sendiass"

  /// The contacts with the advice service that a council's record names; without one, or where its page is old, as
  /// they are.
  static func withAdvice(
    _ contacts: [String: Contact], of council: Council?, _ around: Surroundings
  ) -> [String: Contact] {
    guard let advice = council?.record.advice, !advice.isOld, var contact = contacts[adviceContact] else {
      return contacts
    }
    contact.adopt(advice, around.words)
    var contacts = contacts
    contacts[adviceContact] = contact
    return contacts
  }
}

extension Contact {
  /// Takes name and numbers from a council's record, with what could not be confirmed.
  fileprivate mutating func adopt(_ advice: CouncilAdvice, _ words: SiteWords?) {
    name = advice.name
    short = advice.name
    phones = [advice.phone].compactMap(\.self).map { Phone(number: $0, note: "") }
    emails = [advice.email].compactMap(\.self)
    website = advice.website
    if let given = advice.hours { hours = given }
    source = Prose(html: advice.source.asHTML)
    seen = advice.source.seen
    let unsaid = [words?[.councilNotConfirmed], advice.dated == nil ? words?[.councilNoDay] : nil].compactMap(\.self)
    let said = [advice.caution?.html].compactMap(\.self) + unsaid.map { HTMLText.escape($0) }
    caution = said.isEmpty ? nil : Prose(html: said.joined(separator: " "))
    isOfEdition = true
  }
}

extension RecordSource {
  /// Its title, as a link where it has an address.
  fileprivate var asHTML: String {
    let title = HTMLText.escape(title)
    return link.map { "<a class=\"external\" rel=\"noopener\" href=\"\(HTMLText.escape($0))\">\(title)</a>" } ?? title
  }
}
