import Guidance
import Templates

/// The page with the search.
///
/// Where no script runs, it leads into the list from A to Z.
enum SearchPage {
  static let address = "search.html"

  static func draft(_ guidance: Guidance) -> PageDraft {
    let title = "Search"
    let summary = "Type a word or a question. Or look in the list from A to Z."
    var draft = PageDraft(
      address, title: title, description: "Search this site, or look in the list from A to Z.", trail: Trail.home,
      template: "pages/search"
    ) {
      [
        "title": title, "summary": summary, "letters-href": href(ListPages.lettersAddress),
        "letters": ListPages.lettersAlone(guidance), "finder": Views.finders(guidance),
        "councils": guidance.councils.isEmpty
          ? [] : [["title": guidance.councilWords?.find.title ?? "", "href": href(Trail.councilsAddress)] as View],
      ]
    }
    let postcodes = guidance.councils.isEmpty ? [] : [Theme.postcodeScript]
    draft.scripts = [SiteSearch.indexFile, Theme.slipsScript] + postcodes + [Theme.searchScript]
    return draft
  }
}
