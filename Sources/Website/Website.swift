import Guidance
import Manuscript
import Search
import Templates

/// All pages of all editions: a function of the guidance and the theme, and of nothing else.
///
/// Each page is rendered once. An edition then fills the page's gaps with its own words, so that many editions cost
/// little more than their writing.
public struct Website: Sendable {
  /// The sites in the order of their names.
  public let sites: [EditionSite]
  /// What is wrong with the whole, such as a published address that would be gone; nothing may be written then.
  public let remarks: Remarks

  /// - Parameter editions: the names of the editions to make; all, if empty.
  public init(_ guidance: Guidance, theme: Theme, editions wanted: Set<String> = []) {
    let editions = guidance.editions.filter { wanted.isEmpty || wanted.contains($0.name) }
    let shared = LoadedFiles(Self.shared(guidance, theme))
    var press = Press(PageFrame(guidance, theme: theme, shared: shared))
    let councilContacts = Set((guidance.councilWords?.result?.contacts ?? []).map(\.id))
    let steps = Dictionary(
      guidance.finders.map {
        ($0.id, OutcomePages.steps($0, letters: guidance.letters, councilContacts: councilContacts, theme))
      }
    ) { first, _ in first }
    let common = press.print(Self.common(guidance, steps.mapValues { $0.map(\.page) }))
    let index = theme.scripts[Theme.searchScript].map { _ in SiteSearch.index(guidance, common.searched) }
    // Pages of route finders, once for each set of answers that editions give.
    var finders: [FinderKey: Batch] = [:]
    var journeys: [FinderKey: [UInt8]] = [:]
    // What old addresses may lead to.
    var titlesOfWays: [FinderKey: [String: String]] = [:]
    for edition in editions {
      for book in guidance.finders {
        let key = FinderKey(book, edition)
        let routes = (steps[book.id] ?? []).map(\.route)
        guard finders[key] == nil, let pages = FinderPages(book, given: key.given, routes: routes, guidance.deadlines)
        else {
          continue
        }
        let drafts = pages.all
        finders[key] = press.print(drafts)
        if !guidance.redirects.isEmpty {
          titlesOfWays[key] = Dictionary(drafts.map { ($0.address, $0.title) }) { first, _ in first }
        }
        if theme.scripts[Theme.finderScript] != nil { journeys[key] = pages.journeys }
      }
    }
    let order = guidance.contacts.map(\.id)
    let titles = Self.titles(guidance)
    let councils = editions.map { edition in
      let council = edition.council.map { [CouncilPage.draft(edition, council: $0, order: order)] } ?? []
      let duties = guidance.duties.isEmpty ? [] : [DutiesPage.draft(guidance, edition, titles: titles)]
      let offline = edition.isOffline ? [OfflinePage.draft] : []
      return press.print(council + duties + CallBackPage.drafts(edition) + offline)
    }
    let check = AddressCheck(
      guidance: guidance,
      pages: Dictionary(
        zip(editions, councils).map { edition, council in
          let ways = guidance.finders.flatMap { finders[FinderKey($0, edition)]?.pages ?? [] }
          return (edition.name, Set((common.pages + ways + council.pages).map(\.address) + ["404.html"]))
        }
      ) { first, _ in first })
    var remarks = Remarks()
    check.run(&remarks)
    if let index { SiteSearch.check(guidance, index, &remarks) }
    let colours = editions.map { EditionColours($0, theme.contrast) }
    for edition in colours { edition.check(theme.contrast, &remarks) }
    let moved = Dictionary(
      editions.map { ($0.name, Set(check.redirects(of: $0.name).map(\.from))) }
    ) { first, _ in first }
    let leadsOn = theme.scripts[Theme.movedScript] != nil
    let batches = zip(editions, councils).map { edition, council in
      let known = guidance.finders.compactMap { titlesOfWays[FinderKey($0, edition)] }
        .reduce(into: titles) { $0.merge($1) { first, _ in first } }
      let leading = press.print(
        check.redirects(of: edition.name).map { MovedPage.draft($0, titles: known, hasScript: leadsOn) })
      return guidance.finders.compactMap { finders[FinderKey($0, edition)] }.reduce(common, +) + council + leading
    }
    var collisions = AddressCollisions(guidance)
    for batch in batches { collisions.check(batch.pages, &remarks) }
    let (slots, frame, ways) = (press.slots.names, press.frame, journeys)
    let councilEditions = Self.councilEditions(guidance)
    let style = Array((theme.styles[Theme.stylesheet] ?? "").utf8)
    // Pages load these when a reader asks for them.
    let loadedLater =
      (guidance.deadlines == nil
        ? []
        : [
          Theme.deadlineCalendarScript, Theme.daysScript, Theme.deadlinesScript, DeadlinesPage.namesFile,
          Theme.chooseByDateAnswerScript,
        ])
      + (guidance.finders.isEmpty ? [] : [Theme.takeAwayWordsScript])
    let looks = Dictionary(zip(editions.map(\.name), colours.map(\.style))) { first, _ in first }
    let offlineWords = Dictionary(guidance.pages.map { ($0.slug, $0.withOffline?.html ?? "") }) { first, _ in first }
    let paragraphs = Dictionary(guidance.paragraphs.map { ($0.number, $0.body.html) }) { first, _ in first }
    sites = concurrentMap(Array(zip(editions, zip(batches, councils))), chunk: 1) { edition, printed in
      let (all, own) = printed
      let look = looks[edition.name] ?? ""
      let journeys = guidance.finders.compactMap { book in
        ways[FinderKey(book, edition)].map { (FinderPages.journeys(of: book), $0) }
      }
      let asksCouncil = edition.council == nil && shared.has(CouncilNumbers.file)
      let used = all.scripts.union(all.stylesheets).union(loadedLater)
        .union(asksCouncil ? [Theme.askCouncilScript, CouncilNumbers.file] : [])
      let loaded = LoadedFiles(
        [Theme.stylesheet: style + Array(look.utf8)]
          .merging(index.map { [SiteSearch.indexFile: $0.script(own: own.searched)] } ?? [:]) { $1 }
          .merging(journeys) { $1 },
        and: (shared, edition.isOffline ? used.union([Theme.offlineScript]) : used))
      let filling = EditionFilling(
        edition: edition, theme: theme, loaded: loaded,
        councilQuestion: asksCouncil ? guidance.councilWords?.result?.text("question") : nil,
        calendar: guidance.calendar, providers: guidance.providers,
        newestReview: guidance.newestReview(in: edition), order: order, councilEditions: councilEditions,
        offlineWords: offlineWords, paragraphs: paragraphs, accessibility: guidance.accessibility)
      return EditionSite(
        filling: filling, pages: all.pages, moved: moved[edition.name] ?? [], slots: slots,
        notFound: frame.notFound(guidance.notFound, filling, style: look),
        assets: theme.images.merging([WebManifest.address: WebManifest.bytes(edition, guidance.site, theme)]) { $1 }
          .merging(guidance.logos.filter { $0.key == edition.look?.logo?.picture }) { $1 }
          .merging(guidance.pictures) { $1 })
    }
    let faults = batches.flatMap(\.faults) + sites.flatMap { $0.faults(slots) }
    PageFault.report(press.frameFaults + faults, theme, &remarks)
    self.remarks = remarks
  }

