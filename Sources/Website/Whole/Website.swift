import Guidance
import Manuscript
import Search
import Templates

/// All pages of all editions: a function of the guidance and the theme only.
///
/// Each page is rendered once. An edition then fills the page's gaps with its own texts, so that many editions cost
/// little more than writing their files.
public struct Website: Sendable {
  /// The sites in the order of their names.
  public let sites: [EditionSite]
  /// What is wrong with the whole, such as a published address that would be gone; nothing may be written then.
  public let diagnostics: Diagnostics
  /// What is known of its pages, for the build after this one.
  let made: KnownPages

  /// - Parameters:
  ///   - editions: the names of the editions to make; all if `nil`.
  ///   - known: what the build before knew of its pages.
  public init(
    _ guidance: Guidance, theme: Theme, editions wanted: Set<String>? = nil, known: KnownPages = KnownPages()
  ) {
    let editions = guidance.editions.filter { wanted?.contains($0.name) ?? true }
    let files = LoadedFiles(Self.files(guidance, theme))
    var renderer = PageRenderer(
      PageFrame(guidance, theme: theme, shared: files), base: Self.base(known, files, guidance), known: known)
    // 1. The common pages, those of route finders, and those of a single edition.
    let common = CommonPages(guidance, theme, &renderer)
    let finders = FinderPageSets(guidance, editions, common.routes, theme, &renderer)
    let own = editions.map { renderer.render(Self.own($0, guidance, common.titles), isForOne: true) }
    // 2. The checks of addresses, the search and colours.
    var diagnostics = Diagnostics()
    let pages = zip(editions, own).map { finders.rendered(of: $0).reduce(common.rendered, +) + $1 }
    let addresses = AddressCheck(
      guidance: guidance,
      pages: Dictionary(
        zip(editions, pages).map { ($0.name, Set($1.pages.map(\.address) + ["404.html"])) }
      ) { first, _ in first })
    addresses.run(&diagnostics)
    var collisions = AddressCollisions(guidance)
    for rendered in pages { collisions.check(rendered.pages, &diagnostics) }
    if let index = common.index { SiteSearch.check(guidance, index, &diagnostics) }
    let colours = editions.map { EditionColours($0, theme.contrast) }
    for edition in colours { edition.check(theme.contrast, &diagnostics) }
    // 3. What each edition fills in.
    let printed = editions.indices.map { place in
      let edition = editions[place]
      let titles = finders.titles(of: edition).merging(common.titles) { _, common in common }
      let redirects = addresses.redirects(of: edition.name)
      let hasScript = theme.has(MovedPage.script)
      let moved = renderer.render(
        redirects.map { MovedPage.draft($0, titles: titles, hasScript: hasScript, guidance.words) }, isForOne: true)
      return PrintedEdition(
        edition: edition, all: pages[place] + moved, own: own[place], moved: Set(redirects.map(\.from)),
        look: colours[place].style)
    }
    let assembly = SiteAssembly(guidance, theme, files, index: common.index, finders, renderer)
    sites = concurrentMap(printed, chunk: 1) { assembly.site(of: $0) }
    let faults = printed.flatMap(\.all.faults) + sites.flatMap { $0.faults(assembly.slots) }
    PageFault.report(renderer.frameFaults + faults, theme, &diagnostics)
    self.diagnostics = diagnostics
    made = renderer.made
  }

  private init(sites: [EditionSite], made: KnownPages) {
    (self.sites, self.made) = (sites, made)
    diagnostics = Diagnostics()
  }

  /// The sites of this and of another content, if nothing is wrong with either; what is known of pages is of this one.
  public func adding(_ other: Website) -> Website {
    Website(sites: (sites + other.sites).sorted { $0.edition.name < $1.edition.name }, made: made)
  }

  /// The page beside the folders of sites, which leads to each of them.
  public static func index(of editions: [Edition], _ words: SiteWords, theme: Theme) -> [UInt8] {
    EditionsIndex.bytes(editions, words, theme)
  }

  /// A number for what all pages share: the program, the theme, and which scripts and styles they load.
  private static func base(_ known: KnownPages, _ files: LoadedFiles, _ guidance: Guidance) -> WideHash.Value {
    var hash = WideHash()
    hash.add(known.base)
    for address in files.files.keys.sorted() { hash.add(address) }
    hash.add(guidance.deadlines != nil)
    return hash.value
  }

  /// The files that pages load and that are the same in all editions, by their plain names.
  private static func files(_ guidance: Guidance, _ theme: Theme) -> [String: [UInt8]] {
    var files = theme.scripts.merging(theme.styles.mapValues { Array($0.utf8) }) { $1 }
    files[Theme.stylesheet] = nil
    // The script that queries dates also says what is wrong with them.
    files[DeadlinesPage.daysScript] = theme.scripts[DeadlinesPage.daysScript].map {
      (theme.scripts[CommonScripts.errors] ?? []) + $0
    }
    files[CouncilNumbers.file] = CouncilNumbers.script(guidance, theme)
    if let deadlines = guidance.deadlines {
      files[DeadlinesPage.deadlinesScript] = DeadlinesPage.script(deadlines, theme)
      files[DeadlinesPage.namesFile] = DeadlinesPage.names(deadlines)
    }
    if let clock = guidance.councilClock {
      files[CouncilClockPage.lineScript] = CouncilClockPage.script(clock, theme)
    }
    return files
  }

  /// The pages that only one edition has.
  private static func own(_ edition: Edition, _ guidance: Guidance, _ titles: [String: String]) -> [PageDraft] {
    let council = CouncilPage.draft(edition, guidance).map { [$0] } ?? []
    let duties = guidance.duties.isEmpty ? [] : [DutiesPage.draft(guidance, edition, titles: titles)]
    let offline = edition.isOffline ? [OfflinePage.draft(guidance.words)] : []
    return council + duties + CallBackPage.drafts(edition, guidance.words) + offline
  }
}
