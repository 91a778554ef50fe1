import Content
import Manuscript
import Proofreading
import Records

/// Has the law changed? The changes of the law that families are told of, with what has become of each, and the words of
/// the page that lists them: `reforms.yaml`.
public struct Reforms: Sendable {
  /// The page of all changes.
  public static let address = "has-the-law-changed.html"

  public let title: String
  public let summary: String
  /// The answer, and what to do today.
  public let answer: Prose
  /// What stands below the changes.
  public let after: Prose
  /// The day on which somebody last looked for news.
  public let looked: CalendarDate
  /// In the order of the file.
  public let all: [Reform]
  public let sources: [Prose]
  public let reviewed: CalendarDate

  /// The changes that would touch a page, or a place on one.
  public func touching(_ address: String) -> [Reform] { all.filter { $0.touches.contains(address) } }
}

extension Reforms: ContentType {
  static let contentKind = ContentKind(
    "the list of changes of the law", files: "reforms.yaml", list: .ifAny("reforms", address), scheme: .reform,
    teachesWords: true)
  static var nameList: NameList? { .reforms }

  private static func changes(_ source: ParsedSource) -> [YAMLValue.Entry] {
    source.entries.first { $0.key == "reforms" }?.value.entries ?? []
  }

  private static func status(of change: YAMLValue.Entry) -> String? {
    // What is misspelt is reported later; until then it is no law.
    (change.value["status"]?.text.flatMap { Reform.Status(rawValue: $0) } ?? .notKnown).insteadOfLaw
  }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    for change in changes(source) {
      let name = change.value["title"]?.text ?? change.key
      catalogue.enter(.init(address: "\(address)#\(change.key)", name: name), as: change.key, .reform)
      catalogue.proposals[change.key] = status(of: change)
    }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    for change in changes(source) {
      guard let status = status(of: change) else { continue }
      parts.proposals.append(.init(id: change.key, names: change.value.texts(of: "names"), status: status))
    }
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Reforms>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: address)
    var told: [Range<Int>] = []
    // It names laws of other days, and says of which.
    prose.links.isForToday = false
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let answer = record.text("answer", &diagnostics).map { prose.block($0) }
    var all: [Reform] = []
    if var list = record.record("reforms", "the changes of the law", required: true, &diagnostics) {
      for entry in list.allEntries() {
        if let reform = Reform(entry, &prose, told: &told, &diagnostics) { all.append(reform) }
      }
    }
    let after = record.text("after", &diagnostics).map { prose.block($0) }
    let looked = prose.seen(&record, "looked", required: true, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: true, &diagnostics))
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    record.finish(&diagnostics)
    prose.toldProposals = told
    let headings = [answer, after].compactMap(\.self).flatMap(\.headings).map(\.id) + all.map(\.id)
    var reforms: Reforms?
    if let title, let summary, let answer, let after, let looked, let reviewed {
      reforms = Reforms(
        title: title.value, summary: summary.value, answer: answer, after: after, looked: looked, all: all,
        sources: sources, reviewed: reviewed)
    }
    return prose.finish(reforms, diagnostics, address: address, headings: headings)
  }
}
