import Content
import Manuscript

/// The checks that need all files: required files, links to headings, quotations of the Code.
struct WholeChecks {
  private let builder: GuidanceBuilder
  private let sources: [ParsedSource]
  /// The files that exist but could not be read.
  private let unread: [ContentFile]

  init(_ builder: GuidanceBuilder, _ sources: [ParsedSource], unread: [ContentFile]) {
    self.builder = builder
    self.sources = sources
    self.unread = unread
  }

  func run(_ tree: SourceTree, _ diagnostics: inout Diagnostics) {
    checkFiles(tree, &diagnostics)
    checkHeadings(&diagnostics)
    checkFactsheets(&diagnostics)
    QuotationChecks(builder[CodeParagraph.self], sources, unread: unread).check(
      builder.traces.flatMap(\.quotations), &diagnostics)
    FormerNameChecks(paragraphs: builder[CodeParagraph.self], terms: builder[GlossaryTerm.self], sources: sources)
      .check(&diagnostics)
  }

  private func checkFiles(_ tree: SourceTree, _ diagnostics: inout Diagnostics) {
    let needed = [
      ("site.yaml", "it holds the site's name and menu"),
      (SiteWords.path, "it holds the words of the pages that are made from other files"),
      ("pages/index.md", "it is the home page"),
      ("pages/404.md", "it is the page for a wrong address"),
    ]
    for (path, why) in needed where !tree.paths.contains(path) {
      diagnostics.error(
        GuidanceRules.missingFile, "there is no file '\(path)': \(why)", at: SourcePlace("\(tree.name)/\(path)"),
        help: "see docs/writing.md for what belongs in it")
    }
    if !tree.paths.contains(where: { $0.hasPrefix("editions/") }) {
      diagnostics.error(
        GuidanceRules.missingFile, "there is no edition", at: SourcePlace("\(tree.name)/editions"),
        help: "write a file such as editions/england.yaml")
    }
    let hasNotYours = tree.paths.contains("pages/not-your-council.md")
    for edition in builder[Edition.self] where edition.council != nil && !hasNotYours {
      diagnostics.error(
        GuidanceRules.missingFile,
        "there is no file 'pages/not-your-council.md', to which every page of the edition '\(edition.name)' leads",
        at: SourcePlace("\(tree.name)/pages/not-your-council.md"),
        help: "tell readers there how to find their own council")
    }
    checkCouncilFiles(tree, &diagnostics)
    if tree.paths.contains(Deadlines.path), !tree.paths.contains("pages/deadlines.md") {
      diagnostics.error(
        GuidanceRules.missingFile,
        "there is no file 'pages/deadlines.md': it holds the words of the page that works them out",
        at: SourcePlace("\(tree.name)/\(Deadlines.path)"), help: "see docs/writing.md for what belongs in it")
    }
    if let deadlines = builder[Deadlines.self].first,
      let page = builder[StandalonePage.self].first(where: { $0.slug == "agreement" }),
      !deadlines.groups.contains(where: \.isTracked)
    {
      diagnostics.error(
        GuidanceRules.deadlineRule, "no group is tracked, so the page '\(page.slug)' would offer nothing",
        at: SourcePlace("\(tree.name)/\(Deadlines.path)"),
        help: "write 'tracked: true' into the group of what was agreed")
    }
    if builder[Deadlines.self].first?.table.isEmpty == false, !tree.paths.contains("pages/deadlines-by-month.md") {
      diagnostics.error(
        GuidanceRules.missingFile,
        "there is no file 'pages/deadlines-by-month.md': it holds the words of the page that shows the table",
        at: SourcePlace("\(tree.name)/\(Deadlines.path)"), help: "see docs/writing.md for what belongs in it")
    }
    if tree.paths.contains(CouncilClock.path), !tree.paths.contains("pages/\(CouncilClock.slug).md") {
      diagnostics.error(
        GuidanceRules.missingFile,
        "there is no file 'pages/\(CouncilClock.slug).md': it holds the words of the page that shows the council's clock",
        at: SourcePlace("\(tree.name)/\(CouncilClock.path)"), help: "see docs/writing.md for what belongs in it")
    }
    checkOffline(&diagnostics)
    checkAccessibility(tree, &diagnostics)
    var guides = Set((sources.map(\.identity) + unread).filter { $0.kind == Guide.contentKind }.map(\.slug))
    for source in sources where source.kind == Guide.Step.contentKind {
      let guide = source.name("guide")
      guard guides.insert(guide).inserted else { continue }
      diagnostics.error(
        GuidanceRules.missingFile, "the guide '\(guide)' has no file 'guide.yaml'", at: SourcePlace(source.file.path),
        help: "write guides/\(guide)/guide.yaml, which names the guide's steps in order")
    }
    checkFinderFiles(&diagnostics)
  }

  /// Checks that an edition that keeps pages on readers' devices says so on its page about privacy.
  private func checkOffline(_ diagnostics: inout Diagnostics) {
    guard builder[StandalonePage.self].first(where: { $0.slug == "privacy" })?.withOffline == nil,
      !unread.contains(StandalonePage.contentKind.file("privacy"))
    else { return }
    for edition in builder[Edition.self] where edition.isOffline {
      let source = sources.first { $0.identity == Edition.contentKind.file(edition.name) }
      guard let source else { continue }
      diagnostics.error(
        GuidanceRules.offlinePrivacy,
        "browsers keep the pages of this edition, and its page about privacy does not say so",
        at: source.record.place(of: "offline"), help: "add 'with-offline' to the header of pages/privacy.md")
    }
  }

