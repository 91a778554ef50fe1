import Content
import Manuscript
import Proofreading
import Records

/// What sources say about one council, `councils/<slug>.yaml`: who gives advice there, where its Local Offer is, what is
/// to change, notes, and pages that were read but name no service.
public struct CouncilRecord: Sendable {
  public var advice: CouncilAdvice?
  public var localOffer: LocalOffer?
  /// In the order of their days.
  public var changes: [CouncilChange] = []
  public var notes: [Note] = []
  /// Pages that name no service in the part that was read.
  public var pagesWithoutService: [RecordSource] = []

  /// Something that a source says that is not a service of the council, such as a contract that has ended.
  public struct Note: Sendable {
    public let says: Prose
    public let source: RecordSource
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<CouncilRecord>? {
    let slug = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    let address = "councils/\(slug).html"
    var prose = ProseReader(source, catalogue, address: address, locality: .page)
    if catalogue.targets(.council)[slug] == nil, !catalogue.unread.contains(.councils) {
      diagnostics.error(
        GuidanceRules.unknownCouncil, "there is no council '\(slug)' in \(CouncilList.path)",
        at: SourcePlace(source.file.path), help: NearMiss.help(slug, in: catalogue.targets(.council).keys))
    }
    var found = CouncilRecord()
    let sources = RecordSource.readAll("the sources of a council", &record, &prose, &diagnostics)
    found.advice = CouncilAdvice.read(&record, sources, &prose, &diagnostics)
    found.localOffer = LocalOffer.read(&record, sources, &prose, &diagnostics)
    found.changes = CouncilChange.readAll(&record, sources, &prose, &diagnostics).sorted { $0.from < $1.from }
    for item in record.list("notes", required: false, &diagnostics) {
      guard var keys = Record(item, "a note", in: source.file, &diagnostics) else { continue }
      let says = keys.text("says", &diagnostics)
      let origin = keys.text("source", &diagnostics)
      keys.finish(&diagnostics)
      guard let says, let origin, let known = sources.named(origin, &diagnostics) else { continue }
      found.notes.append(Note(says: prose.inline(says), source: known))
    }
    for name in record.texts("names-no-service", required: false, &diagnostics) {
      if let known = sources.named(name, &diagnostics) { found.pagesWithoutService.append(known) }
    }
    record.finish(&diagnostics)
    return prose.finish(found, diagnostics, address: address)
  }
}

extension CouncilRecord {
  /// The addresses in it, as written.
  var addresses: [SourcedText] { (advice?.addresses ?? []) + [localOffer?.written].compactMap(\.self) }
}

extension CouncilRecord: ContentType {
  static let contentKind = ContentKind(
    "the record of a council", files: "councils/{slug}.yaml", teachesWords: true)

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    for entry in source.entries where entry.key == "advice" { catalogue.numbers.add(contact: entry.value) }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    for entry in source.entries where entry.key == "advice" { parts.names += entry.value.texts(of: "name") }
  }

  static func place(_ value: CouncilRecord?, of file: ContentFile, in builder: inout GuidanceBuilder) {
    guard let value else { return }
    builder.content.change(Council.self) { councils in
      if let index = councils.firstIndex(where: { $0.slug == file.slug }) { councils[index].record = value }
    }
  }
}
