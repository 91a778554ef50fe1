import Content
import Manuscript
import Proofreading
import Records
import RouteFinder

extension Guidance {
  /// Reads a folder of content.
  ///
  /// - Parameters:
  ///   - passed: records inside the content that it is not compared with.
  ///   - keepsTranscripts: whether the words measured for readability are kept.
  ///   - known: what the build before found out about route finders.
  ///   - today: the day against which reviews, sources and statements are judged; never the clock's.
  /// - Returns: the guidance, or `nil` if any diagnostic is an error. All diagnostics of all files are collected.
  public static func read(
    _ tree: SourceTree, without passed: Set<String> = [], keepsTranscripts: Bool = false, today: CalendarDate? = nil,
    known: KnownDiagrams = KnownDiagrams(), _ diagnostics: inout Diagnostics
  ) -> Guidance? {
    // 1. What each file is, and its header or data.
    let (sources, unread) = parse(tree, &diagnostics)
    let (councils, unreadCouncils) = councils(tree, &diagnostics)
    // 2. What a link can lead to.
    var catalogue = Catalogue(
      sources, unread: unread + unreadCouncils, councils: councils, today: today, tree, &diagnostics)
    catalogue.lexicon = Lexicon(sources, keepsTranscripts: keepsTranscripts, &diagnostics)
    for source in sources where source.kind == DraftWords.contentKind { _ = DraftFile(source.record, &diagnostics) }
    // 3. The texts, each by itself; then what needs several files: guides, route finders, editions.
    var builder = GuidanceBuilder(sources, unread: unread, councils: councils, catalogue, known: known)
    let gaps = UnreadWordFiles(in: tree, kinds, diagnostics.all + builder.diagnostics.all)
    diagnostics.add(contentsOf: builder.diagnostics.filter { !gaps.mayExplain($0) })
    let published = tree.files[PublishedAddresses.path].map { PublishedAddresses.read($0, &diagnostics) }
    if gaps.isEmpty, unread.isEmpty, let record = tree.files[ReadingGrades.path], !passed.contains(ReadingGrades.path) {
      ReadingGrades.read(record, &diagnostics).compare(
        builder.traces.compactMap(\.reading), record, in: tree, kinds, &diagnostics)
    }
    // 4. What can be checked only on the whole.
    let site = builder[Site.self].first
    WholeChecks(builder, sources, unread: unread).run(tree, &diagnostics)
    builder.forgetFragments()
    EditionChecks(builder, sources, knowsCouncils: unreadCouncils.isEmpty).run(&diagnostics)
    if unreadCouncils.isEmpty { CouncilAddresses(builder).run(&diagnostics) }
    WrittenTwice(sources, builder).run(&diagnostics)
    var freshness = FreshnessCheck(
      builder[Fact.self], catalogue.datedLaws, today: today, monthsOfReview: site?.reviewEvery)
    freshness.run(builder.traces, &diagnostics)
    InForceCheck(laws: catalogue.datedLaws, today: today).run(builder.traces, &diagnostics)
    let ledger = ReviewLedger(
      builder.traces, sources, without: tree.amended,
      passed.contains(ReviewRecord.path) ? nil : tree.files[ReviewRecord.path].map { ReviewRecord($0, &diagnostics) })
    let meets = DutyCheck(duties: builder[Duty.self])
      .run(builder.traces, isListRead: !catalogue.unread.contains(.duties), &diagnostics)
    // A source without its day counts as none.
    Placeholders(sources).report(&diagnostics, consequences: [GuidanceRules.unknownSource])
    guard !diagnostics.hasErrors else { return nil }
    // Only now: what seems changed may be a mistake that has already been reported.
    for (owner, day) in ledger.check(&diagnostics) { freshness.add(Staleness(changed: day), to: owner) }
    let content = builder.inOrder
    let pages = content[StandalonePage.self]
    guard let site, let home = pages.first(where: { $0.slug == "index" }),
      let notFound = pages.first(where: { $0.slug == "404" })
    else { return nil }
    let shown = builder.traces.reduce(into: Set<String>()) { $0.formUnion($1.pictures) }
    let editions = builder[Edition.self]
    let pictures = PictureFile.all(in: tree)
    return Guidance(
      site: site, home: home, notFound: notFound, pages: pages.filter { $0.slug != "index" && $0.slug != "404" },
      content: content, published: published ?? PublishedAddresses(entries: []), meets: meets,
      pictures: pictures.filter { shown.contains($0.key) },
      logos: pictures.filter { picture in editions.contains { $0.look?.logo?.picture == picture.key } },
      citedBy: citedBy(builder.traces),
      readings: builder.traces.compactMap(\.reading).sorted { $0.path < $1.path },
      calendar: today.map { BuildDay(today: $0) }, staleness: freshness.past, coming: freshness.coming,
      reviews: Review.all(builder.traces, months: site.reviewEvery), ledger: ledger, addresses: catalogue.addresses,
      endings: today.map {
        ComingEnd.all(
          builder.traces, catalogue.datedLaws, today: $0, months: site.reviewEvery ?? BuildDay.monthsOfSources)
      } ?? [],
      warnings: diagnostics.all.count, diagrams: builder.diagrams)
  }

  /// Reads the route finders of a folder that may break rules elsewhere, such as an older version of the content.
  ///
  /// - Returns: those whose questions and outcomes are valid.
  public static func finders(in tree: SourceTree) -> [GuidedFinder] {
    var diagnostics = Diagnostics()
    let (sources, unread) = parse(tree, &diagnostics)
    let (councils, unreadCouncils) = councils(tree, &diagnostics)
    let catalogue = Catalogue(sources, unread: unread + unreadCouncils, councils: councils, tree, &diagnostics)
    return GuidanceBuilder(sources, unread: unread, councils: councils, catalogue)[GuidedFinder.self]
  }

  /// The addresses of the pages that rely on each law or paragraph, in order.
  private static func citedBy(_ traces: [Trace]) -> [Citation: [String]] {
    var found: [Citation: Set<String>] = [:]
    for trace in traces {
      guard let address = trace.address else { continue }
      for citation in trace.citations { found[citation, default: []].insert(address) }
    }
    return found.mapValues { $0.sorted() }
  }

  /// The list of councils; if part of it could not be read, names that are not in it are not reported.
  private static func councils(_ tree: SourceTree, _ diagnostics: inout Diagnostics) -> (
    [Council], unread: [ContentFile]
  ) {
    guard let file = tree.files[CouncilList.path] else {
      return ([], tree.paths.contains(CouncilList.path) ? [Council.contentKind.file()] : [])
    }
    var found = Diagnostics()
    let councils = CouncilList.read(file, &found)
    diagnostics.add(contentsOf: found)
    return (councils, found.all.isEmpty ? [] : [Council.contentKind.file()])
  }
}