  /// Checks that the record of accessibility and the page that shows it are both there, as each needs the other.
  private func checkAccessibility(_ tree: SourceTree, _ diagnostics: inout Diagnostics) {
    let hasRecord = tree.paths.contains(AccessibilityRecord.path)
    let page = builder[StandalonePage.self].first { $0.ending == .accessibilityRecord }
    if let record = builder[AccessibilityRecord.self].first, let name = record.edition, let place = record.editionPlace
    {
      let known = builder[Edition.self].map(\.name) + unread.filter { $0.kind == Edition.contentKind }.map(\.slug)
      if !known.contains(name) {
        diagnostics.error(
          GuidanceRules.testedEdition, "there is no edition '\(name)', so nobody can have tested it", at: place,
          help: NearMiss.help(name, in: known, otherwise: "write the name of the file of the edition that was tested"))
      }
    }
    // One of these may be the page that shows it.
    let isPageUnread = unread.contains { $0.kind == StandalonePage.contentKind }
    if let page, !hasRecord {
      let source = sources.first { $0.identity == StandalonePage.contentKind.file(page.slug) }
      diagnostics.error(
        GuidanceRules.missingFile, "there is no file '\(AccessibilityRecord.path)' for this page to show",
        at: source?.record.place(of: "ends-with") ?? SourcePlace("\(tree.name)/pages/\(page.slug).md"),
        help: "let 'make accessibility-record' test the website and write it")
    } else if page == nil, !isPageUnread, hasRecord, builder[AccessibilityRecord.self].first != nil {
      diagnostics.error(
        GuidanceRules.missingFile, "no page shows the record of accessibility",
        at: SourcePlace("\(tree.name)/\(AccessibilityRecord.path)"),
        help: "write 'ends-with: accessibility-record' into the header of pages/accessibility.md")
    }
  }

  /// Checks that the list of councils and the words for their pages are both there, as each needs the other.
  private func checkCouncilFiles(_ tree: SourceTree, _ diagnostics: inout Diagnostics) {
    let needs = [
      (CouncilList.path, CouncilWords.path, "it holds the words for the pages of the councils"),
      (CouncilWords.path, CouncilList.path, "it is the list of the councils"),
    ]
    for (path, needed, why) in needs where tree.paths.contains(path) && !tree.paths.contains(needed) {
      diagnostics.error(
        GuidanceRules.missingFile, "there is no file '\(needed)': \(why)", at: SourcePlace("\(tree.name)/\(path)"),
        help: "see docs/writing.md for what belongs in it")
    }
  }

  private func checkFinderFiles(_ diagnostics: inout Diagnostics) {
    var questions: Set<String> = []
    var scenarios: Set<String> = []
    var first: [String: SourcePlace] = [:]
    for file in unread where file.kind == GuidedFinder.contentKind { questions.insert(file.slug) }
    for file in unread where file.kind == ScenarioStory.contentKind { scenarios.insert(file.slug) }
    for source in sources {
      let finder = source.name("finder")
      switch source.kind {
      case GuidedFinder.contentKind:
        questions.insert(finder)
        first[finder] = SourcePlace(source.file.path)
      case ScenarioStory.contentKind:
        scenarios.insert(finder)
        first[finder] = first[finder] ?? SourcePlace(source.file.path)
      case OutcomeWords.contentKind: first[finder] = first[finder] ?? SourcePlace(source.file.path)
      default: break
      }
    }
    for (finder, place) in first.sorted(by: { $0.key < $1.key }) {
      if !questions.contains(finder) {
        diagnostics.error(
          GuidanceRules.missingFile, "the route finder '\(finder)' has no file 'questions.yaml'", at: place)
      }
      if !scenarios.contains(finder) {
        diagnostics.error(
          GuidanceRules.missingFile, "the route finder '\(finder)' has no file 'scenarios.yaml'", at: place,
          help: "write down stories that must come out right; see docs/writing.md")
      }
    }
  }

  /// Reports a factsheet that was copied and kept the number or the title of the original.
  private func checkFactsheets(_ diagnostics: inout Diagnostics) {
    for key in ["number", "title"] {
      var first: [String: SourcePlace] = [:]
      for source in sources {
        guard source.kind == Factsheet.contentKind, let value = source.text(key) else { continue }
        let place = source.record.place(of: key)
        guard let twin = first[value] else {
          first[value] = place
          continue
        }
        diagnostics.error(
          GuidanceRules.sameFactsheet, "another factsheet has the \(key) '\(value)' as well", at: place,
          help: "give this one its own", notes: [.init("the other one is here", at: twin)])
      }
    }
  }

  private func checkHeadings(_ diagnostics: inout Diagnostics) {
    var headings: [String: [String]] = [:]
    for trace in builder.traces where !trace.headings.isEmpty {
      if let address = trace.address { headings[address, default: []] += trace.headings }
    }
    // Searching the few headings of a page is quicker than a set; only a page with many gets one.
    let many = headings.filter { $0.value.count > 40 }.mapValues(Set.init)
    let known = headings
    let dead = concurrentMap(builder.traces.map(\.fragments), chunk: 32) { uses in
      uses.filter { (many[$0.address]?.contains($0.fragment) ?? known[$0.address]?.contains($0.fragment)) != true }
    }
    let unreadPages = Set(unread.compactMap(\.address))
    for use in dead.joined() where !unreadPages.contains(use.address) {
      report(use, known: headings[use.address] ?? [], &diagnostics)
    }
  }

  private func report(_ use: FragmentUse, known: [String], _ diagnostics: inout Diagnostics) {
    diagnostics.error(
      ContentRules.unknownHeading, "there is no heading '#\(use.fragment)' on that page", at: use.place.place,
      help: NearMiss.of(use.fragment, in: known).map { "did you mean '#\($0)'?" }
        ?? (known.isEmpty ? nil : "its headings are: \(known.map { "#\($0)" }.joined(separator: ", "))"))
  }
}
