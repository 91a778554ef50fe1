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
    for source in sources where source.kind == .draftChecks { _ = DraftFile(source.record, &remarks) }
    // 3. The texts, each by itself.
    var shelf = Shelf(councils: councils, unread: unread)
    shelf.read(sources, catalogue)
    // 4. What needs several files: guides, route finders, editions.
    shelf.join(sources, catalogue)
    let gaps = LexiconGaps(in: tree, remarks.all + shelf.remarks.all)
    remarks.add(contentsOf: shelf.remarks.filter { !gaps.mayExplain($0) })
    shelf.published = tree.files[PublishedAddresses.path].map { PublishedAddresses.read($0, &remarks) }
    if gaps.isEmpty, unread.isEmpty, let record = tree.files[ReadingGrades.path], !passed.contains(ReadingGrades.path) {
      ReadingGrades.read(record, &remarks).compare(
        shelf.traces.compactMap(\.reading), record, in: tree, &remarks)
    }
    // 5. What can be said only of the whole.
    WholeChecks(shelf, sources, unread: unread).run(tree, &remarks)
    EditionChecks(shelf, sources, knowsCouncils: unreadCouncils.isEmpty).run(&remarks)
    WrittenTwice(sources, shelf).run(&remarks)
    var freshness = FreshnessCheck(shelf.facts, today: today, monthsOfReview: shelf.site?.reviewEvery)
    freshness.run(shelf.traces, &remarks)
    let ledger = ReviewLedger(
      shelf.traces, sources,
      passed.contains(ReviewRecord.path) ? nil : tree.files[ReviewRecord.path].map { ReviewRecord($0, &remarks) })
    let meets = DutyCheck(duties: shelf.duties)
      .run(shelf.traces, isListRead: !catalogue.unread.contains("duty"), &remarks)
    guard !remarks.hasErrors else { return nil }
    // Only now: what seems changed may be a mistake that has been reported.
    for (owner, day) in ledger.check(&remarks) { freshness.add(Staleness(changed: day), to: owner) }
    let reviews = Review.all(shelf.traces, months: shelf.site?.reviewEvery)
    var guidance = shelf.guidance(
      pictures: tree.pictures, meets: meets, today.map { Calendar(today: $0) }, freshness, reviews, ledger)
    guidance?.addresses = catalogue.addresses
    guidance?.warnings = remarks.all.count
    return guidance
  }

  /// Reads the route finders of a folder that may break rules elsewhere, such as an older version of the content.
  ///
  /// - Returns: those whose questions and outcomes are sound.
  public static func finders(in tree: SourceTree) -> [GuidedFinder] {
    var remarks = Remarks()
    let (sources, unread) = parse(tree, &remarks)
    let (councils, unreadCouncils) = councils(tree, &remarks)
    let catalogue = Catalogue(sources, unread: unread + unreadCouncils, councils: councils, tree, &remarks)
    var shelf = Shelf(councils: councils, unread: unread)
    shelf.read(sources, catalogue)
    shelf.join(sources, catalogue)
    return shelf.finders
  }

  /// The list of councils; where part of it could not be read, names that are not in it are not judged.
  private static func councils(_ tree: SourceTree, _ remarks: inout Remarks) -> ([Council], unread: [ContentKind]) {
    guard let file = tree.files[CouncilList.path] else {
      return ([], tree.paths.contains(CouncilList.path) ? [.councilList] : [])
    }
    var found = Remarks()
    let councils = CouncilList.read(file, &found)
    remarks.add(contentsOf: found)
    return (councils, found.all.isEmpty ? [] : [.councilList])
  }

  /// The files that could be read, and what those are that could not.
  static func parse(_ tree: SourceTree, _ remarks: inout Remarks) -> ([ParsedSource], unread: [ContentKind]) {
    let taken = Set(tree.paths.map { "\(tree.name)/\($0)" })
    let parsed = concurrentMap(tree.paths) { path -> (kind: ContentKind?, source: ParsedSource?, remarks: Remarks) in
      var remarks = Remarks()
      guard let kind = ContentKind(path: path, in: tree.name, among: taken, &remarks), kind != .picture,
        kind != .publishedAddresses,
        kind != .councilList,
        kind != .readingGrades, kind != .reviewRecord
      else {
        return (nil, nil, remarks)
      }
      let source = tree.files[path].flatMap { ParsedSource(path: path, kind: kind, file: $0, &remarks) }
      return (kind, source, remarks)
    }
    for one in parsed { remarks.add(contentsOf: one.remarks) }
    return (parsed.compactMap(\.source), parsed.filter { $0.source == nil }.compactMap(\.kind))
  }
}
