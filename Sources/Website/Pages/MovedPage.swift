import Guidance
import Manuscript
import Templates

/// The page at an old address, which redirects to the new one and says so.
enum MovedPage: ThemeClient {
  static let templates = [template]
  static let scripts = [script]

  private static let template = TemplateContract(
    "pages/moved",
    about: """
      The page at an old address, which leads on by itself. The script `moved.js` follows the first link of `<main>`, \
      with the fragment of the page's own address.
      """,
    given: "title target-title href")

  /// The script that redirects from an old address.
  static let script = Theme.script("moved")

  /// - Parameters:
  ///   - titles: the titles of pages by address.
  ///   - hasScript: whether the theme has a script that redirects.
  static func draft(_ redirect: Redirect, titles: [String: String], hasScript: Bool, _ words: SiteWords) -> PageDraft {
    let title = titles[redirect.target] ?? words[.movedNewPage]
    let here = words[.movedTitle]
    var draft = PageDraft(
      redirect.from, title: here, description: words[.movedDescription, ["page": title]], trail: words.trail.home,
      template: template
    ) { ["title": here, "target-title": title, "href": redirect.to] }
    // Where scripts run, the page's own redirects with the fragment, which a refresh would lose. They must not race.
    let refresh = "<meta http-equiv=\"refresh\" content=\"0; url=\(HTMLText.escape(redirect.to))\">"
    draft.head = (hasScript ? "<noscript>\(refresh)</noscript>" : refresh) + "\n"
    draft.scripts = [script]
    draft.canonical = redirect.target
    return draft
  }
}
