import Guidance
import Manuscript
import Templates

/// The box with a contact's numbers, in the forms in which pages show it; one per contact and edition.
enum ContactCard: ThemeClient {
  static let templates = [whole, brief, short, numbers]

  static let whole = TemplateContract(
    "parts/contact-card", about: "A contact on the list of all, and wherever its box stands whole.", given: fields,
    shownAs: ["contact-html", "card-html"])

  static let brief = TemplateContract(
    "parts/contact-brief",
    about: "The contact of a route on a result: its name and numbers, and the rest to open.", given: fields,
    shownAs: ["contact-html"])

  static let short = TemplateContract(
    "parts/contact-short", about: "A contact that stood on the page before: its name and numbers alone.",
    given: fields, shownAs: ["contact-html"])

  static let numbers = TemplateContract(
    "parts/contact-numbers",
    about: "A contact whose route is folded: in a line, for paper, and in the box of general advice.", given: fields,
    shownAs: ["numbers-html"])

  private static let fields: TemplateFields = [
    "id name href says-html has-phone? phones[display href note-html has-note?] differ? emails[address href]",
    "website[href label] hours-html has-hours? cost-html has-cost? caution-html has-caution?",
    .field("caution-first?", "where to look for a number that is not known stands at once, as on the first route"),
    .field("caution-later?", "it opens with the rest"),
    "source-html has-source? seen seen-iso has-seen? has-call-back? call-back-href overdue-html",
  ]
}

extension EditionFilling {
  /// The box with a contact's numbers.
  ///
  /// - Parameters:
  ///   - template: the template that shows it, whole or short.
  ///   - isFirst: whether it belongs to a result's first route, and so says at once where to look for an unknown
  ///     number.
  func card(_ contact: Contact, in template: TemplateContract = ContactCard.whole, isFirst: Bool = true) -> String {
    let isCautionFirst = isFirst && contact.phones.isEmpty
    let view: View = [
      "id": contact.id, "name": contact.name, "href": address(of: contact.id), "says-html": contact.says.html,
      "has-phone?": !contact.phones.isEmpty, "differ?": contact.phones.count > 1,
      "phones": contact.phones.map {
        ["display": $0.number, "href": "tel:\($0.dialled)", "note-html": $0.note, "has-note?": !$0.note.isEmpty] as View
      },
      "emails": contact.emails.map { ["address": $0, "href": "mailto:\($0)"] as View },
      "website": [contact.website].compactMap(\.self).map { ["href": $0, "label": Self.host(of: $0)] as View },
      "hours-html": contact.hours?.html ?? "", "has-hours?": contact.hours != nil,
      "cost-html": contact.cost?.html ?? "", "has-cost?": contact.cost != nil,
      "caution-html": contact.care?.html ?? "", "has-caution?": contact.care != nil,
      "caution-first?": isCautionFirst && contact.care != nil,
      "caution-later?": !isCautionFirst && contact.care != nil,
      "source-html": contact.source?.html ?? "", "has-source?": contact.source != nil,
      "seen": contact.seen?.inWords ?? "", "seen-iso": contact.seen?.description ?? "",
      "has-seen?": contact.seen != nil,
      "has-call-back?": contact.callBack != nil, "call-back-href": contact.callBack.map { href($0.address) } ?? "",
      "overdue-html": String(
        decoding: theme.overdue(calendar?.staleness(of: contact) ?? Staleness()), as: UTF8.self),
    ]
    return theme.render(view, template)
  }
}
