import Content
import Manuscript
import Proofreading
import Records

/// Somebody to ring or write to: what the route finder and the pages send readers to.
public struct Contact: Sendable {
  public let id: String
  public var name: String
  /// How running text calls them, such as "the mediation adviser".
  public var short: String
  /// Who they are, and what to say.
  public var says: Prose
  public var phones: [Phone] = []
  public var emails: [String] = []
  public var website: String?
  public var hours: Prose?
  public var cost: Prose?
  /// Where the numbers were found, and when.
  public var source: Prose?
  public var seen: CalendarDate?
  /// The last day on which what is said here holds; `nil` where no end is known.
  public var validUntil: CalendarDate?
  /// What could not be confirmed.
  public var caution: Prose?
  /// The provider whose record this is, in an edition that names one.
  public var provider: String?
  /// How readers ask to be rung back; `nil` where they cannot.
  public var callBack: CallBack?
  /// Whether an edition changed it.
  public var isOfEdition = false
  /// The facts of the register that its number and email address are.
  var facts: [String] = []

  /// Whether there is a number, an email address or a website.
  var canBeReached: Bool { !phones.isEmpty || !emails.isEmpty || website != nil }

  /// A phone number as it is written.
  public struct Phone: Hashable, Sendable {
    public let number: String
    public let note: String

    /// The number as a phone rings it.
    public var dialled: String { PhoneNumber.dialled(number) }
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Contact]>? {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    var contacts: [Contact] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key), entry.key != "council" else {
        remarks.error(
          ContentRules.fileName, "'\(entry.key)' cannot be a contact's id", at: entry.keyPlace,
          help: entry.key == "council"
            ? "'council' is the edition's own council; choose another id" : "use small letters, digits and hyphens")
        continue
      }
      if DeviceName.isRefused(entry.key, at: entry.keyPlace, &remarks) { continue }
      guard var keys = Record(entry.value, "a contact", in: source.file, &remarks) else { continue }
      let changes = ContactChanges(&keys, &prose, isNew: true, &remarks)
      keys.finish(&remarks)
      guard let name = changes.name, let short = changes.short, let says = changes.says else { continue }
      var contact = Contact(id: entry.key, name: name, short: short, says: says)
      changes.apply(to: &contact)
      contacts.append(contact)
    }
    return prose.finish(contacts, remarks)
  }
}

extension Contact {
  /// Takes where its numbers were found, and when, from the register, where it does not say so itself.
  mutating func adopt(_ facts: [Fact]) {
    guard let first = facts.first else { return }
    if source == nil, let origin = first.sources.last { source = origin }
    if seen == nil { seen = facts.map(\.seen).min() }
  }
}

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
  var validUntil: CalendarDate?
  /// How an edition lets readers ask to be rung back, as it is written.
  var callBack: SourcedText?
  /// The facts of the register that the number and the email address are.
  var facts: [String] = []

  /// - Parameter isNew: whether name, short name and words must be there.
  init(_ keys: inout Record, _ prose: inout ProseReader, isNew: Bool, _ remarks: inout Remarks) {
    let names = ["name", "short"].map { isNew ? keys.text($0, &remarks) : keys.optionalText($0, &remarks) }
    prose.beginPage()
    prose.heading(names[0])
    prose.plain(names[1])
    name = names[0]?.value
    short = names[1]?.value
    says = prose.inline(isNew ? keys.text("says", &remarks) : keys.optionalText("says", &remarks))
    let phoneText = keys.optionalText("phone", &remarks)
    phone = phoneText.flatMap { number($0, .phone, prose.links, &remarks) }.map { Contact.Phone(number: $0, note: "") }
    let emailText = keys.optionalText("email", &remarks)
    email = emailText.flatMap { number($0, .email, prose.links, &remarks) }
    website = keys.optionalText("website", &remarks).flatMap { OutsideAddress.check($0.value, at: $0.place, &remarks) }
    hours = prose.inline(keys.optionalText("hours", &remarks))
    cost = prose.inline(keys.optionalText("cost", &remarks))
    source = prose.source(keys.optionalText("source", &remarks))
    seen = prose.seen(&keys, required: false, &remarks)
    validUntil = prose.validUntil(&keys, name ?? "", &remarks)
    caution = prose.inline(keys.optionalText("caution", &remarks))
    // A call back is for an edition or a provider to offer.
    if !isNew { callBack = keys.optionalText("call-back", &remarks) }
    // A fact of the register has its source there.
    let own = [phoneText, emailText].compactMap(\.self).first { !$0.value.hasPrefix(Self.factPrefix) }
    if let number = own, !keys.has("source") || !keys.has("seen") {
      remarks.error(
        GuidanceRules.unsourcedContact, "'\(number.value)' does not say where it was found, and when", at: number.place,
        help: "add 'source' and 'seen'")
    }
  }

  private static let factPrefix = "fact:"

  /// A number or an email address: as it is written, or as `fact:` and the id of one in the register.
  private mutating func number(
    _ text: SourcedText, _ kind: NumberInText.Kind, _ links: ContentLinks, _ remarks: inout Remarks
  ) -> String? {
    guard text.value.hasPrefix(Self.factPrefix) else {
      return kind == .phone ? Self.phone(text, &remarks) : Self.email(text, &remarks)
    }
    guard links.link(to: text.value, at: PlaceHint(text.place), &remarks) != nil else { return nil }
    let id = String(text.value.dropFirst(Self.factPrefix.count))
    guard let fact = links.catalogue.facts[id] else { return nil }
    guard let number = fact.number, number.kind == kind else {
      remarks.error(
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
    if let caution { contact.caution = caution }
  }

  static func phone(_ text: SourcedText, _ remarks: inout Remarks) -> String? {
    guard PhoneNumber(text.value) != nil else {
      let fault = PhoneNumber.fault(in: text.value)
      remarks.error(
        ContentRules.phoneNumber, "'\(text.value)' is not a British phone number" + (fault.map { ": \($0)" } ?? ""),
        at: text.place, help: fault == nil ? OutsideAddress.phoneHelp : "compare it with its source, digit by digit")
      return nil
    }
    return text.value
  }

  static func email(_ text: SourcedText, _ remarks: inout Remarks) -> String? {
    guard OutsideAddress.isEmail(text.value) else {
      remarks.error(
        GuidanceRules.emailAddress, "'\(text.value)' is not an email address", at: text.place,
        help: "write it as name@example.org")
      return nil
    }
    return text.value
  }
}

extension Contact: ContentType {
  typealias Value = [Contact]

  static let contentKind = ContentKind(
    "the list of contacts", files: "contacts.yaml", list: .always("contacts", "contacts.html"), teachesWords: true)
  static var nameList: NameList? { .contacts }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ remarks: inout Remarks) {
    for entry in source.entries {
      catalogue.contacts[entry.key] = entry.value["short"]?.text ?? entry.key
      catalogue.numbers.add(contact: entry.value)
    }
  }

  /// Lets contacts whose number is a fact of the register say where it was found.
  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    let known = Dictionary(builder[Fact.self].map { ($0.id, $0) }) { first, _ in first }
    builder.content.change(Contact.self) { contacts in
      for index in contacts.indices { contacts[index].adopt(contacts[index].facts.compactMap { known[$0] }) }
    }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ remarks: inout Remarks) {
    for entry in source.entries { parts.names += entry.value.texts(of: "name") + entry.value.texts(of: "short") }
  }
}
