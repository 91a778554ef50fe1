import Manuscript
import Records

/// A guide in steps, which also prints as one leaflet.
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
  /// Whether its pages can be left fast.
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

    /// What stands before the ids of a step's headings, so that steps can stand together on the leaflet.
    static func idPrefix(_ slug: String) -> String { "\(slug)-" }

    static func read(_ source: ParsedSource, guide: String, slug: String, _ catalogue: Catalogue) -> Reading<Step> {
      var remarks = Remarks()
      var record = source.record
      let address = "guides/\(guide)/\(slug).html"
      var prose = ProseReader(source, catalogue, address: address)
      let title = record.text("title", &remarks)
      let summary = record.text("summary", &remarks)
      prose.heading(title)
      prose.plain(summary)
      prose.limit.readers = catalogue.professionalGuides.contains(guide) ? .professionals : .families
      prose.limit.exception = record.optionalText("reading-exception", &remarks)?.value
      record.finish(&remarks)
      let body = prose.body(source, idPrefix: idPrefix(slug))
      let headings = body.headings.map(\.id)
      guard let title, let summary else { return prose.finish(nil, remarks, address: address, headings: headings) }
      return prose.finish(
        Step(slug: slug, address: address, title: title.value, summary: summary.value, body: body), remarks,
        address: address, headings: headings)
    }
  }

  /// - Parameter steps: what was read of the guide's folder, by file name; a step that could not be read is `nil`.
  static func read(
    _ source: ParsedSource, slug: String, steps: [String: Step?], stepPlaces: [String: SourcePlace],
    _ catalogue: Catalogue
  ) -> Reading<Guide> {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: "guides/\(slug)/index.html")
    prose.owner = "guides/\(slug)/"
    let title = record.text("title", &remarks)
    let summary = record.text("summary", &remarks)
    prose.heading(title)
    prose.plain(summary)
    let audience = record.text("audience", &remarks)
    let number = record.value("number") == nil ? Int.max : record.number("number", &remarks)
    let names = record.texts("steps", required: true, &remarks)
    let reviewed = prose.reviewed(&record, required: true, &remarks)
    prose.meets(&record, &remarks)
    let sources = prose.sources(record.texts("sources", required: true, &remarks))
    prose.limit = ReadingLimit(&record, &remarks)
    let isSensitive = record.isSensitive(&remarks)
    record.finish(&remarks)

    var ordered: [Step] = []
    var seen: Set<String> = []
    for name in names {
      guard let step = steps[name.value] else {
        remarks.error(
          GuidanceRules.unknownStep, "there is no step '\(name.value)' in this guide", at: name.place,
          help: NearMiss.help(
            name.value, in: steps.keys, otherwise: "write the file '\(name.value).md' beside this one"))
        continue
      }
      guard seen.insert(name.value).inserted else {
        remarks.error(GuidanceRules.unknownStep, "the step '\(name.value)' stands twice", at: name.place)
        continue
      }
      if let step { ordered.append(step) }
    }
    for (name, place) in stepPlaces.sorted(by: { $0.key < $1.key }) where !seen.contains(name) {
      remarks.error(
        GuidanceRules.unknownStep, "the guide does not name the step '\(name)'", at: place,
        help: "add '\(name)' to 'steps' in guide.yaml")
    }
    guard let title, let summary, let audience, let number, let reviewed, !ordered.isEmpty else {
      return prose.finish(nil, remarks)
    }
    return prose.finish(
      Guide(
        slug: slug, number: number, title: title.value, summary: summary.value, audience: audience.value,
        steps: ordered,
        sources: sources, reviewed: reviewed, isSensitive: isSensitive), remarks, address: "guides/\(slug)/index.html")
  }
}
