import Manuscript
import Records

/// What sources say of one council, `councils/<slug>.yaml`: notes, and pages that were read in vain.
public struct CouncilRecord: Sendable {
  public var notes: [Note] = []
  /// Pages that name no service in the part that was read.
  public var pagesWithoutService: [Provider.Source] = []

  /// Something that a source says and that is no service of the council, such as a contract that has ended.
  public struct Note: Sendable {
    public let says: Prose
    public let source: Provider.Source
  }

  static func read(_ source: ParsedSource, slug: String, _ catalogue: Catalogue) -> Reading<CouncilRecord> {
    var remarks = Remarks()
    var record = source.record
    let address = "councils/\(slug).html"
    var prose = ProseReader(source, catalogue, address: address, locality: .page)
    if catalogue.councils[slug] == nil, !catalogue.unread.contains("council") {
      remarks.error(
        GuidanceRules.unknownCouncil, "there is no council '\(slug)' in \(CouncilList.path)",
        at: SourcePlace(source.file.path), help: NearMiss.help(slug, in: catalogue.councils.keys))
    }
    var found = CouncilRecord()
    let sources = Provider.Source.readAll("the sources of a council", &record, &prose, &remarks)
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
