import Manuscript
import RouteFinder

/// What has been read so far: the pieces of the content, before it is known whether they fit together.
struct Shelf: Sendable {
  var remarks = Remarks()
  var traces: [Trace] = []
  var site: Site?
  var pages: [StandalonePage] = []
  var factsheets: [Factsheet] = []
  var guides: [Guide] = []
  var paragraphs: [CodeParagraph] = []
  var comparisons: [Comparison] = []
  var letters: [Letter] = []
  var providers: [Provider] = []
  var councils: [Council]
  var councilWords: CouncilWords?
  var contacts: [Contact] = []
  var instruments: [Instrument] = []
  var terms: [GlossaryTerm] = []
  var facts: [Fact] = []
  var duties: [Duty] = []
  var searchWords = SearchWords.none
  var deadlines: Deadlines?
  var accessibility: AccessibilityRecord?
  var finders: [GuidedFinder] = []
  var editions: [Edition] = []
  var redirects: [Redirect] = []
  var published: PublishedAddresses?
  /// Steps of guides by guide and step; one that could not be read is `nil`.
  private var steps: [String: [String: Guide.Step?]] = [:]
  private var stepPlaces: [String: [String: SourcePlace]] = [:]
  /// Outcomes by finder and id; one that could not be read is `nil`.
  private var outcomes: [String: [String: OutcomeWords?]] = [:]
  /// What scenarios and editions may name, by finder.
  private var names: [String: FinderNames] = [:]

  /// - Parameter unread: files that are there but could not be read: others may name what is in them.
  init(councils: [Council], unread: [ContentKind]) {
    self.councils = councils
    for kind in unread {
      switch kind {
      case .guideStep(let guide, let step): steps[guide, default: [:]].updateValue(nil, forKey: step)
      case .outcome(let finder, let id): outcomes[finder, default: [:]].updateValue(nil, forKey: id)
      default: break
      }
    }
  }

  /// Puts a piece, read by itself, where it belongs.
  private typealias Placing = @Sendable (inout Shelf) -> Void

  /// Reads a piece by itself; `nil` for what is read later, together with others.
  private static func piece(_ source: ParsedSource, _ catalogue: Catalogue) -> Placing? {
    switch source.kind {
    case .site:
      let reading = Site.read(source, catalogue)
      return { $0.site = $0.take(reading) }
    case .page(let slug):
      let reading = StandalonePage.read(source, slug: slug, catalogue)
      return { $0.add(reading, to: \.pages) }
    case .factsheet(let slug):
      let reading = Factsheet.read(source, slug: slug, catalogue)
      return { $0.add(reading, to: \.factsheets) }
    case .guideStep(let guide, let step):
      let reading = Guide.Step.read(source, guide: guide, slug: step, catalogue)
      let place = SourcePlace(source.file.path)
      return {
        $0.steps[guide, default: [:]].updateValue($0.take(reading), forKey: step)
        $0.stepPlaces[guide, default: [:]][step] = place
      }
    case .paragraph(let number):
      let reading = CodeParagraph.read(source, number: number, catalogue)
      return { $0.add(reading, to: \.paragraphs) }
    case .comparison(let id):
      let reading = Comparison.read(source, id: id, catalogue)
      return { $0.add(reading, to: \.comparisons) }
    case .letter(let id):
      let reading = Letter.read(source, id: id, catalogue)
      return { $0.add(reading, to: \.letters) }
    case .provider(let id):
      let reading = Provider.read(source, id: id, catalogue)
      return { $0.add(reading, to: \.providers) }
    case .council(let slug):
      let reading = CouncilRecord.read(source, slug: slug, catalogue)
      return { shelf in
        let index = shelf.councils.firstIndex { $0.slug == slug }
        if let read = shelf.take(reading), let index { shelf.councils[index].record = read }
      }
    case .councilWords:
      let reading = CouncilWords.read(source, catalogue)
      return { $0.councilWords = $0.take(reading) }
    case .contacts:
      let reading = Contact.read(source, catalogue)
      return { $0.contacts = $0.take(reading) ?? [] }
    case .law:
      let reading = Instrument.read(source, catalogue)
      return { $0.instruments = $0.take(reading) ?? [] }
    case .glossary:
      let reading = GlossaryTerm.read(source, catalogue)
      return { $0.terms = $0.take(reading) ?? [] }
    case .duties:
      let reading = Duty.read(source, catalogue)
      return { $0.duties = $0.take(reading) ?? [] }
    case .deadlines:
      let reading = Deadlines.read(source, catalogue)
      return { $0.deadlines = $0.take(reading) }
    case .facts:
      let reading = Fact.sources(of: Array(catalogue.facts.values), source, catalogue)
      return { $0.facts = $0.take(reading) ?? [] }
    case .redirects:
      let reading = Redirect.read(source, catalogue)
      return { $0.redirects = $0.take(reading) ?? [] }
    case .searchWords:
      let reading = SearchWords.read(source, catalogue)
      return { $0.searchWords = $0.take(reading) ?? $0.searchWords }
    case .accessibility:
      let reading = AccessibilityRecord.read(source, catalogue)
      return { $0.accessibility = $0.take(reading) }
    case .outcome(let finder, let id):
      let reading = OutcomeWords.read(source, id: id, catalogue)
      return { $0.outcomes[finder, default: [:]].updateValue($0.take(reading), forKey: id) }
    case .guide, .questions, .scenarios, .edition, .picture, .publishedAddresses, .councilList, .outdatedWords,
      .readingGrades, .reviewRecord, .draftChecks:
      return nil
    }
  }

  /// Reads all pieces that can be read by themselves, side by side.
  mutating func read(_ sources: [ParsedSource], _ catalogue: Catalogue) {
    for case let place? in concurrentMap(sources, { Self.piece($0, catalogue) }) { place(&self) }
    sourceContacts()
  }

