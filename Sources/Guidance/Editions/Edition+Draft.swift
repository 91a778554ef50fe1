import Content
import Manuscript
import Records

/// What nobody has checked, or nobody knows yet, in a council's edition.
extension Edition {
  /// The key with the ids of contacts that a council gives, and that nobody knows yet.
  static let notKnown = "not-known"

  /// Checks that contacts said to be unknown exist, and that the edition does not say how to reach them.
  static func check(
    _ unknown: [SourcedText], _ contacts: [String: Contact], _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) {
    for id in unknown {
      guard let contact = contacts[id.value] else {
        if catalogue.contacts[id.value] != nil || catalogue.unread.contains(.contacts) { continue }
        diagnostics.error(
          GuidanceRules.unknownContact, "there is no contact '\(id.value)'", at: id.place,
          help: NearMiss.help(id.value, in: contacts.keys))
        continue
      }
      if contact.isOfEdition, contact.canBeReached {
        diagnostics.error(
          GuidanceRules.councilContact, "'\(id.value)' is said to be not known, and this edition says how to reach it",
          at: id.place, help: "take it out of '\(notKnown)'")
      }
    }
  }
}

extension Edition.Surroundings {
  /// What a draft says beside a number that it takes from a service's record.
  var unconfirmed: String? { councilWords?.result?.text("unconfirmed") }
}

extension Prose? {
  /// These words, if there are any, and then others without Markdown.
  func with(_ words: String) -> Prose {
    Prose(html: [self?.html, HTMLText.escape(words)].compactMap(\.self).joined(separator: " "))
  }
}
