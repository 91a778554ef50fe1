import Content
import Manuscript
import Proofreading
import Records

/// The keys of a contact, as written for all editions or as changed by one.
struct ContactChanges: Sendable {
  var name: String?
  var short: String?
  var says: Prose?
  var phone: Contact.Phone?
  var email: String?
  var website: String?
  var hours: Prose?
  var cost: Prose?
  var source: Prose?
  var seen: CalendarDate?
  var caution: Prose?
  var find: Prose?
  var validUntil: CalendarDate?
  /// How an edition lets readers ask to be rung back, as written.
  var callBack: SourcedText?
  /// The facts of the register that give the number and the email address.
  var facts: [String] = []

  /// - Parameter isNew: whether name, short name and words are required.
  init(_ keys: inout Record, _ prose: inout ProseReader, isNew: Bool, _ diagnostics: inout Diagnostics) {
    let names = ["name", "short"].map { isNew ? keys.text($0, &diagnostics) : keys.optionalText($0, &diagnostics) }
    prose.beginPage()
    prose.heading(names[0])
    prose.plain(names[1])
    name = names[0]?.value
    short = names[1]?.value
    says = prose.inline(isNew ? keys.text("says", &diagnostics) : keys.optionalText("says", &diagnostics))
    let phoneText = keys.optionalText("phone", &diagnostics)
    phone = phoneText.flatMap { number($0, .phone, prose.links, &diagnostics) }.map {
      Contact.Phone(number: $0, note: "")
    }
    let emailText = keys.optionalText("email", &diagnostics)
    email = emailText.flatMap { number($0, .email, prose.links, &diagnostics) }
    website = keys.optionalText("website", &diagnostics).flatMap {
      OutsideAddress.check($0.value, at: $0.place, &diagnostics)
    }
    hours = prose.inline(keys.optionalText("hours", &diagnostics))
    cost = prose.inline(keys.optionalText("cost", &diagnostics))
    source = prose.source(keys.optionalText("source", &diagnostics))
    seen = prose.seen(&keys, required: false, &diagnostics)
    validUntil = prose.validUntil(&keys, name ?? "", &diagnostics)
    caution = prose.inline(keys.optionalText("caution", &diagnostics))
    find = prose.inline(keys.optionalText("find", &diagnostics))
    // Only an edition or a provider can offer a call back.
    if !isNew { callBack = keys.optionalText("call-back", &diagnostics) }
    // The source of a fact is in the register.
    let own = [phoneText, emailText].compactMap(\.self).first { !$0.value.hasPrefix(Self.factPrefix) }
    if let number = own, !keys.has("source") || !keys.has("seen") {
      diagnostics.error(
        GuidanceRules.unsourcedContact, "'\(number.value)' does not say where it was found, and when", at: number.place,
        help: "add 'source' and 'seen'")
    }
  }

  private static let factPrefix = "fact:"

  /// A number or an email address: written out, or as `fact:` and the id of one in the register.
  private mutating func number(
    _ text: SourcedText, _ kind: NumberInText.Kind, _ links: ContentLinks, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard text.value.hasPrefix(Self.factPrefix) else {
      return kind == .phone ? Self.phone(text, &diagnostics) : Self.email(text, &diagnostics)
    }
    guard links.link(to: text.value, at: PlaceHint(text.place), &diagnostics) != nil else { return nil }
    let id = String(text.value.dropFirst(Self.factPrefix.count))
    guard let fact = links.catalogue.facts[id] else { return nil }
    guard let number = fact.number, number.kind == kind else {
      diagnostics.error(
        GuidanceRules.factEntry, "the fact '\(id)' is no \(kind == .phone ? "phone number" : "email address")",
        at: text.place)
      return nil
    }
    facts.append(id)
    return number.text
  }

  func apply(to contact: inout Contact) {
    contact.facts += facts
    if let name { contact.name = name }
    if let short { contact.short = short }
    if let says { contact.says = says }
    if let phone { contact.phones = [phone] }
    if let email { contact.emails = [email] }
    if let website { contact.website = website }
    if let hours { contact.hours = hours }
    if let cost { contact.cost = cost }
    if let source { contact.source = source }
    if let seen { contact.seen = seen }
    if let validUntil { contact.validUntil = validUntil }
    // What an edition says of its own stands alone.
    if let caution { (contact.caution, contact.find) = (caution, nil) }
    if let find { contact.find = find }
  }

  static func phone(_ text: SourcedText, _ diagnostics: inout Diagnostics) -> String? {
    guard PhoneNumber(text.value) != nil else {
      let fault = PhoneNumber.fault(in: text.value)
      diagnostics.error(
        ContentRules.phoneNumber, "'\(text.value)' is not a British phone number" + (fault.map { ": \($0)" } ?? ""),
        at: text.place, help: fault == nil ? OutsideAddress.phoneHelp : "compare it with its source, digit by digit")
      return nil
    }
    return text.value
  }

  static func email(_ text: SourcedText, _ diagnostics: inout Diagnostics) -> String? {
    guard OutsideAddress.isEmail(text.value) else {
      diagnostics.error(
        GuidanceRules.emailAddress, "'\(text.value)' is not an email address", at: text.place,
        help: "write it as name@example.org")
      return nil
    }
    return text.value
  }
}
