import Content
import Manuscript
import Proofreading
import Records
import RouteFinder

extension Guidance {
  /// Reads a folder of content.
  ///
  /// - Parameters:
  ///   - passed: records inside the content with which it is not compared.
  ///   - keepsTranscripts: whether the words that are measured for reading are kept.
  ///   - today: the day against which reviews, sources and statements are judged; never the clock's.
  /// - Returns: the guidance, or `nil` where a remark is an error. All remarks of all files are collected.
  public static func read(
    _ tree: SourceTree, without passed: Set<String> = [], keepsTranscripts: Bool = false, today: CalendarDate? = nil,
    _ remarks: inout Remarks
  ) -> Guidance? {
    // 1. What each file is, and its header or data.
    let (sources, unread) = parse(tree, &remarks)
    let (councils, unreadCouncils) = councils(tree, &remarks)
    // 2. What a link can lead to.
    var catalogue = Catalogue(sources, unread: unread + unreadCouncils, councils: councils, tree, &remarks)
    catalogue.lexicon = Lexicon(sources, keepsTranscripts: keepsTranscripts, &remarks)
    for source in sources where source.kind == DraftWords.contentKind { _ = DraftFile(source.record, &remarks) }
    // 3. The texts, each by itself; then what needs several files: guides, route finders, editions.
    let builder = GuidanceBuilder(sources, unread: unread, councils: councils, catalogue)
    let gaps = LexiconGaps(in: tree, kinds, remarks.all + builder.remarks.all)
    remarks.add(contentsOf: builder.remarks.filter { !gaps.mayExplain($0) })
    let published = tree.files[PublishedAddresses.path].map { PublishedAddresses.read($0, &remarks) }
    if gaps.isEmpty, unread.isEmpty, let record = tree.files[ReadingGrades.path], !passed.contains(ReadingGrades.path) {
      ReadingGrades.read(record, &remarks).compare(
        builder.traces.compactMap(\.reading), record, in: tree, kinds, &remarks)
    }
    // 4. What can be said only of the whole.
    let site = builder[Site.self].first
    WholeChecks(builder, sources, unread: unread).run(tree, &remarks)
    EditionChecks(builder, sources, knowsCouncils: unreadCouncils.isEmpty).run(&remarks)
    WrittenTwice(sources, builder).run(&remarks)
    var freshness = FreshnessCheck(builder[Fact.self], today: today, monthsOfReview: site?.reviewEvery)
    freshness.run(builder.traces, &remarks)
    let ledger = ReviewLedger(
      builder.traces, sources,
      passed.contains(ReviewRecord.path) ? nil : tree.files[ReviewRecord.path].map { ReviewRecord($0, &remarks) })
    let meets = DutyCheck(duties: builder[Duty.self])
      .run(builder.traces, isListRead: !catalogue.unread.contains(.duties), &remarks)
    guard !remarks.hasErrors else { return nil }
    // Only now: what seems changed may be a mistake that has been reported.
    for (owner, day) in ledger.check(&remarks) { freshness.add(Staleness(changed: day), to: owner) }
    let content = builder.inOrder
    let pages = content[StandalonePage.self]
    guard let site, let home = pages.first(where: { $0.slug == "index" }),
      let notFound = pages.first(where: { $0.slug == "404" })
    else { return nil }
    let shown = builder.traces.reduce(into: Set<String>()) { $0.formUnion($1.pictures) }
    let editions = builder[Edition.self]
    return Guidance(
      site: site, home: home, notFound: notFound, pages: pages.filter { $0.slug != "index" && $0.slug != "404" },
      content: content, published: published ?? PublishedAddresses(entries: []), meets: meets,
      pictures: tree.pictures.filter { shown.contains($0.key) },
      logos: tree.pictures.filter { picture in editions.contains { $0.look?.logo?.picture == picture.key } },
      citedBy: citedBy(builder.traces),
      readings: builder.traces.compactMap(\.reading).sorted { $0.path < $1.path },
      calendar: today.map { Calendar(today: $0) }, staleness: freshness.past, coming: freshness.coming,
      reviews: Review.all(builder.traces, months: site.reviewEvery), ledger: ledger, addresses: catalogue.addresses,
      warnings: remarks.all.count)
  }

  /// Reads the route finders of a folder that may break rules elsewhere, such as an older version of the content.
  ///
  /// - Returns: those whose questions and outcomes are sound.
  public static func finders(in tree: SourceTree) -> [GuidedFinder] {
    var remarks = Remarks()
    let (sources, unread) = parse(tree, &remarks)
    let (councils, unreadCouncils) = councils(tree, &remarks)
    let catalogue = Catalogue(sources, unread: unread + unreadCouncils, councils: councils, tree, &remarks)
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

  /// The list of councils; where part of it could not be read, names that are not in it are not judged.
  private static func councils(_ tree: SourceTree, _ remarks: inout Remarks) -> ([Council], unread: [ContentFile]) {
    guard let file = tree.files[CouncilList.path] else {
      return ([], tree.paths.contains(CouncilList.path) ? [Council.contentKind.file()] : [])
    }
    var found = Remarks()
    let councils = CouncilList.read(file, &found)
    remarks.add(contentsOf: found)
    return (councils, found.all.isEmpty ? [] : [Council.contentKind.file()])
  }
}
