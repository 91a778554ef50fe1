import Content
import Manuscript
import Proofreading
import Records

/// A published site: the national one, or a council's.
public struct Edition: Sendable {
  /// The file's name, which is also the name of the folder that the site is written to.
  public let name: String
  /// The place in words, such as "Derby".
  public let place: String
  /// The council's full name; `nil` in the national edition.
  public let council: String?
  public let title: String
  /// The address at which the site is published, ending in a slash; `nil` if not known.
  public let address: String?
  /// Whether browsers keep its pages for reading offline.
  public let isOffline: Bool
  /// Answers that the route finders need not ask for.
  public let given: [String: String]
  /// All contacts as this edition has them, by id.
  public let contacts: [String: Contact]
  /// About the council's own service; `nil` where the edition has no words of its own.
  public let about: Prose?
  public let sources: [Prose]
  /// The day on which somebody held it against its sources; `nil` only in a draft.
  public let reviewed: CalendarDate?
  /// Whether it holds only what the list of councils and the records say, and nobody has checked it yet.
  public let isDraft: Bool
  /// What it changes in its appearance.
  public let look: EditionLook?
  /// Who publishes it; `nil` if it does not say so.
  public let publisher: Publisher?

  /// The disagreement resolution service that the council has arranged; `nil` in the national edition.
  public var service: Contact? { council == nil ? nil : contacts[Self.serviceContact] }
}

extension Edition {
  /// What an edition needs to know about the rest of the content.
  struct Surroundings {
    let contacts: [String: Contact]
    let providers: [String: Provider]
    /// The councils in the list.
    let councils: [Council]
    /// The words on pages of councils; `nil` if there are none.
    let councilWords: CouncilWords?
    let facts: [String: Fact]
    /// The words of pages that are made from other files; `nil` if they could not be read.
    let words: SiteWords?
    /// The questions of all route finders with their answers.
    let questions: [String: [String]]
  }

