import Guidance
import Manuscript
import Search

/// What the search of all editions finds, and with which words.
enum SiteSearch {
  /// The plain name of the index.
  static let indexFile = "search-index.js"
  /// The plain name of a shard, which the search loads when a query needs it.
  static func shardFile(_ number: Int) -> String { "search/\(number).js" }

  /// The plain names of all shards.
  static func shardFiles(_ index: SearchIndex?) -> [String] { (0..<(index?.shardCount ?? 0)).map(shardFile) }

  /// The files of an edition's search by their plain names.
  ///
  /// - Parameter own: the pages that no other edition has.
  static func files(_ index: SearchIndex?, own: [SearchedPage]) -> [String: [UInt8]] {
    guard let files = index?.files(own: own) else { return [:] }
    let shards = files.shards.enumerated().map { (shardFile($0), $1) }
    return Dictionary(shards + [(indexFile, files.index)]) { first, _ in first }
  }

  /// - Parameter pages: the pages that all editions have.
  static func index(_ guidance: Guidance, _ pages: [SearchedPage]) -> SearchIndex {
    let finders = guidance.finders.map {
      SearchedPage(
        $0.address, title: $0.title,
        scope: SearchScope(guidance.words[.kindFinder], names: [$0.summary], hasWords: false), html: [])
    }
    let sayings = Dictionary(guidance.searchWords.sayings.map { ($0.address, $0.say) }) { first, _ in first }
    let forStaff = Set(guidance.readings.filter { $0.readers == .professionals }.compactMap(\.address))
    let found = (finders + pages).map { page in
      var page = page
      page.scope.sayings = sayings[page.address] ?? []
      // Families' pages rank above staff pages with the same words.
      if forStaff.contains(page.address) { page.scope.weight = page.scope.weight * 6 / 10 }
      return page
    }
    return SearchIndex(
      found, synonyms: synonyms(guidance),
      forPostcodes: guidance.councils.isEmpty ? nil : Breadcrumbs.councilsAddress)
  }

  /// Other names for the words that the glossary explains, and the search's further synonyms.
  private static func synonyms(_ guidance: Guidance) -> [Synonym] {
    let terms = guidance.terms.flatMap { term in
      (term.alsoCalled + term.formerly + [term.shortFor].compactMap(\.self)).map { Synonym($0, for: term.term) }
    }
    return terms + guidance.searchWords.synonyms.flatMap { group in group.say.map { Synonym($0, for: group.find) } }
  }

  /// Checks that the words that replace readers' own words appear somewhere.
  static func check(_ guidance: Guidance, _ index: SearchIndex, _ diagnostics: inout Diagnostics) {
    for sayings in guidance.searchWords.sayings where !index.has(sayings.address) {
      diagnostics.error(
        WebsiteRules.searchWords, "the search does not find the page '\(sayings.address)'", at: sayings.place,
        help: "name a page that it finds, such as a guide instead of its leaflet")
    }
    for group in guidance.searchWords.synonyms where !index.finds(group.find) {
      diagnostics.error(
        WebsiteRules.searchWords, "no page is found by '\(group.find)'", at: group.place,
        help: "write words that stand in the title or in a heading of the page that readers should find")
    }
  }
}
