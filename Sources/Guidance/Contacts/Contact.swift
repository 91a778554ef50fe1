import Content
import Manuscript
import Proofreading
import Records

/// Somebody to ring or write to: what the route finder and the pages send readers to.
public struct Contact: Sendable {
  public let id: String
  public var name: String
  /// What running text calls them, such as "the mediation adviser".
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
  /// The last day on which what is said here holds; `nil` if no end is known.
  public var validUntil: CalendarDate?
  /// What could not be confirmed.
  public var caution: Prose?
  /// Where to look for its number, for as long as none is known.
  public var find: Prose?
  /// The provider whose record this is, in an edition that names one.
  public var provider: String?
  /// How readers ask to be rung back; `nil` if they cannot.
  public var callBack: CallBack?
  /// Whether an edition changed it.
  public var isOfEdition = false
  /// The facts of the register that give its number and email address.
  var facts: [String] = []

  /// What readers are told beside its numbers: what could not be confirmed, and where to look for what is not known.
  package var care: Prose? {
    guard let find, !canBeReached else { return caution }
    return caution.map { Prose(html: "\(find.html) \($0.html)") } ?? find
  }

  /// Whether there is a number, an email address or a website.
  package var canBeReached: Bool { !phones.isEmpty || !emails.isEmpty || website != nil }

  /// A phone number as it is written.
  public struct Phone: Hashable, Sendable {
    public let number: String
    public let note: String

    /// The number as a phone dials it.
    public var dialled: String { PhoneNumber.dialled(number) }
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Contact]>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    var contacts: [Contact] = []
    for entry in record.allEntries() {
      let isTaken = entry.key == "council" || entry.key == ContentLinks.publisher
      guard Slug.isValid(entry.key), !isTaken else {
        diagnostics.error(
          ContentRules.fileName, "'\(entry.key)' cannot be a contact's id", at: entry.keyPlace,
          help: isTaken
            ? "'\(entry.key)' is the edition's own \(entry.key); choose another id"
            : "use small letters, digits and hyphens")
        continue
      }
      if DeviceName.isRefused(entry.key, at: entry.keyPlace, &diagnostics) { continue }
      guard var keys = Record(entry.value, "a contact", in: source.file, &diagnostics) else { continue }
      let changes = ContactChanges(&keys, &prose, isNew: true, &diagnostics)
      keys.finish(&diagnostics)
      guard let name = changes.name, let short = changes.short, let says = changes.says else { continue }
      var contact = Contact(id: entry.key, name: name, short: short, says: says)
      changes.apply(to: &contact)
      contacts.append(contact)
    }
    return prose.finish(contacts, diagnostics)
  }
}

extension Contact {
  /// Takes from the register where its numbers were found, and when, if it does not say so itself.
  mutating func adopt(_ facts: [Fact]) {
    guard let first = facts.first else { return }
    if source == nil, let origin = first.sources.last { source = origin }
    if seen == nil { seen = facts.map(\.seen).min() }
  }
}

extension Contact: ContentType {
  typealias Value = [Contact]

  static let contentKind = ContentKind(
    "the list of contacts", files: "contacts.yaml", list: .always("contacts", "contacts.html"), teachesWords: true,
    layering: .entries)
  static var nameList: NameList? { .contacts }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    for entry in source.entries {
      catalogue.contacts[entry.key] = entry.value["short"]?.text ?? entry.key
      catalogue.numbers.add(contact: entry.value)
    }
  }

  /// Gives contacts whose number is a fact of the register the source of that fact.
  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    let known = Dictionary(builder[Fact.self].map { ($0.id, $0) }) { first, _ in first }
    builder.content.change(Contact.self) { contacts in
      for index in contacts.indices { contacts[index].adopt(contacts[index].facts.compactMap { known[$0] }) }
    }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    for entry in source.entries { parts.names += entry.value.texts(of: "name") + entry.value.texts(of: "short") }
  }
}