  /// The files that pages load and that are the same in all editions, by their plain names.
  private static func shared(_ guidance: Guidance, _ theme: Theme) -> [String: [UInt8]] {
    var files = theme.scripts.merging(theme.styles.mapValues { Array($0.utf8) }) { $1 }
    files[Theme.stylesheet] = nil
    files[CouncilNumbers.file] = CouncilNumbers.script(guidance, theme)
    if let deadlines = guidance.deadlines {
      files[Theme.deadlinesScript] = DeadlinesPage.script(deadlines, theme)
      files[DeadlinesPage.namesFile] = DeadlinesPage.names(deadlines)
    }
    return files
  }

  /// Which diagram of which route finder an edition shows.
  private struct FinderKey: Hashable {
    let finder: String
    let given: [String: String]

    init(_ book: GuidedFinder, _ edition: Edition) {
      let names = Set(book.questions.map(\.id))
      finder = book.id
      given = edition.given.filter { names.contains($0.key) }
    }
  }

  /// The editions of councils in the list, by the council's name in links.
  private static func councilEditions(_ guidance: Guidance) -> [String: Edition] {
    let slugs = Dictionary(guidance.councils.map { ($0.name, $0.slug) }) { first, _ in first }
    let known = guidance.editions.compactMap { edition in
      edition.council.flatMap { slugs[$0] }.map { ($0, edition) }
    }
    return Dictionary(known) { first, _ in first }
  }

  /// The titles of pages by address, for lists that lead to them.
  private static func titles(_ guidance: Guidance) -> [String: String] {
    var titles = ["index.html": guidance.home.title]
    for page in guidance.pages { titles["\(page.slug).html"] = page.title }
    for factsheet in guidance.factsheets { titles[factsheet.address] = factsheet.title }
    for guide in guidance.guides {
      titles[guide.address] = guide.title
      for step in guide.steps { titles[step.address] = "\(step.title): \(guide.title)" }
    }
    for finder in guidance.finders {
      titles[finder.address] = finder.title
      for outcome in finder.outcomes { titles[outcome.address] = outcome.title }
    }
    for comparison in guidance.comparisons { titles[comparison.address] = comparison.title }
    for letter in guidance.letters { titles[letter.address] = letter.title }
    for provider in guidance.providers { titles[provider.address] = provider.name }
    if let words = guidance.councilWords { titles[Trail.councilsAddress] = words.find.title }
    for council in guidance.councils { titles[council.address] = CouncilPages.title(council) }
    for paragraph in guidance.paragraphs { titles[paragraph.address] = "Code of Practice \(paragraph.number)" }
    return titles
  }

  /// The pages that all editions have.
  private static func common(_ guidance: Guidance, _ steps: [String: [String]]) -> [PageDraft] {
    let texts = TextPages(guidance: guidance).all
    let readings = LawReadings(guidance.instruments)
    let outcomes = guidance.finders.flatMap {
      OutcomePages(book: $0, steps: steps[$0.id] ?? [], readings: readings).all
    }
    let references = ReferencePages(guidance: guidance, titles: titles(guidance)).all
    let councils = (FindCouncilPage(guidance).map { [$0.draft] } ?? []) + (CouncilPages(guidance)?.all ?? [])
    // The longest pages first, so that no core waits for another at the end.
    return ListPages(guidance: guidance).all + references + CallBackPage.drafts(guidance.providers) + texts + outcomes
      + LetterPages(guidance: guidance).all + councils
  }
}
