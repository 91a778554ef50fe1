import Manuscript
import Records

/// The settings that all editions share: the site's name, its menu and its foot.
public struct Site: Sendable {
  public let title: String
  public let strapline: String
  public let description: String
  public let navigation: [MenuEntry]
  public let footer: [MenuEntry]
  public let licence: Prose

  /// A line of the menu or of the foot.
  public struct MenuEntry: Sendable {
    public let label: String
    /// The address, which holds the slot for the way to the top of the site.
    public let address: String
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> Reading<Site> {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    let title = record.text("title", &remarks)
    let strapline = record.text("strapline", &remarks)
    let description = record.text("description", &remarks)
    let navigation = menu("navigation", &record, &prose, &remarks)
    let footer = menu("footer", &record, &prose, &remarks)
    let licence = record.text("licence", &remarks).map { prose.inline($0) }
    record.finish(&remarks)
    guard let title, let strapline, let description, let licence else { return prose.finish(nil, remarks) }
    return prose.finish(
      Site(
        title: title.value, strapline: strapline.value, description: description.value, navigation: navigation,
        footer: footer, licence: licence), remarks)
  }

  private static func menu(
    _ key: String, _ record: inout Record, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> [MenuEntry] {
    var entries: [MenuEntry] = []
    for item in record.list(key, required: true, &remarks) {
      guard var entry = Record(item, "an entry of '\(key)'", in: record.file, &remarks) else { continue }
      let label = entry.text("label", &remarks)
      let link = entry.text("link", &remarks)
      entry.finish(&remarks)
      guard let label, let link, let target = prose.link(link) else { continue }
      entries.append(MenuEntry(label: label.value, address: target.address))
    }
    return entries
  }
}
