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

  /// - Parameter editions: all of them, also those that this build does not make: another one may.
  static func bytes(_ editions: [Edition], _ words: SiteWords, _ theme: Theme) -> [UInt8] {
    let entry = { (edition: Edition) -> View in
      ["name": edition.council ?? edition.place, "href": "\(edition.name)/index.html"]
    }
    let editions = editions.sorted { ($0.place, $0.name) < ($1.place, $1.name) }
    let councils = editions.filter { $0.council != nil }
    return theme.bytes(
      [
        "language": "en-GB", "title": words[.editionsTitle], "summary": words[.editionsSummary],
        "styles-html": (theme.stylesheets(for: template.name) + theme.paperSheets(for: template.name))
          .compactMap { theme.styles[$0] }.joined(),
        "national": editions.filter { $0.council == nil }.map(entry), "councils": councils.map(entry),
        "has-councils?": !councils.isEmpty,
      ], template)
  }
}
