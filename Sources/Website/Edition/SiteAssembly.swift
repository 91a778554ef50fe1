import Guidance
import Search
import Templates

/// Makes each edition's site from its pages, its texts and what they load.
struct SiteAssembly: Sendable {
  /// The gaps of all pages.
  let slots: [SlotName]
  private let guidance: Guidance
  private let theme: Theme
  /// What pages load, as far as it is the same in all editions.
  private let files: LoadedFiles
  private let index: SearchIndex?
  private let finders: FinderPageSets
  private let frame: PageFrame
  private let style: [UInt8]
  /// What pages load on demand.
  private let loadedLater: Set<String>
  private let councilEditions: [String: Edition]
  private let offlineWords: [String: String]
  private let paragraphs: [String: String]

  init(
    _ guidance: Guidance, _ theme: Theme, _ files: LoadedFiles, index: SearchIndex?, _ finders: FinderPageSets,
    _ renderer: PageRenderer
  ) {
    slots = renderer.slots.names
    self.guidance = guidance
    self.theme = theme
    self.files = files
    self.index = index
    self.finders = finders
    frame = renderer.frame
    style = Array((theme.styles[Theme.stylesheet] ?? "").utf8)
    loadedLater = Self.loadedLater(guidance)
    councilEditions = Self.councilEditions(guidance)
    offlineWords = Dictionary(guidance.pages.map { ($0.slug, $0.withOffline?.html ?? "") }) { first, _ in first }
    paragraphs = Dictionary(guidance.paragraphs.map { ($0.number, $0.body.html) }) { first, _ in first }
  }

  func site(of printed: PrintedEdition) -> EditionSite {
    let edition = printed.edition
    let asksCouncil = edition.council == nil && files.has(CouncilNumbers.file)
    let filling = EditionFilling(
      edition: edition, theme: theme, words: guidance.words, loaded: loaded(printed, asksCouncil),
      searchShards: SiteSearch.shardFiles(index),
      councilQuestion: asksCouncil ? guidance.councilWords?.result?.text("question") : nil,
      calendar: guidance.calendar, providers: guidance.providers,
      newestReview: guidance.newestReview(in: edition), order: guidance.contacts.map(\.id),
      councilEditions: councilEditions, offlineWords: offlineWords, paragraphs: paragraphs,
      testedPlace: guidance.testedEdition?.place, accessibility: guidance.accessibility)
    return EditionSite(
      filling: filling, pages: printed.all.pages, moved: printed.moved, slots: slots,
      notFound: frame.notFound(guidance.notFound, filling, style: printed.look), assets: assets(of: edition))
  }

  /// What the pages of an edition load.
  private func loaded(_ printed: PrintedEdition, _ asksCouncil: Bool) -> LoadedFiles {
    var own = finders.journeys(of: printed.edition)
    own[Theme.stylesheet] = style + Array(printed.look.utf8)
    own.merge(SiteSearch.files(index, own: printed.own.searched)) { $1 }
    var used = printed.all.scripts.union(printed.all.stylesheets).union(loadedLater)
    if asksCouncil { used.formUnion([CouncilNumbers.askScript, CouncilNumbers.file]) }
    if printed.edition.isOffline { used.insert(OfflinePage.script) }
    return LoadedFiles(own, and: (files, used))
  }

  /// The images of an edition, and what a browser requests to keep the site.
  private func assets(of edition: Edition) -> [String: [UInt8]] {
    theme.images.merging([WebManifest.address: WebManifest.bytes(edition, guidance.site, theme)]) { $1 }
      .merging(guidance.logos.filter { $0.key == edition.look?.logo?.picture }) { $1 }
      .merging(guidance.pictures) { $1 }
  }

  private static func loadedLater(_ guidance: Guidance) -> Set<String> {
    var names: Set<String> = []
    if guidance.deadlines != nil {
      names = [
        DeadlinesPage.calendarScript, DeadlinesPage.daysScript, DeadlinesPage.deadlinesScript, DeadlinesPage.namesFile,
        FinderPages.chooseByDateAnswerScript,
      ]
    }
    if guidance.councilClock != nil { names.formUnion(CouncilClockPage.loadedLater) }
    if !guidance.finders.isEmpty { names.insert(FinderPages.takeAwayWordsScript) }
    return names
  }

  /// The editions of councils in the list, by the council's name in links.
  private static func councilEditions(_ guidance: Guidance) -> [String: Edition] {
    let slugs = Dictionary(guidance.councils.map { ($0.name, $0.slug) }) { first, _ in first }
    let known = guidance.editions.compactMap { edition in
      edition.council.flatMap { slugs[$0] }.map { ($0, edition) }
    }
    return Dictionary(known) { first, _ in first }
  }
}
