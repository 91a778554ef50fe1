import Manuscript

/// What belongs to the edition that the reader is in: its council, its contacts and their boxes.
extension ContentLinks {
  /// Whose council and contacts `local:` links refer to.
  package enum Locality: Sendable {
    /// The edition's.
    case edition
    /// The council that the page is about; there are no contacts.
    case page
    /// Nobody's: the text is for families of all councils.
    case none
  }

  /// What is no contact but whoever publishes the edition, in `local:` links and in blocks.
  package static let publisher = "publisher"

  /// Resolves a link to the edition's council or to one of its contacts.
  package func local(_ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    if name == "council", locality != .none {
      return ResolvedLink("", name: Slot.text(locality == .page ? Slot.pageCouncil : "council"), isPlain: true)
    }
    if name == Self.publisher, locality == .edition {
      return ResolvedLink("", name: EditionSlot.publisher.text(), isPlain: true)
    }
    guard locality == .edition else {
      refuse(name, at: place.place, &diagnostics)
      return nil
    }
    guard catalogue.contacts[name] != nil else {
      if catalogue.unread.contains(.contacts) { return ResolvedLink("", name: name, isPlain: true) }
      return unknown(
        "contact", name, Array(catalogue.contacts.keys) + ["council", Self.publisher], place, &diagnostics)
    }
    return ResolvedLink(EditionSlot.contactAddress.text(name), name: EditionSlot.contactName.text(name))
  }

  /// Reports a contact of the edition in a text that is not only for the edition's families.
  private func refuse(_ name: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    diagnostics.error(
      ContentRules.councilWords,
      "'\(name)' belongs to the edition, and these words are for families of other councils too", at: place,
      help: "say in words who it is, such as 'the mediation adviser named in your letter'")
  }

  package func block(
    _ name: String, _ text: String, at place: SourcePlace, wordsAt inside: SourcePlace, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard name == "contact" else {
      if NearMiss.of(name, in: ["contact"]) != nil {
        diagnostics.error(
          ContentRules.unknownBlock, "there is no block '\(name)'", at: place, help: "did you mean 'contact'?")
      }
      return nil
    }
    let id = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard catalogue.contacts[id] != nil || id == Self.publisher || catalogue.unread.contains(.contacts) else {
      diagnostics.error(
        ContentRules.unknownLink, "there is no contact '\(id)'",
        at: inside,
        help: NearMiss.help(id, in: Array(catalogue.contacts.keys) + [Self.publisher]))
      return ""
    }
    guard locality == .edition else {
      refuse(id, at: inside, &diagnostics)
      return ""
    }
    if id == Self.publisher { return EditionSlot.publisherBox.text() }
    return "<div class=\"contact-slot\">\(EditionSlot.card.text(id))</div>\n"
  }
}
