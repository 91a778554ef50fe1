import Content
import Manuscript
import Records

/// A page that belongs to no series, such as the home page or the privacy notice.
public struct StandalonePage: Sendable {
  public let slug: String
  public let title: String
  public let summary: String
  public let body: Prose
  /// The topic under which it is found, if it is one to look up.
  public let topic: String?
  /// What the generator writes below the text.
  public let ending: Ending?
  /// What comes before the text in an edition whose pages browsers keep.
  public let withOffline: Prose?
  public let reviewed: CalendarDate?
  public let sources: [Prose]
  /// Whether the page can be left quickly.
  public let isSensitive: Bool
  /// Whether it does not apply here, and says why: it is in no list then.
  public let isHidden: Bool

  /// Words that are derived from the rest of the content, and so are not written by an author.
  public enum Ending: String, CaseIterable, Sendable {
    /// Which services can be asked for a call back, and what they then receive.
    case callBackPrivacy = "call-back-privacy"
    /// How far the website meets the accessibility guidelines, according to tests.
    case accessibilityRecord = "accessibility-record"

    /// What an edition fills in for it.
    package var slot: EditionSlot {
      switch self {
      case .callBackPrivacy: .callBackPrivacy
      case .accessibilityRecord: .accessibilityRecord
      }
    }
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<StandalonePage>? {
    let slug = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let topic = record.topic(in: catalogue, required: false, &diagnostics)
    let reviewed = prose.reviewed(&record, required: false, &diagnostics)
    let isHidden = record.isHidden(&diagnostics)
    prose.meets(&record, isHidden: isHidden, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: false, &diagnostics))
    let offline = record.optionalText("with-offline", &diagnostics)
    let ending = record.word("ends-with", Ending.self, required: false, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    let isSensitive = record.isSensitive(&diagnostics)
    record.finish(&diagnostics)
    let body = prose.body(source)
    let withOffline = offline.map { prose.block($0, idPrefix: "offline") }
    let headings = body.headings.map(\.id)
    guard let title, let summary else { return prose.finish(nil, diagnostics, address: address, headings: headings) }
    return prose.finish(
      StandalonePage(
        slug: slug, title: title.value, summary: summary.value, body: body, topic: topic, ending: ending,
        withOffline: withOffline, reviewed: reviewed, sources: sources, isSensitive: isSensitive, isHidden: isHidden),
      diagnostics, address: address, headings: headings)
  }
}

extension StandalonePage: ContentType {
  static let contentKind = ContentKind(
    "the header of a page", files: "pages/{slug}.md", address: "{slug}.html", canBeHidden: true)

  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.slug < $1.slug } }
}
