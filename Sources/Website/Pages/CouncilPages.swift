import Content
import Guidance
import Manuscript
import Proofreading
import Search
import Templates

/// A page for each council of the list: by what day, what to do, which services are known, and what to ask.
struct CouncilPages: CommonPageMaker {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/one-council", about: "A council of the list.",
    given: [
      "slug name region has-place? place has-others?",
      .field("others[name href place]", "those that are easily confused with it"),
      "find-href edition-note-html deadline-html today-html", .field("known?", "sources name a service"),
      .field("known-html", "what stands before the services, or instead of them"), ServiceView.fields,
      CouncilFactsView.fields, "ask-html publishes-html advice-html has-notes?", .list("notes", ["text-html", source]),
      .list("without", source, "pages that name no service"), .sources, .reviewed,
    ])

  /// The fields that ``ProviderView/dated(_:_:)`` and a title give.
  fileprivate static let source: TemplateFields = [ProviderView.source, "seen seen-iso confidence"]

  let guidance: Guidance
  let words: CouncilWords
  /// The councils by their names in links.
  private let councils: [String: Council]
  private let services: CouncilServices

  /// `nil` where the content has no councils.
  init?(_ guidance: Guidance) {
    guard let words = guidance.councilWords, !guidance.councils.isEmpty else { return nil }
    self.guidance = guidance
    self.words = words
    councils = Dictionary(guidance.councils.map { ($0.slug, $0) }) { first, _ in first }
    services = CouncilServices(guidance)
  }

  static func titles(in guidance: Guidance) -> [String: String] {
    var titles = Dictionary(guidance.councils.map { ($0.address, title($0, guidance.words)) }) { first, _ in first }
    if let words = guidance.councilWords { titles[Breadcrumbs.councilsAddress] = words.find.title }
    return titles
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    guard let words = guidance.councilWords else { return [] }
    let kinds = guidance.words
    return [ListEntry(label: words.find.title, address: Breadcrumbs.councilsAddress, kind: kinds[.kindPage])]
      + guidance.councils.map { ListEntry(label: $0.shortName, address: $0.address, kind: kinds[.kindCouncil]) }
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] { CouncilPages(material.guidance)?.all ?? [] }

  var all: [PageDraft] { guidance.councils.map(page) }

  /// The title of a council's page.
  static func title(_ council: Council, _ words: SiteWords) -> String {
    words[.councilTitle, ["council": council.name]]
  }

  private func page(_ council: Council) -> PageDraft {
    var draft = PageDraft(
      council.address, title: Self.title(council, guidance.words),
      description: guidance.words[.councilDescription, ["council": council.nameInSentence]],
      trail: guidance.words.trail.councils, template: Self.template
    ) { view(council) }
    draft.council = council.nameInSentence
    draft.search = SearchScope(
      guidance.words[.kindCouncil], weight: 8, names: [council.shortName] + words.names(of: council.slug),
      hasWords: false)
    draft.head = StructuredData.script(
      services[council.slug].map { StructuredData.service($0.provider, for: council, guidance.words) })
    draft.shows = services[council.slug].map(\.provider.address)
    return draft
  }

  /// The page about a council's service in a draft of its edition: what its own page says, and that nobody checked it.
  func page(of edition: Edition, _ council: Council) -> PageDraft {
    var draft = PageDraft(
      CouncilPage.address, title: guidance.words[.yourCouncilTitle, ["place": edition.place]],
      description: guidance.words[.yourCouncilDescription, ["council": council.nameInSentence]],
      trail: guidance.words.trail.home, template: Self.template
    ) { view(council, note: .draftNote) }
    draft.council = council.nameInSentence
    draft.search = SearchScope(
      guidance.words[.kindYourCouncil], weight: 15, names: [council.name, guidance.words[.yourCouncilAlso]],
      hasWords: false)
    draft.shows = services[council.slug].map(\.provider.address)
    return draft
  }

  /// - Parameter note: stands in place of the note that the council has an edition.
  private func view(_ council: Council, note: EditionSlot? = nil) -> View {
    let services = services[council.slug]
    let groups = words.confused.filter { $0.place(of: council.slug) != nil }
    var shown: Set<String> = [council.slug]
    let others = groups.flatMap(\.councils).filter { shown.insert($0.slug).inserted }.compactMap { other in
      councils[other.slug].map { ["name": $0.name, "href": href($0.address), "place": other.place] as View }
    }
    let place = groups.first?.place(of: council.slug)
    let page = words.page
    let hasEdition = guidance.editions.contains { $0.council == council.name }
    let view: View = [
      "slug": council.slug, "name": council.name, "region": council.region.nameInSentence,
      "has-place?": place != nil, "place": place ?? "", "has-others?": !others.isEmpty, "others": others,
      "find-href": href(Breadcrumbs.councilsAddress),
      "edition-note-html": note?.text() ?? (hasEdition ? EditionSlot.editionNote.text(council.slug) : ""),
      "deadline-html": page.deadline.html, "today-html": page.today.html, "known?": !services.isEmpty,
      "known-html": services.isEmpty ? page.unknown.html : page.known.html,
      "services": services.map { ServiceView.view($0.provider, $0.sources, guidance.words) }, "ask-html": page.ask.html,
      "publishes-html": page.publishes.html, "advice-html": page.advice.html,
      "has-notes?": !council.record.notes.isEmpty || !council.record.pagesWithoutService.isEmpty,
      "notes": council.record.notes.map {
        ProviderView.dated(["text-html": $0.says.html], $0.source, guidance.words)
      },
      "without": council.record.pagesWithoutService.map {
        ProviderView.dated([:], $0, guidance.words)
      },
      "sources": Views.sources(words.sources),
    ]
    return view.with(CouncilFactsView.view(council.record, guidance.words)).with(Views.reviewed(words.reviewed))
  }
}

/// A service on the page of a council that it serves.
private enum ServiceView {
  static let fields: TemplateFields = .list(
    "services",
    [
      "name href several? phones[display href] emails[address href] no-number? has-ways? has-website? website",
      .list("sources", [CouncilPages.source, "statements[text-html has-note? note-html]"]),
    ])

  /// - Parameter sources: those that say that the service serves the council.
  static func view(_ provider: Provider, _ sources: [RecordSource], _ words: SiteWords) -> View {
    let phones = unique(provider.statements(.phone).map(\.plain))
    let emails = unique(provider.statements(.email).map(\.plain))
    return [
      "name": provider.name, "href": href(provider.address), "several?": phones.count > 1,
      "phones": phones.map { ["display": $0, "href": "tel:\(PhoneNumber.dialled($0))"] as View },
      "emails": emails.map { ["address": $0, "href": "mailto:\($0)"] as View },
      "no-number?": phones.isEmpty,
      "has-ways?": !phones.isEmpty || !emails.isEmpty || provider.website != nil,
      "has-website?": provider.website != nil,
      "website": provider.website ?? "",
      "sources": unique(sources).map { source in
        ProviderView.dated(["statements": statements(provider, source)], source, words)
      },
    ]
  }

  /// What a source says about the service's work for the council.
  private static func statements(_ provider: Provider, _ source: RecordSource) -> [View] {
    let kinds: [Provider.Kind] = [.does, .whereabouts, .cost]
    return kinds.flatMap { provider.statements($0) }.filter { $0.source.id == source.id }.map {
      ["text-html": $0.says.html, "has-note?": $0.note != nil, "note-html": $0.note?.html ?? ""] as View
    }
  }

  private static func unique<Item: Equatable>(_ items: [Item]) -> [Item] {
    items.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
