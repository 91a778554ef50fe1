import Content
import Manuscript
import Records

/// What sources say of one council, `councils/<slug>.yaml`: notes, and pages that were read in vain.
public struct CouncilRecord: Sendable {
  public var notes: [Note] = []
  /// Pages that name no service in the part that was read.
  public var pagesWithoutService: [RecordSource] = []

  /// Something that a source says and that is no service of the council, such as a contract that has ended.
  public struct Note: Sendable {
    public let says: Prose
    public let source: RecordSource
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<CouncilRecord>? {
    let slug = source.slug
    var remarks = Remarks()
    var record = source.record
    let address = "councils/\(slug).html"
    var prose = ProseReader(source, catalogue, address: address, locality: .page)
    if catalogue.targets(.council)[slug] == nil, !catalogue.unread.contains(.councils) {
      remarks.error(
        GuidanceRules.unknownCouncil, "there is no council '\(slug)' in \(CouncilList.path)",
        at: SourcePlace(source.file.path), help: NearMiss.help(slug, in: catalogue.targets(.council).keys))
    }
    var found = CouncilRecord()
    let sources = RecordSource.readAll("the sources of a council", &record, &prose, &remarks)
    for item in record.list("notes", required: false, &remarks) {
      guard var keys = Record(item, "a note", in: source.file, &remarks) else { continue }
      let says = keys.text("says", &remarks)
      let origin = keys.text("source", &remarks)
      keys.finish(&remarks)
      guard let says, let origin, let known = sources.named(origin, &remarks) else { continue }
      found.notes.append(Note(says: prose.inline(says), source: known))
    }
    for name in record.texts("names-no-service", required: false, &remarks) {
      if let known = sources.named(name, &remarks) { found.pagesWithoutService.append(known) }
    }
    record.finish(&remarks)
    return prose.finish(found, remarks, address: address)
  }
}

extension CouncilRecord: ContentType {
  static let contentKind = ContentKind("the record of a council", files: "councils/{slug}.yaml")

  static func place(_ value: CouncilRecord?, of file: ContentFile, in builder: inout GuidanceBuilder) {
    guard let value else { return }
    builder.content.change(Council.self) { councils in
      if let index = councils.firstIndex(where: { $0.slug == file.slug }) { councils[index].record = value }
    }
  }
}
