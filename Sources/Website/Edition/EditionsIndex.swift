import Guidance
import Manuscript
import Templates

/// The page beside the folders of the sites, which leads to each of them.
enum EditionsIndex: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "layouts/editions", about: "For `index.html` beside the folders of all editions.",
    given: [
      "language title summary styles-html", .list("national", "name href"), .list("councils", "name href"),
      "has-councils?",
    ])

  /// - Parameter sites: what has been made, in the order of their names.
  static func bytes(_ sites: [EditionSite], _ words: SiteWords, _ theme: Theme) -> [UInt8] {
    let entry = { (site: EditionSite) -> View in
      ["name": site.edition.council ?? site.edition.place, "href": "\(site.edition.name)/index.html"]
    }
    let councils = sites.filter { $0.edition.council != nil }
      .sorted { ($0.edition.place, $0.edition.name) < ($1.edition.place, $1.edition.name) }
    return theme.bytes(
      [
        "language": "en-GB", "title": words[.editionsTitle], "summary": words[.editionsSummary],
        "styles-html": (theme.stylesheets(for: template.name) + theme.paperSheets(for: template.name))
          .compactMap { theme.styles[$0] }.joined(),
        "national": sites.filter { $0.edition.council == nil }.map(entry), "councils": councils.map(entry),
        "has-councils?": !councils.isEmpty,
      ], template)
  }
}
