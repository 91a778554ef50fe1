import Guidance
import Templates

/// The page with the search.
///
/// Where no script runs, it links into the list from A to Z.
enum SearchPage: ThemeClient {
  static let templates = [template]
  static let scripts = [script, wordsScript, slipsScript, postcodeScript]

  private static let template = TemplateContract(
    "pages/search",
    about: """
      The search, and below it the letters, which lead into the list from A to Z and are all of the page where no \
      script runs.
      """,
    given: ["title summary letters-href letters[letter anchor] councils[title href]", .finders])

  /// The script of the search; with a theme that lacks it, a site has no search.
  static let script = Theme.script("search")
  /// The script that reads texts as words.
  static let wordsScript = Theme.script("search-words")
  /// The script that counts the typing slips between two words.
  static let slipsScript = Theme.script("slips")
  /// The script that recognises postcodes.
  static let postcodeScript = Theme.script("postcode")

  static let address = "search.html"

  /// - Parameter letters: the letters that link into the list from A to Z.
  static func draft(_ guidance: Guidance, letters: [View]) -> PageDraft {
    let words = guidance.words
    let (title, summary) = (words[.searchTitle], words[.searchSummary])
    var draft = PageDraft(
      address, title: title, description: words[.searchDescription], trail: words.trail.home,
      template: template
    ) {
      [
        "title": title, "summary": summary, "letters-href": href(ListPages.lettersAddress),
        "letters": letters, "finder": Views.finders(guidance),
        "councils": guidance.councils.isEmpty
          ? []
          : [["title": guidance.councilWords?.find.title ?? "", "href": href(Breadcrumbs.councilsAddress)] as View],
      ]
    }
    let postcodes = guidance.councils.isEmpty ? [] : [postcodeScript]
    draft.scripts = [SiteSearch.indexFile, wordsScript, slipsScript] + postcodes + [script]
    return draft
  }
}