  private mutating func add<Value>(_ reading: Reading<Value>, to values: WritableKeyPath<Shelf, [Value]>) {
    if let value = take(reading) { self[keyPath: values].append(value) }
  }

  /// Lets contacts whose number is a fact of the register say where it was found.
  private mutating func sourceContacts() {
    let known = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
    for index in contacts.indices { contacts[index].adopt(contacts[index].facts.compactMap { known[$0] }) }
  }

  /// Reads what is made of several files.
  mutating func join(_ sources: [ParsedSource], _ catalogue: Catalogue) {
    for source in sources {
      switch source.kind {
      case .guide(let guide):
        let reading = Guide.read(
          source, slug: guide, steps: steps[guide] ?? [:], stepPlaces: stepPlaces[guide] ?? [:], catalogue)
        if let read = take(reading) { guides.append(read) }
      case .questions(let finder):
        let read = GuidedFinder.read(source, id: finder, outcomes: outcomes[finder] ?? [:], catalogue)
        names[finder] = read.names
        if let whole = take(read.reading) { finders.append(whole) }
      default: break
      }
    }
    var questions: [String: [String]] = [:]
    for finder in names.values { questions.merge(finder.questions) { $0 + $1 } }
    let around = Edition.Surroundings(
      contacts: Dictionary(contacts.map { ($0.id, $0) }) { first, _ in first },
      providers: Dictionary(providers.map { ($0.id, $0) }) { first, _ in first }, councils: councils,
      facts: Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }, questions: questions)
    let work = sources.filter { if case .edition = $0.kind { true } else { false } }
    for reading in concurrentMap(
      work,
      { source -> Reading<Edition>? in
        guard case .edition(let name) = source.kind else { return nil }
        return Edition.read(source, name: name, around, catalogue)
      })
    {
      if let reading, let edition = take(reading) { editions.append(edition) }
    }
    compile(sources, catalogue)
  }

  /// Compiles the route finders for all editions, and lets the scenarios run.
  private mutating func compile(_ sources: [ParsedSource], _ catalogue: Catalogue) {
    for index in finders.indices {
      let names = Set(finders[index].questions.map(\.id))
      let sets = editions.map { $0.given.filter { names.contains($0.key) } }
      finders[index].compile(given: sets, &remarks)
      finders[index].checkGeneralAdvice(&remarks)
      if !catalogue.unread.contains("deadline") {
        finders[index].checkDates(deadlines, among: catalogue.deadlines, &remarks)
      }
      finders[index].checkReaders(&remarks)
    }
    for source in sources {
      guard case .scenarios(let id) = source.kind else { continue }
      let finder = finders.first { $0.id == id }
      guard let stories = take(ScenarioStory.read(source, names[id])), let finder,
        let diagram = finder.maps[[:]]?.diagram
      else { continue }
      let followed = StoppedStories(stories.filter(\.isSound), finder, diagram)
      followed.report(&remarks)
      // A story with a mistake, or one that stops, may be the one that tries what seems untried.
      if stories.allSatisfy(\.isSound), !followed.mayExplainGaps { finder.checkCoverage(by: stories, &remarks) }
    }
  }

  private mutating func take<Value>(_ reading: Reading<Value>) -> Value? {
    remarks.add(contentsOf: reading.remarks)
    traces.append(reading.trace)
    return reading.value
  }

  /// The guidance, once nothing is wrong.
  func guidance(
    pictures: [String: [UInt8]], meets: [String: [String]], _ calendar: Calendar?, _ freshness: FreshnessCheck,
    _ reviews: [String: Review], _ ledger: ReviewLedger
  ) -> Guidance? {
    guard let site, let home = pages.first(where: { $0.slug == "index" }),
      let notFound = pages.first(where: { $0.slug == "404" })
    else { return nil }
    let shown = traces.reduce(into: Set<String>()) { $0.formUnion($1.pictures) }
    var citedBy: [Citation: Set<String>] = [:]
    for trace in traces {
      guard let address = trace.address else { continue }
      for citation in trace.citations { citedBy[citation, default: []].insert(address) }
    }
    return Guidance(
      site: site, home: home, notFound: notFound,
      pages: pages.filter { $0.slug != "index" && $0.slug != "404" }.sorted { $0.slug < $1.slug },
      factsheets: factsheets.sorted { ($0.number, $0.slug) < ($1.number, $1.slug) },
      guides: guides.sorted { ($0.number, $0.slug) < ($1.number, $1.slug) },
      paragraphs: paragraphs.sorted { $0.order.lexicographicallyPrecedes($1.order) },
      comparisons: comparisons.sorted { $0.id < $1.id }, letters: letters.sorted { $0.title < $1.title },
      providers: providers.sorted { $0.id < $1.id },
      councils: councils, councilWords: councilWords, contacts: contacts, redirects: redirects,
      published: published ?? PublishedAddresses(entries: []),
      instruments: instruments, terms: terms, facts: facts.sorted { $0.id < $1.id },
      duties: duties, searchWords: searchWords, deadlines: deadlines, accessibility: accessibility, meets: meets,
      finders: finders.sorted { $0.id < $1.id },
      editions: editions.sorted { $0.name < $1.name }, pictures: pictures.filter { shown.contains($0.key) },
      logos: pictures.filter { picture in editions.contains { $0.look?.logo?.picture == picture.key } },
      citedBy: citedBy.mapValues { $0.sorted() }, readings: traces.compactMap(\.reading).sorted { $0.path < $1.path },
      calendar: calendar, staleness: freshness.past, coming: freshness.coming, reviews: reviews, ledger: ledger)
  }
}
