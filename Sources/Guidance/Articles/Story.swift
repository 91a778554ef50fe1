import Content
import Manuscript
import Records

/// What happened to a family, in a few words, told with their consent and without a name.
public struct Story: Sendable {
  public let slug: String
  public let address: String
  public let title: String
  public let summary: String
  /// Who tells it, without a name: "A parent".
  public let by: String
  public let body: Prose
  /// The day on which they agreed to its publication.
  public let consent: CalendarDate
  /// Whether the page can be left quickly.
  public let isSensitive: Bool
}

extension Story: ContentType {
  static let contentKind = ContentKind(
    "the header of a story", files: "stories/{slug}.md", address: "stories/{slug}.html",
    list: .ifAny("stories", "stories/index.html"))

  static var order: (@Sendable (Self, Self) -> Bool)? { { ($0.title, $0.slug) < ($1.title, $1.slug) } }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Story>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: source.address)
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let by = record.text("by", &diagnostics)
    let consent = prose.happened(&record, "consent", required: true, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    let isSensitive = record.isSensitive(&diagnostics)
    record.finish(&diagnostics)
    let body = prose.body(source)
    var story: Story?
    if let title, let summary, let by, let consent {
      story = Story(
        slug: source.slug, address: source.address, title: title.value, summary: summary.value, by: by.value,
        body: body, consent: consent, isSensitive: isSensitive)
    }
    return prose.finish(story, diagnostics, address: source.address, headings: body.headings.map(\.id))
  }
}