  /// - Returns: also what it says, for comparison with other councils and editions; `nil` for the national edition.
  private static func read(
    _ source: ParsedSource, _ around: Surroundings, _ catalogue: Catalogue
  ) -> (result: ReadResult<Edition>, text: EditionText?) {
    let name = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: "your-council.html")
    prose.owner = "editions/\(name)"
    let place = record.text("name", &diagnostics)
    let council = record.optionalText("council", &diagnostics)
    let own = council.flatMap { self.council($0, place, around, &diagnostics) }
    let others = council == nil ? [] : NamedOther.read(&record, own: own?.found?.slug, catalogue, &diagnostics)
    let title = record.text("title", &diagnostics)
    let address = record.optionalText("address", &diagnostics).flatMap { publicAddress($0, &diagnostics) }
    let offline = record.word("offline", YesNo.self, required: false, &diagnostics)
    let given = given(&record, around, catalogue, &diagnostics)
    let isDraft = council != nil && record.word("draft", YesNo.self, required: false, &diagnostics) == .yes
    let unknown = council == nil ? [] : record.texts(notKnown, required: false, &diagnostics)
    let contacts = contacts(
      &record, own?.found, around, catalogue, caution: isDraft ? around.unconfirmed : nil, &prose, &diagnostics)
    // A draft may show what the page of its council does.
    let showsCouncil = isDraft && own?.found != nil && around.councilWords != nil && !record.has("about")
    let about =
      (council == nil || showsCouncil ? record.optionalText("about", &diagnostics) : record.text("about", &diagnostics))
      .map { prose.block($0) }
    let sources = prose.sources(record.texts("sources", required: council != nil && !showsCouncil, &diagnostics))
    let reviewed = prose.reviewed(&record, required: !showsCouncil, &diagnostics)
    prose.meets(&record, isOfEdition: true, &diagnostics)
    let look = EditionLook.read(&record, prose.links, &diagnostics)
    let publisher = Publisher.read(&record, &prose, &diagnostics)
    if council != nil {
      check(unknown, contacts, catalogue, &diagnostics)
      if !unknown.contains(where: { $0.value == serviceContact }) {
        checkService(contacts, around, record, &diagnostics)
      }
    }
    record.finish(&diagnostics)
    let headings = about?.headings.map(\.id) ?? []
    var edition: Edition?
    if let place, let title, reviewed != nil || showsCouncil {
      edition = Edition(
        name: name, place: place.value, council: council?.value, title: title.value, address: address,
        isOffline: offline == .yes, given: given,
        contacts: contacts, about: about, sources: sources, reviewed: reviewed, isDraft: isDraft, look: look,
        publisher: publisher)
    }
    var result = prose.finish(edition, diagnostics, address: "your-council.html", headings: headings)
    if let council, own?.isMisspelt == false {
      var words = prose.words
      if let title { words.add(plain: title.value, line: title.place.line) }
      if let logo = look?.logo { words.add(plain: logo.text, line: record.place(of: "look").line) }
      let text = EditionText(
        name: name, file: source.file, record: source.record, council: council, words: words, others: others)
      result.trace.services.formUnion(text.contactTexts("provider").map(\.value))
      return (result, text)
    }
    return (result, nil)
  }

  /// The council in the list; none for a made-up one.
  ///
  /// A name close to one in the list, or a made-up one for a place in the list, is reported as misspelt.
  private static func council(
    _ name: SourcedText, _ place: SourcedText?, _ around: Surroundings, _ diagnostics: inout Diagnostics
  ) -> (found: Council?, isMisspelt: Bool) {
    if let found = around.councils.first(where: { $0.name == name.value }) { return (found, false) }
    let near =
      NearMiss.of(name.value, in: around.councils.map(\.name))
      ?? around.councils.first { $0.shortName == place?.value }?.name
    guard let near else { return (nil, false) }
    diagnostics.error(
      GuidanceRules.unknownCouncil, "there is no council of the name '\(name.value)' in \(CouncilList.path)",
      at: name.place, help: "did you mean '\(near)'?")
    return (nil, true)
  }

  /// Checks that a council's edition gives the contact details of its service, with their source.
  private static func checkService(
    _ contacts: [String: Contact], _ around: Surroundings, _ record: Record, _ diagnostics: inout Diagnostics
  ) {
    // A record that could not be read may have it.
    if let provider = contacts[serviceContact]?.provider, around.providers[provider] == nil { return }
    guard let service = contacts[serviceContact], !service.isOfEdition || !service.canBeReached || service.source == nil
    else { return }
    diagnostics.error(
      GuidanceRules.councilContact,
      service.isOfEdition
        ? "the contact '\(serviceContact)' has no \(service.canBeReached ? "source" : "number, email address or website")"
        : "this council's edition does not say how to reach its disagreement resolution service",
      at: record.place(of: "contacts"),
      help:
        "give '\(serviceContact)' under 'contacts' a provider, or a phone, email or website, and the source of it; if nobody knows it yet, write '\(notKnown): [\(serviceContact)]'"
    )
  }

  /// The contact that every council's edition must give.
  static let serviceContact = "disagreement-resolution"

  private static func publicAddress(_ text: SourcedText, _ diagnostics: inout Diagnostics) -> String? {
    let isWhole =
      text.value.hasPrefix("https://") && text.value.hasSuffix("/") && !text.value.contains("?")
      && !text.value.contains("#")
    guard isWhole, OutsideAddress.check(text.value, at: text.place, &diagnostics) != nil else {
      diagnostics.error(
        GuidanceRules.publicAddress, "'\(text.value)' cannot be the address of a site", at: text.place,
        help: "write it as https://www.example.gov.uk/send/, with a slash at the end")
      return nil
    }
    return text.value
  }

  private static func given(
    _ record: inout Record, _ around: Surroundings, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> [String: String] {
    guard var keys = record.record("given", "the given answers", required: false, &diagnostics) else { return [:] }
    var given: [String: String] = [:]
    for entry in keys.allEntries() {
      guard let answer = Record.text(entry.value, "an answer", &diagnostics) else { continue }
      guard let answers = around.questions[entry.key] else {
        if catalogue.unread.contains(.questions) { continue }
        diagnostics.error(
          GuidanceRules.given, "there is no question '\(entry.key)'", at: entry.keyPlace,
          help: NearMiss.help(entry.key, in: around.questions.keys))
        continue
      }
      guard answers.contains(answer.value) else {
        diagnostics.error(
          GuidanceRules.given, "the question '\(entry.key)' has no answer '\(answer.value)'", at: answer.place,
          help: NearMiss.help(
            answer.value, in: answers, otherwise: "its answers are: \(answers.joined(separator: ", "))"))
        continue
      }
      given[entry.key] = answer.value
    }
    return given
  }

  private static func contacts(
    _ record: inout Record, _ council: Council?, _ around: Surroundings, _ catalogue: Catalogue, caution: String?,
    _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [String: Contact] {
    var contacts = around.contacts
    guard var list = record.record("contacts", "the contacts of an edition", required: false, &diagnostics) else {
      return withAdvice(contacts, of: council, around)
    }
    let shared = withAdvice(contacts, of: council, around)
    if !list.has(adviceContact) { contacts = shared }
    for entry in list.allEntries() {
      guard var keys = Record(entry.value, "a contact of an edition", in: record.file, &diagnostics) else { continue }
      let providerName = keys.optionalText("provider", &diagnostics)
      let changes = ContactChanges(&keys, &prose, isNew: false, &diagnostics)
      let reasons = ServiceFacts.reasons(&keys, namesService: providerName != nil, &diagnostics)
      keys.finish(&diagnostics)
      let isOfItsOwn = providerName != nil || changes.phone != nil || changes.email != nil || changes.website != nil
      guard var contact = (isOfItsOwn ? around.contacts : shared)[entry.key] else {
        // One that exists but could not be read has already been reported.
        if catalogue.contacts[entry.key] != nil || catalogue.unread.contains(.contacts) { continue }
        diagnostics.error(
          GuidanceRules.unknownContact, "there is no contact '\(entry.key)'", at: entry.keyPlace,
          help: NearMiss.help(entry.key, in: around.contacts.keys))
        continue
      }
      if let providerName {
        if let provider = around.providers[providerName.value] {
          let general = contact.caution
          contact.adopt(provider)
          if let caution { contact.caution = general.with(caution) }
          ServiceFacts(keys, of: provider, reasons: reasons).check(changes, &diagnostics)
        } else if catalogue.targets(.provider)[providerName.value] != nil {
          contact.provider = providerName.value
        } else {
          diagnostics.error(
            GuidanceRules.unknownProvider, "there is no provider '\(providerName.value)'", at: providerName.place,
            help: NearMiss.help(providerName.value, in: around.providers.keys))
        }
      }
      if !changes.facts.isEmpty { (contact.source, contact.seen) = (nil, nil) }
      changes.apply(to: &contact)
      contact.adopt(changes.facts.compactMap { around.facts[$0] })
      if let text = changes.callBack {
        contact.callBack = CallBack(text, id: contact.id, email: contact.emails.first, &diagnostics)
        if around.providers[contact.id] != nil {
          diagnostics.error(
            GuidanceRules.callBack, "'\(contact.id)' is a provider as well, whose page would have the same address",
            at: text.place, help: "write 'call-back' in providers/\(contact.id).yaml instead")
        }
      }
      contact.isOfEdition = true
      contacts[entry.key] = contact
    }
    return contacts
  }
}

extension Contact {
  /// Takes name, numbers, hours and cost from a provider's record.
  mutating func adopt(_ provider: Provider) {
    self.provider = provider.id
    name = provider.name
    short = provider.name
    let numbers = provider.statements(.phone)
    // A note tells numbers apart; anything else about one is on the service's page.
    phones = numbers.map { Phone(number: $0.plain, note: numbers.count > 1 ? $0.note?.html ?? "" : "") }
    emails = provider.statements(.email).map(\.plain)
    website = provider.website
    callBack = provider.callBack
    hours = provider.statements(.hours).first?.says
    cost = provider.statements(.cost).first?.says
    let first = provider.statements(.phone).first ?? provider.statements(.email).first
    source = first.map { Prose(html: HTMLText.escape($0.source.title)) }
    seen = first?.source.seen
    caution = nil
  }
}

extension Edition: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind(
    "an edition", files: "editions/{name}.yaml", fixedPages: ["your-council.html"], folders: [CallBack.folder],
    teachesWords: true)

  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.name < $1.name } }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    for entry in source.entries {
      switch entry.key {
      case "contacts": for contact in entry.value.entries { catalogue.numbers.add(contact: contact.value) }
      case Publisher.key: catalogue.numbers.add(contact: entry.value)
      default: break
      }
    }
  }

  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    let around = Surroundings(
      contacts: Dictionary(builder[Contact.self].map { ($0.id, $0) }) { first, _ in first },
      providers: Dictionary(builder[Provider.self].map { ($0.id, $0) }) { first, _ in first },
      councils: builder[Council.self],
      councilWords: builder[CouncilWords.self].first,
      facts: Dictionary(builder[Fact.self].map { ($0.id, $0) }) { first, _ in first },
      words: builder[SiteWords.self].first,
      questions: builder[FinderNames.self].reduce(into: [:]) { $0.merge($1.questions) { $0 + $1 } })
    for (result, text) in concurrentMap(sources[contentKind] ?? [], { read($0, around, catalogue) }) {
      if let edition = builder.take(result) { builder.content.add(edition) }
      if let text { builder.content.add(text) }
    }
    GuidedFinder.compileAll(given: builder[Self.self].map(\.given), in: &builder, catalogue)
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    if let council = source.text("council") { parts.names.append(council) }
  }
}
