import Content
import Manuscript
import Proofreading
import Records

/// A service that runs mediation or disagreement resolution, as far as published sources say.
public struct Provider: Sendable {
  public let id: String
  public let name: String
  public let summary: String
  public let website: String?
  public let facts: [StatedFact]
  public let councils: [ServedCouncil]
  public let sources: [RecordSource]
  /// How readers ask to be rung back; `nil` if they cannot.
  public let callBack: CallBack?
  public let reviewed: CalendarDate
  /// Where its name is in its record.
  let place: SourcePlace

  public var address: String { "providers/\(id).html" }

  /// The kinds of fact that every provider's page gives, in the page's order.
  public enum Kind: String, CaseIterable, Sendable {
    case does
    case forWhom = "for-whom"
    case whereabouts = "where"
    case phone
    case email
    case hours
    case address
    case cost
    case accreditation
    case complaints
    case referral
    case afterYouCall = "after-you-call"
  }

  /// What is known of one kind: nothing, one statement, or statements that may differ.
  public struct StatedFact: Sendable {
    public let kind: Kind
    public let statements: [Statement]

    /// Whether sources give different numbers or addresses for the same thing.
    public var sourcesDiffer: Bool {
      (kind == .phone || kind == .email || kind == .hours || kind == .address || kind == .cost)
        && Set(statements.map(\.plain)).count > 1
    }
  }

  /// What one source says.
  public struct Statement: Sendable {
    public let says: Prose
    /// The words as written, such as a phone number.
    public let plain: String
    public let source: RecordSource
    public let note: Prose?
    /// Where the words are.
    let place: SourcePlace
  }

  /// A council that a source says the provider works for.
  public struct ServedCouncil: Sendable {
    /// The council's name in the list of councils.
    public let slug: String
    public let source: RecordSource
  }

  public func statements(_ kind: Kind) -> [Statement] { facts.first { $0.kind == kind }?.statements ?? [] }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Provider>? {
    let id = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let name = record.text("name", &diagnostics)
    let summary = record.text("summary", &diagnostics)
    prose.heading(name)
    prose.plain(summary)
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    prose.meets(&record, &diagnostics)
    let website = record.optionalText("website", &diagnostics).flatMap {
      OutsideAddress.check($0.value, at: $0.place, &diagnostics)
    }
    let sources = RecordSource.readAll("the sources of a provider", &record, &prose, &diagnostics)
    let facts = facts(&record, sources, &prose, &diagnostics)
    let councils = councils(&record, sources, catalogue, &diagnostics)
    let email = facts.first { $0.kind == .email }?.statements.first?.plain
    let callBack = record.optionalText("call-back", &diagnostics).flatMap {
      CallBack($0, id: id, email: email, &diagnostics)
    }
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    record.finish(&diagnostics)
    guard let name, let summary, let reviewed else { return prose.finish(nil, diagnostics, address: address) }
    return prose.finish(
      Provider(
        id: id, name: name.value, summary: summary.value, website: website, facts: facts, councils: councils,
        sources: sources, callBack: callBack, reviewed: reviewed, place: name.place), diagnostics, address: address)
  }

  private static func facts(
    _ record: inout Record, _ sources: [RecordSource], _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [StatedFact] {
    let unknown = record.texts("not-known", required: false, &diagnostics)
    let kinds = Kind.allCases.map(\.rawValue)
    for name in unknown where Kind(rawValue: name.value) == nil {
      diagnostics.error(
        GuidanceRules.providerFact, "'\(name.value)' is not a kind of fact", at: name.place,
        help: NearMiss.help(name.value, in: kinds, otherwise: "the kinds are: \(kinds.joined(separator: ", "))"))
    }
    guard var keys = record.record("facts", "the facts about a provider", required: true, &diagnostics) else {
      return []
    }
    var facts: [StatedFact] = []
    for kind in Kind.allCases {
      let isUnknown = unknown.contains { $0.value == kind.rawValue }
      let items = keys.list(kind.rawValue, required: false, &diagnostics)
      if items.isEmpty && !isUnknown && !keys.has(kind.rawValue) {
        diagnostics.error(
          GuidanceRules.providerFact, "nothing is said about '\(kind.rawValue)'", at: record.place(of: "facts"),
          help: "add it to 'facts', or name it in 'not-known'")
      }
      if items.isEmpty && !isUnknown && keys.has(kind.rawValue), case .list? = keys.value(kind.rawValue)?.kind {
        diagnostics.error(
          GuidanceRules.providerFact, "nothing is said about '\(kind.rawValue)'", at: keys.place(of: kind.rawValue),
          help: "write a statement, or name it in 'not-known'")
      }
      if isUnknown, keys.has(kind.rawValue) {
        diagnostics.error(
          GuidanceRules.providerFact, "'\(kind.rawValue)' is given, and said to be not known",
          at: keys.place(of: kind.rawValue),
          help: "take it out of 'not-known'")
      }
      facts.append(
        StatedFact(
          kind: kind, statements: items.compactMap { statement($0, kind, sources, record.file, &prose, &diagnostics) }))
    }
    keys.finish(&diagnostics)
    return facts
  }

  private static func statement(
    _ item: YAMLValue, _ kind: Kind, _ sources: [RecordSource], _ file: SourceFile, _ prose: inout ProseReader,
    _ diagnostics: inout Diagnostics
  ) -> Statement? {
    guard var keys = Record(item, "a statement", in: file, &diagnostics) else { return nil }
    let says = keys.text("says", &diagnostics)
    let source = keys.text("source", &diagnostics)
    let note = prose.inline(keys.optionalText("note", &diagnostics))
    _ = prose.validUntil(&keys, says?.value ?? "", &diagnostics)
    keys.finish(&diagnostics)
    guard let says, let source else { return nil }
    switch kind {
    case .phone: if ContactChanges.phone(says, &diagnostics) == nil { return nil }
    case .email: if ContactChanges.email(says, &diagnostics) == nil { return nil }
    default: break
    }
    guard let origin = sources.named(source, &diagnostics) else { return nil }
    return Statement(says: prose.inline(says), plain: says.value, source: origin, note: note, place: says.place)
  }

  private static func councils(
    _ record: inout Record, _ sources: [RecordSource], _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> [ServedCouncil] {
    var found: [ServedCouncil] = []
    for item in record.list("councils", required: false, &diagnostics) {
      guard var keys = Record(item, "a council", in: record.file, &diagnostics) else { continue }
      let name = keys.text("council", &diagnostics)
      let origin = keys.text("source", &diagnostics)
      keys.finish(&diagnostics)
      guard let name, let origin, let source = sources.named(origin, &diagnostics),
        catalogue.hasCouncil(name, &diagnostics)
      else { continue }
      found.append(ServedCouncil(slug: name.value, source: source))
    }
    return found
  }
}

extension Provider: ContentType {
  static let contentKind = ContentKind(
    "a provider", files: "providers/{id}.yaml", address: "providers/{id}.html",
    list: .always("providers", "providers/index.html"), scheme: .provider, teachesWords: true)

  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.id < $1.id } }
  static var titleKey: String { "name" }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    enterTitle(source, in: &catalogue)
    for entry in source.entries where entry.key == "facts" { catalogue.numbers.add(stated: entry.value) }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    if let name = source.text("name") { parts.names.append(name) }
  }
}
