import Content
import Manuscript
import Records

/// One of the numbered series; each explains a subject to a named audience.
public struct Factsheet: Sendable {
  public let slug: String
  public let address: String
  public let number: Int
  public let title: String
  public let summary: String
  public let audience: String
  /// The topic under which it is found; `nil` where the site has none.
  public let topic: String?
  public let body: Prose
  public let testimonials: [Testimonial]
  public let sources: [Prose]
  public let reviewed: CalendarDate
  /// Whether the page can be left quickly.
  public let isSensitive: Bool
  /// Whether it does not apply here, and says why: it is in no list then.
  public let isHidden: Bool

  /// What somebody who went through it says, published with their consent.
  public struct Testimonial: Sendable {
    public let words: Prose
    /// Who says it, without a name: "A parent".
    public let by: String
    /// The day on which they agreed to be quoted.
    public let consent: CalendarDate
    /// The day on which they said it, if known.
    public let on: CalendarDate?
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Factsheet>? {
    var diagnostics = Diagnostics()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let number = record.number("number", &diagnostics)
    let audience = record.text("audience", &diagnostics)
    let topic = record.topic(in: catalogue, required: true, &diagnostics)
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    let isHidden = record.isHidden(&diagnostics)
    prose.meets(&record, isHidden: isHidden, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: true, &diagnostics))
    let testimonials = Self.testimonials(&record, &prose, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    let isSensitive = record.isSensitive(&diagnostics)
    record.finish(&diagnostics)
    let body = prose.body(source)
    let headings = body.headings.map(\.id)
    guard let title, let summary, let number, let audience, let reviewed else {
      return prose.finish(nil, diagnostics, address: address, headings: headings)
    }
    return prose.finish(
      Factsheet(
        slug: source.slug, address: address, number: number, title: title.value, summary: summary.value,
        audience: audience.value, topic: topic, body: body,
        testimonials: testimonials, sources: sources, reviewed: reviewed, isSensitive: isSensitive, isHidden: isHidden),
      diagnostics, address: address, headings: headings)
  }

  private static func testimonials(
    _ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [Testimonial] {
    var found: [Testimonial] = []
    for item in record.list("families-say", required: false, &diagnostics) {
      guard var entry = Record(item, "an entry of 'families-say'", in: record.file, &diagnostics) else { continue }
      let words = entry.text("words", &diagnostics)
      let by = entry.text("by", &diagnostics)
      let consent = prose.happened(&entry, "consent", required: true, &diagnostics)
      let on = prose.happened(&entry, "on", required: false, &diagnostics)
      entry.finish(&diagnostics)
      guard let words, let by, let consent else { continue }
      found.append(Testimonial(words: prose.inline(words), by: by.value, consent: consent, on: on))
    }
    return found
  }
}

extension Factsheet: ContentType {
  static let contentKind = ContentKind(
    "the header of a factsheet", files: "factsheets/{slug}.md", address: "factsheets/{slug}.html",
    list: .always("factsheets", "factsheets/index.html"), canBeHidden: true)

  static var order: (@Sendable (Self, Self) -> Bool)? { { ($0.number, $0.slug) < ($1.number, $1.slug) } }
}
