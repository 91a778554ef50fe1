import Manuscript
import Templates

/// The page that a reader without a connection meets in the place of one that was never kept.
enum OfflinePage {
  static var draft: PageDraft {
    let title = "You are offline"
    let summary = "Your browser has not kept the page that you want to see. Try again when you have a connection."
    var draft = PageDraft(
      "offline.html", title: title, description: summary, trail: Trail.home, template: "pages/offline"
    ) { ["title": title, "summary": summary] }
    draft.head = "<meta name=\"robots\" content=\"noindex\">\n"
    return draft
  }
}
