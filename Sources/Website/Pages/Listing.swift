import Guidance
import Search
import Templates

/// A page that lists all pages of a kind.
enum Listing: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/listing", about: "The index of each folder.",
    given: [
      .field("kind", "`factsheets`, `guides` and so on"), "title summary code? services? councils[title href]",
      "entries[number has-number? title has-summary? summary href] has-entries?",
      .field(
        "groups[title entries[number has-number? title has-summary? summary href]]",
        "has those that are under a topic of the site's settings"),
      .finders,
    ])

  /// - Parameters:
  ///   - kind: what it lists: the name of the content's folder.
  ///   - entries: the pages.
  ///   - groups: those that are under a heading.
  ///   - address: its address, if not in the folder of its kind.
  static func draft(
    _ guidance: Guidance, _ kind: String, _ title: String, _ summary: String,
    _ entries: @autoclosure @escaping @Sendable () -> [View],
    groups: @autoclosure @escaping @Sendable () -> [View] = [], at address: String? = nil
  ) -> PageDraft {
    PageDraft(
      address ?? "\(kind)/index.html", title: title, description: summary, trail: guidance.words.trail.home,
      template: template,
      search: SearchScope(guidance.words[.kindList], weight: 8, names: [kind], hasWords: false)
    ) {
      let entries = entries()
      return [
        "kind": kind, "title": title, "summary": summary, "code?": kind == "code-of-practice",
        "services?": kind == "providers",
        "councils": [guidance.councilWords].compactMap(\.self).map {
          ["title": $0.find.title, "href": href(Breadcrumbs.councilsAddress)] as View
        },
        "entries": entries, "has-entries?": !entries.isEmpty, "groups": groups(), "finder": Views.finders(guidance),
      ]
    }
  }
}
