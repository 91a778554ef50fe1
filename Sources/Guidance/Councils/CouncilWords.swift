import Content
import Manuscript
import Records

/// The words on the pages of councils, which are the same for all, and on the page for finding one: `councils.yaml`.
public struct CouncilWords: Sendable {
  /// The name of the file inside the content.
  static let path = "councils.yaml"

  public let find: Find
  public let page: Page
  /// Councils that are easily confused.
  public let confused: [Confused]
  /// Names under which readers look for councils, such as a former county.
  public let otherNames: [OtherName]
  /// Short forms of names, used only in the search.
  public let abbreviations: [OtherName]

  /// The other names by which a council is found.
  public func names(of slug: String) -> [String] {
    (otherNames + abbreviations).filter { $0.councils.contains(slug) }.map(\.name)
  }
  /// What results say if a reader names the council; `nil` if they do not ask for one.
  public let result: ResultWords?
  public let sources: [Prose]
  public let reviewed: CalendarDate

  /// The page that lists all councils.
  public struct Find: Sendable {
    public let title: String
    public let summary: String
    public let before: Prose
    public let after: Prose
  }

  /// What each council's page says, with a slot for the page's own council.
  public struct Page: Sendable {
    public let deadline: Prose
    public let today: Prose
    /// Comes before the services that we know of.
    public let known: Prose
    /// What is said if we know of none.
    public let unknown: Prose
    public let ask: Prose
    public let publishes: Prose
    public let advice: Prose
  }

  /// A group of councils that are easily confused, and the words that tell them apart.
  public struct Confused: Sendable {
    public let councils: [(slug: String, place: String)]

    /// What a council of the group is the council for; `nil` for one of another group.
    public func place(of slug: String) -> String? { councils.first { $0.slug == slug }?.place }
  }

  /// A name that is no council's own, and the councils that it may mean.
  public struct OtherName: Sendable {
    public let name: String
    public let councils: [String]
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<CouncilWords>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var findProse = ProseReader(source, catalogue, address: nil, locality: .none)
    var pageProse = ProseReader(source, catalogue, address: nil, locality: .page)
    findProse.owner = "councils/"
    let find = self.find(&record, &findProse, &diagnostics)
    let page = self.page(&record, &pageProse, &diagnostics)
    let confused = self.confused(&record, catalogue, &diagnostics)
    let otherNames = names("other-names", &record, catalogue, &diagnostics)
    let abbreviations = names("abbreviations", &record, catalogue, &diagnostics)
    let result = ResultWords(&record, catalogue, &findProse, &diagnostics)
    let sources = findProse.lines(record.texts("sources", required: true, &diagnostics))
    let reviewed = findProse.reviewed(&record, required: true, &diagnostics)
    record.finish(&diagnostics)
    var words: CouncilWords?
    if let find, let page, let reviewed {
      words = CouncilWords(
        find: find, page: page, confused: confused, otherNames: otherNames, abbreviations: abbreviations,
        result: result, sources: sources, reviewed: reviewed)
    }
    var reading = findProse.finish(words, diagnostics)
    let rest = pageProse.finish(words, Diagnostics())
    reading.diagnostics.add(contentsOf: rest.diagnostics)
    reading.trace.fragments += rest.trace.fragments
    reading.trace.pictures.formUnion(rest.trace.pictures)
    reading.trace.quotations += rest.trace.quotations
    reading.trace.facts.formUnion(rest.trace.facts)
    reading.trace.claims += rest.trace.claims
    return reading
  }

  private static func find(_ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics)
    -> Find?
  {
    guard var keys = record.record("find", "the words for finding a council", required: true, &diagnostics) else {
      return nil
    }
    let title = keys.text("title", &diagnostics)
    let summary = keys.text("summary", &diagnostics)
    let before = keys.text("before", &diagnostics).map { prose.block($0) }
    let after = keys.text("after", &diagnostics).map { prose.block($0) }
    keys.finish(&diagnostics)
    guard let title, let summary, let before, let after else { return nil }
    return Find(title: title.value, summary: summary.value, before: before, after: after)
  }

  private static func page(_ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics)
    -> Page?
  {
    guard var keys = record.record("page", "the words for a council's page", required: true, &diagnostics) else {
      return nil
    }
    var texts: [String: Prose] = [:]
    for key in ["deadline", "today", "known", "unknown", "ask", "publishes", "advice"] {
      texts[key] = keys.text(key, &diagnostics).map { prose.block($0, firstHeadingLevel: 3) }
    }
    keys.finish(&diagnostics)
    guard let deadline = texts["deadline"], let today = texts["today"], let known = texts["known"],
      let unknown = texts["unknown"], let ask = texts["ask"], let publishes = texts["publishes"],
      let advice = texts["advice"]
    else { return nil }
    return Page(
      deadline: deadline, today: today, known: known, unknown: unknown, ask: ask, publishes: publishes,
      advice: advice)
  }
}

extension CouncilWords: ContentType {
  static let contentKind = ContentKind("the words for councils", files: "councils.yaml")
}
