import Content
import Manuscript
import Proofreading
import Records

/// A service that runs mediation or disagreement resolution, as far as published sources tell.
public struct Provider: Sendable {
  public let id: String
  public let name: String
  public let summary: String
  public let website: String?
  public let facts: [Fact]
  public let councils: [Council]
  public let sources: [RecordSource]
  /// How readers ask to be rung back; `nil` where they cannot.
  public let callBack: CallBack?
  public let reviewed: CalendarDate
  /// Where its name stands in its record.
  let place: SourcePlace

  public var address: String { "providers/\(id).html" }

  /// The kinds of fact that every provider's page answers, in the page's order.
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
  public struct Fact: Sendable {
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
    /// Where the words stand.
    let place: SourcePlace
  }

  /// A council that a source says the provider works for.
  public struct Council: Sendable {
    /// The council's name in the list of councils.
    public let slug: String
    public let source: RecordSource
  }

  public func statements(_ kind: Kind) -> [Statement] { facts.first { $0.kind == kind }?.statements ?? [] }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Provider>? {
    let id = source.slug
    var remarks = Remarks()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let name = record.text("name", &remarks)
    let summary = record.text("summary", &remarks)
    prose.heading(name)
    prose.plain(summary)
    let reviewed = prose.reviewed(&record, required: true, &remarks)
    prose.meets(&record, &remarks)
    let website = record.optionalText("website", &remarks).flatMap {
      OutsideAddress.check($0.value, at: $0.place, &remarks)
    }
    let sources = RecordSource.readAll("the sources of a provider", &record, &prose, &remarks)
    let facts = facts(&record, sources, &prose, &remarks)
    let councils = councils(&record, sources, catalogue, &remarks)
    let email = facts.first { $0.kind == .email }?.statements.first?.plain
    let callBack = record.optionalText("call-back", &remarks).flatMap { CallBack($0, id: id, email: email, &remarks) }
    prose.limit = ReadingLimit(&record, &remarks)
    record.finish(&remarks)
    guard let name, let summary, let reviewed else { return prose.finish(nil, remarks, address: address) }
    return prose.finish(
      Provider(
        id: id, name: name.value, summary: summary.value, website: website, facts: facts, councils: councils,
        sources: sources, callBack: callBack, reviewed: reviewed, place: name.place), remarks, address: address)
  }

  private static func facts(
    _ record: inout Record, _ sources: [RecordSource], _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> [Fact] {
    let unknown = record.texts("not-known", required: false, &remarks)
    let kinds = Kind.allCases.map(\.rawValue)
    for name in unknown where Kind(rawValue: name.value) == nil {
      remarks.error(
        GuidanceRules.providerFact, "'\(name.value)' is not a kind of fact", at: name.place,
        help: NearMiss.help(name.value, in: kinds, otherwise: "the kinds are: \(kinds.joined(separator: ", "))"))
    }
    guard var keys = record.record("facts", "the facts about a provider", required: true, &remarks) else { return [] }
    var facts: [Fact] = []
    for kind in Kind.allCases {
      let isUnknown = unknown.contains { $0.value == kind.rawValue }
      let items = keys.list(kind.rawValue, required: false, &remarks)
      if items.isEmpty && !isUnknown && !keys.has(kind.rawValue) {
        remarks.error(
          GuidanceRules.providerFact, "nothing is said about '\(kind.rawValue)'", at: record.place(of: "facts"),
          help: "add it to 'facts', or name it in 'not-known'")
      }
      if items.isEmpty && !isUnknown && keys.has(kind.rawValue), case .list? = keys.value(kind.rawValue)?.kind {
        remarks.error(
          GuidanceRules.providerFact, "nothing is said about '\(kind.rawValue)'", at: keys.place(of: kind.rawValue),
          help: "write a statement, or name it in 'not-known'")
      }
      if isUnknown, keys.has(kind.rawValue) {
        remarks.error(
          GuidanceRules.providerFact, "'\(kind.rawValue)' is given, and said to be not known",
          at: keys.place(of: kind.rawValue),
          help: "take it out of 'not-known'")
      }
      facts.append(
        Fact(kind: kind, statements: items.compactMap { statement($0, kind, sources, record.file, &prose, &remarks) }))
    }
    keys.finish(&remarks)
    return facts
  }

  private static func statement(
    _ item: YAMLValue, _ kind: Kind, _ sources: [RecordSource], _ file: SourceFile, _ prose: inout ProseReader,
    _ remarks: inout Remarks
  ) -> Statement? {
    guard var keys = Record(item, "a statement", in: file, &remarks) else { return nil }
    let says = keys.text("says", &remarks)
    let source = keys.text("source", &remarks)
    let note = prose.inline(keys.optionalText("note", &remarks))
    _ = prose.validUntil(&keys, says?.value ?? "", &remarks)
    keys.finish(&remarks)
    guard let says, let source else { return nil }
    switch kind {
    case .phone: if ContactChanges.phone(says, &remarks) == nil { return nil }
    case .email: if ContactChanges.email(says, &remarks) == nil { return nil }
    default: break
    }
    guard let origin = sources.named(source, &remarks) else { return nil }
    return Statement(says: prose.inline(says), plain: says.value, source: origin, note: note, place: says.place)
  }

  private static func councils(
    _ record: inout Record, _ sources: [RecordSource], _ catalogue: Catalogue, _ remarks: inout Remarks
  ) -> [Council] {
    var found: [Council] = []
    for item in record.list("councils", required: false, &remarks) {
      guard var keys = Record(item, "a council", in: record.file, &remarks) else { continue }
      let name = keys.text("council", &remarks)
      let origin = keys.text("source", &remarks)
      keys.finish(&remarks)
      guard let name, let origin, let source = sources.named(origin, &remarks),
        catalogue.hasCouncil(name, &remarks)
      else { continue }
      found.append(Council(slug: name.value, source: source))
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

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ remarks: inout Remarks) {
    enterTitle(source, in: &catalogue)
    for entry in source.entries where entry.key == "facts" { catalogue.numbers.add(stated: entry.value) }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ remarks: inout Remarks) {
    if let name = source.text("name") { parts.names.append(name) }
  }
}
