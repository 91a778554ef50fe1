import Guidance
import Manuscript
import Search
import Templates

/// The pages that list other pages: one for each folder, the A to Z, and the search.
struct ListPages: CommonPageMaker {
  static let templates = [lettersTemplate]

  private static let lettersTemplate = TemplateContract(
    "pages/a-to-z", given: ["title summary search-href letters[letter anchor entries[label href kind]]", .finders])

  let guidance: Guidance
  /// The entries of the list from A to Z.
  let entries: [ListEntry]

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    ListPages(guidance: material.guidance, entries: material.entries).all
  }

  private var all: [PageDraft] {
    let words = guidance.words
    var pages: [PageDraft] = []
    if !guidance.listedFactsheets.isEmpty {
      pages.append(
        Listing.draft(
          guidance, "factsheets", words[.factsheetsTitle], words[.factsheetsSummary],
          guidance.listedFactsheets.filter { $0.topic == nil }.map(Self.view),
          groups: guidance.topics.compactMap { topic, _ in
            let entries = guidance.listedFactsheets.filter { $0.topic == topic.id }.map(Self.view)
            return entries.isEmpty ? nil : ["title": topic.title, "entries": entries]
          }))
    }
    if !guidance.guides.isEmpty {
      pages.append(
        Listing.draft(
          guidance, "guides", words[.guidesTitle], words[.guidesSummary],
          guidance.guides.map { Views.entry($0.title, $0.summary, $0.address) }))
    }
    if !guidance.paragraphs.isEmpty {
      pages.append(
        Listing.draft(
          guidance, "code-of-practice", words[.codeTitle], words[.codeSummary],
          guidance.paragraphs.map {
            Views.entry(
              words[.codeEntry, ["number": $0.number, "heading": $0.heading]],
              words[$0.kind == .verbatim ? .codeExact : .codeSummarised], $0.address)
          }))
    }
    if !guidance.comparisons.isEmpty {
      pages.append(
        Listing.draft(
          guidance, "comparisons", words[.comparisonsTitle], words[.comparisonsSummary],
          guidance.comparisons.map { Views.entry($0.title, $0.summary, $0.address) }))
    }
    if !guidance.providers.isEmpty {
      pages.append(
        Listing.draft(
          guidance, "providers", words[.servicesTitle], words[.servicesSummary],
          guidance.providers.map { Views.entry($0.name, $0.summary, $0.address) }))
    }
    let outcomes = guidance.finders.flatMap(\.outcomes)
    if !outcomes.isEmpty {
      pages.append(
        Listing.draft(
          guidance, "outcomes", words[.routesTitle], words[.routesSummary],
          outcomes.map { Views.entry($0.title, "", $0.address) }))
    }
    let letters = Self.byLetter(entries).map { Self.letterView($0.letter) }
    return pages + [alphabet, SearchPage.draft(guidance, letters: letters)]
  }

  private static func view(_ factsheet: Factsheet) -> View {
    Views.entry(factsheet.title, factsheet.summary, factsheet.address, number: "\(factsheet.number)")
  }

  static let lettersAddress = "a-to-z.html"

  /// Everything in the site by its first letter.
  private var alphabet: PageDraft {
    let (guidance, entries) = (guidance, entries)
    let (title, summary) = (guidance.words[.aToZTitle], guidance.words[.aToZSummary])
    return PageDraft(
      Self.lettersAddress, title: title, description: summary, trail: guidance.words.trail.home,
      template: Self.lettersTemplate
    ) {
      [
        "title": title, "summary": summary, "search-href": href(SearchPage.address),
        "letters": Self.letters(entries), "finder": Views.finders(guidance),
      ]
    }
  }

  /// Everything in the site, letter by letter.
  private static func letters(_ entries: [ListEntry]) -> [View] {
    byLetter(entries).map { letter, entries in
      letterView(letter).with([
        "entries": entries.map { ["label": $0.label, "href": href($0.address), "kind": $0.kind] as View }
      ])
    }
  }

  private static func letterView(_ letter: String) -> View { ["letter": letter, "anchor": Alphabet.anchor(letter)] }

  private static func byLetter(_ entries: [ListEntry]) -> [(letter: String, entries: [ListEntry])] {
    let sorted = entries.map { (key: Alphabet.sortKey($0.label), entry: $0) }.sorted {
      ($0.key, $0.entry.label, $0.entry.address) < ($1.key, $1.entry.label, $1.entry.address)
    }
    return Alphabet.grouped(sorted, by: \.key).map { ($0, $1.map(\.entry)) }
  }
}
