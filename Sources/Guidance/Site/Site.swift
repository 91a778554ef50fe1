import Content
import Manuscript
import Proofreading
import Records

/// The settings that all editions share: the site's name, its menu and its footer.
public struct Site: Sendable {
  public let title: String
  public let strapline: String
  public let description: String
  public let navigation: [MenuEntry]
  public let footer: [MenuEntry]
  public let licence: Prose
  /// The headings under which readers look pages up, in the order in which they are shown.
  public let topics: [Topic]
  /// After how many months a page is due for review; `nil` where only its own `review-by` counts.
  let reviewEvery: Int?

  /// An entry of the menu or the footer.
  public struct MenuEntry: Sendable {
    public let label: String
    /// The address, with the slot for the way to the top of the site.
    public let address: String
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Site>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    let title = record.text("title", &diagnostics)
    let strapline = record.text("strapline", &diagnostics)
    let description = record.text("description", &diagnostics)
    let navigation = menu("navigation", &record, &prose, &diagnostics)
    let footer = menu("footer", &record, &prose, &diagnostics)
    let licence = record.text("licence", &diagnostics).map { prose.inline($0) }
    let topics = Topic.read(&record, &diagnostics)
    let reviewEvery = period(record.optionalText("review-every", &diagnostics), &diagnostics)
    record.finish(&diagnostics)
    guard let title, let strapline, let description, let licence else { return prose.finish(nil, diagnostics) }
    return prose.finish(
      Site(
        title: title.value, strapline: strapline.value, description: description.value, navigation: navigation,
        footer: footer, licence: licence, topics: topics, reviewEvery: reviewEvery), diagnostics)
  }

  /// A number of months from a time such as `12 months` or `1 year`.
  private static func period(_ text: SourcedText?, _ diagnostics: inout Diagnostics) -> Int? {
    guard let text else { return nil }
    if let months = TimeSpan(text.value)?.months, months > 0 { return months }
    diagnostics.error(
      ManuscriptRules.wrongType, "'\(text.value)' is not a number of months or years", at: text.place,
      help: "write it as 12 months")
    return nil
  }

  private static func menu(
    _ key: String, _ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [MenuEntry] {
    var entries: [MenuEntry] = []
    for item in record.list(key, required: true, &diagnostics) {
      guard var entry = Record(item, "an entry of '\(key)'", in: record.file, &diagnostics) else { continue }
      let label = entry.text("label", &diagnostics)
      let link = entry.text("link", &diagnostics)
      entry.finish(&diagnostics)
      guard let label, let link, let target = prose.link(link) else { continue }
      entries.append(MenuEntry(label: label.value, address: target.address))
    }
    return entries
  }
}

extension Site: ContentType {
  static let contentKind = ContentKind("the site's settings", files: "site.yaml")
  static var nameList: NameList? { .topics }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    let topics = source.entries.first { $0.key == "topics" }?.value.items ?? []
    catalogue.topics = topics.compactMap { $0["id"]?.text }
  }
}
