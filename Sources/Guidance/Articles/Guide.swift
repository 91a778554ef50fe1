import Content
import Manuscript
import Proofreading
import Records

/// A guide in steps, which can also be printed as one leaflet.
public struct Guide: Sendable {
  public let slug: String
  /// Its place in the list of guides.
  public let number: Int
  public let title: String
  public let summary: String
  public let audience: String
  /// The steps in order; never empty.
  public let steps: [Step]
  public let sources: [Prose]
  public let reviewed: CalendarDate
  /// Whether its pages can be left quickly.
  public let isSensitive: Bool

  public var address: String { "guides/\(slug)/index.html" }
  public var leafletAddress: String { "guides/\(slug)/leaflet.html" }

  /// One step of a guide.
  public struct Step: Sendable {
    public let slug: String
    public let address: String
    public let title: String
    public let summary: String
    public let body: Prose

    /// The prefix of the ids of a step's headings, so that all steps can be together on the leaflet.
    static func idPrefix(_ slug: String) -> String { "\(slug)-" }

    static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Step>? {
      let guide = source.name("guide")
      let slug = source.slug
      var diagnostics = Diagnostics()
      var record = source.record
      let address = source.address
      var prose = ProseReader(source, catalogue, address: address)
      let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
      prose.limit.readers = catalogue.professionalGuides.contains(guide) ? .professionals : .families
      prose.limit.exception = record.optionalText("reading-exception", &diagnostics)?.value
      record.finish(&diagnostics)
      let body = prose.body(source, idPrefix: idPrefix(slug))
      let headings = body.headings.map(\.id)
      guard let title, let summary else { return prose.finish(nil, diagnostics, address: address, headings: headings) }
      return prose.finish(
        Step(slug: slug, address: address, title: title.value, summary: summary.value, body: body), diagnostics,
        address: address, headings: headings)
    }
  }

  /// - Parameters:
  ///   - steps: what was read from the guide's folder, by file name; `nil` for a step that could not be read.
  ///   - places: where these files are.
  private static func read(
    _ source: ParsedSource, steps: [String: Step?], places: [String: SourcePlace], _ catalogue: Catalogue
  ) -> ReadResult<Guide> {
    let slug = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: source.address)
    prose.owner = "guides/\(slug)/"
    let (title, summary) = prose.titleAndSummary(&record, &diagnostics)
    let audience = record.text("audience", &diagnostics)
    let number = record.value("number") == nil ? Int.max : record.number("number", &diagnostics)
    let names = record.texts("steps", required: true, &diagnostics)
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    prose.meets(&record, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: true, &diagnostics))
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    let isSensitive = record.isSensitive(&diagnostics)
    record.finish(&diagnostics)

    var ordered: [Step] = []
    var seen: Set<String> = []
    for name in names {
      guard let step = steps[name.value] else {
        diagnostics.error(
          GuidanceRules.unknownStep, "there is no step '\(name.value)' in this guide", at: name.place,
          help: NearMiss.help(
            name.value, in: steps.keys, otherwise: "write the file '\(name.value).md' beside this one"))
        continue
      }
      guard seen.insert(name.value).inserted else {
        diagnostics.error(GuidanceRules.unknownStep, "the step '\(name.value)' stands twice", at: name.place)
        continue
      }
      if let step { ordered.append(step) }
    }
    for (name, place) in places.sorted(by: { $0.key < $1.key }) where !seen.contains(name) {
      diagnostics.error(
        GuidanceRules.unknownStep, "the guide does not name the step '\(name)'", at: place,
        help: "add '\(name)' to 'steps' in guide.yaml")
    }
    guard let title, let summary, let audience, let number, let reviewed, !ordered.isEmpty else {
      return prose.finish(nil, diagnostics)
    }
    return prose.finish(
      Guide(
        slug: slug, number: number, title: title.value, summary: summary.value, audience: audience.value,
        steps: ordered,
        sources: sources, reviewed: reviewed, isSensitive: isSensitive), diagnostics, address: source.address)
  }
}

extension Guide: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind(
    "a guide", files: "guides/{guide}/guide.yaml", address: "guides/{guide}/index.html",
    otherPages: ["guides/{guide}/leaflet.html"], list: .always("guides", "guides/index.html"))

  static var order: (@Sendable (Self, Self) -> Bool)? { { ($0.number, $0.slug) < ($1.number, $1.slug) } }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    if source.text("readers") == Readers.professionals.rawValue { catalogue.professionalGuides.insert(source.slug) }
  }

  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    for source in sources[contentKind] ?? [] {
      let files = builder[StepFile.self].filter { $0.guide == source.slug }
      let steps = Dictionary(files.map { ($0.slug, $0.step) }) { first, _ in first }
      let places = (sources[Step.contentKind] ?? []).filter { $0.name("guide") == source.slug }
        .map { ($0.slug, SourcePlace($0.file.path)) }
      let result = read(
        source, steps: steps, places: Dictionary(places) { first, _ in first }, catalogue)
      if let guide = builder.take(result) { builder.content.add(guide) }
    }
  }

  /// A file in the folder of a guide, and what was read from it.
  fileprivate struct StepFile: Sendable {
    let guide: String
    let slug: String
    let step: Step?
  }
}

extension Guide.Step: ContentType {
  static let contentKind = ContentKind(
    "the header of a step", files: "guides/{guide}/{step}.md", address: "guides/{guide}/{step}.html")

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    catalogue.setIDPrefix(idPrefix(source.slug), for: source.address)
  }

  static func place(_ value: Self?, of file: ContentFile, in builder: inout GuidanceBuilder) {
    builder.content.add(Guide.StepFile(guide: file.name("guide"), slug: file.slug, step: value))
  }
}
