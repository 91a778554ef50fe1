import Guidance
import Manuscript
import Templates

/// The page that an offline reader sees in place of one that was never kept.
enum OfflinePage: ThemeClient {
  static let templates = [template, note]
  static let scripts = [script]

  private static let template = TemplateContract(
    "pages/offline",
    about: """
      The page in the place of one that was not kept. The script looks for `data-part`: `kept` (hidden until there is a \
      list to show; with a `<ul>`), `forget` (a button) and `forgotten` (whose first element it shows).
      """,
    given: "title summary")

  /// The note at the top of each page.
  static let note = TemplateContract(
    "parts/offline-note",
    about: """
      At the top of each page of an edition with `offline: true`, hidden until the page shown is a kept copy. The script \
      looks for `data-part="offline"` with a `<time>` for the day.
      """,
    given: [], shownAs: ["offline-note-html"])

  /// The script that pages load in an edition that can be read offline.
  static let script = Theme.script("keep-pages")

  static func draft(_ words: SiteWords) -> PageDraft {
    let (title, summary) = (words[.offlineTitle], words[.offlineSummary])
    var draft = PageDraft(
      "offline.html", title: title, description: summary, trail: words.trail.home, template: template
    ) { ["title": title, "summary": summary] }
    draft.head = "<meta name=\"robots\" content=\"noindex\">\n"
    return draft
  }
}
