import Guidance
import Manuscript

/// The page at an old address, which leads on to the new one and says so.
enum MovedPage {
  /// - Parameter titles: the titles of pages by address.
  static func draft(_ redirect: Redirect, titles: [String: String]) -> PageDraft {
    let title = titles[redirect.target] ?? "the new page"
    let here = "This page has moved"
    var draft = PageDraft(
      redirect.from, title: here, description: "This page has moved. It is now: \(title).", trail: Trail.home,
      template: "pages/moved"
    ) { ["title": here, "target-title": title, "href": redirect.to] }
    draft.head = """
      <meta http-equiv="refresh" content="0; url=\(HTMLText.escape(redirect.to))">
      <meta name="robots" content="noindex">

      """
    return draft
  }
}
