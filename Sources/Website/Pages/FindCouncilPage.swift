import Guidance
import Manuscript
import Search
import Templates

/// The page on which readers find their council: all councils from A to Z, and a search field where scripts run.
struct FindCouncilPage: CommonPageMaker {
  static let templates = [template]
  static let scripts = [script, matchScript]

  private static let template = TemplateContract(
    "pages/find-council",
    about: """
      All councils from A to Z. The template keeps places for the search: see `find-council.js` in [the theme](theme.md#scripts).
      """,
    given: [
      "title summary before-html count",
      .list(
        "letters",
        [
          "letter anchor",
          .list(
            "entries",
            [
              "label", .field("council?", "the entry is a council, and not another name with the councils to `see`"),
              "slug href", .field("names", "by what else the search finds it, with `|` between"), "region has-place?",
              .field("place", "what tells it from those in `near`"), "has-near?",
              .field("near", "names of councils in links, with spaces between"), "see[label href first?]",
            ]),
        ]), "after-html", .sources, .reviewed,
    ])

  /// The script that finds a council.
  private static let script = Theme.script("find-council")
  /// The script that searches for councils by name.
  static let matchScript = Theme.script("council-match")

  let guidance: Guidance
  let words: CouncilWords

  /// `nil` where the content has no councils.
  init?(_ guidance: Guidance) {
    guard let words = guidance.councilWords, !guidance.councils.isEmpty else { return nil }
    self.guidance = guidance
    self.words = words
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    FindCouncilPage(material.guidance).map { [$0.draft] } ?? []
  }

  var draft: PageDraft {
    var draft = PageDraft(
      Breadcrumbs.councilsAddress, title: words.find.title, description: words.find.summary,
      trail: guidance.words.trail.home,
      template: Self.template, search: SearchScope(guidance.words[.kindPage], hasWords: false)
    ) { view }
    draft.scripts = [SearchPage.slipsScript, SearchPage.postcodeScript, Self.matchScript, Self.script]
    return draft
  }

  private var view: View {
    let view: View = [
      "title": words.find.title, "summary": words.find.summary, "before-html": words.find.before.html,
      "count": "\(guidance.councils.count)", "letters": letters, "after-html": words.find.after.html,
      "sources": Views.sources(words.sources),
    ]
    return view.with(Views.reviewed(words.reviewed))
  }

  /// An entry of the list: a council, or a name that leads to some.
  private struct Entry {
    let label: String
    let view: View
  }

  private var letters: [View] {
    let councils = Dictionary(guidance.councils.map { ($0.slug, $0) }) { first, _ in first }
    let entries = guidance.councils.map(entry) + words.otherNames.map { entry($0, councils) }
    let sorted = entries.map { (key: Alphabet.sortKey($0.label), entry: $0) }.sorted {
      ($0.key, $0.entry.label) < ($1.key, $1.entry.label)
    }
    return Alphabet.grouped(sorted, by: \.key).map { letter, group in
      ["letter": letter, "anchor": Alphabet.anchor(letter), "entries": group.map(\.entry.view)]
    }
  }

  private func entry(_ council: Council) -> Entry {
    let place = words.confused.lazy.compactMap { $0.place(of: council.slug) }.first
    let names = words.names(of: council.slug)
    let near = words.confused.filter { $0.place(of: council.slug) != nil }.flatMap(\.councils).map(\.slug)
    return Entry(
      label: council.shortName,
      view: [
        "label": council.shortName, "council?": true, "slug": council.slug, "href": href(council.address),
        "names": ([council.name] + names).joined(separator: "|"), "region": council.region.rawValue,
        "has-place?": place != nil, "place": place ?? "", "has-near?": !near.isEmpty,
        "near": near.filter { $0 != council.slug }.joined(separator: " "), "see": [View](),
      ])
  }

  private func entry(_ name: CouncilWords.OtherName, _ councils: [String: Council]) -> Entry {
    let found = name.councils.compactMap { councils[$0] }
    return Entry(
      label: name.name,
      view: [
        "label": name.name, "council?": false, "slug": "", "href": "", "names": "", "region": "",
        "has-place?": false, "place": "", "has-near?": false, "near": "",
        "see": found.enumerated().map {
          ["label": $1.shortName, "href": href($1.address), "first?": $0 == 0] as View
        },
      ])
  }
}
