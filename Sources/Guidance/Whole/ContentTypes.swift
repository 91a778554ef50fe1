import Content
import Manuscript
import Records

/// All types of content, and what is done with all of them.
extension Guidance {
  /// In the order in which they are joined: a type comes after those that it is made from.
  static let types: [any ContentType.Type] = [
    Site.self, SiteWords.self, StandalonePage.self, Factsheet.self, Guide.Step.self, Guide.self, CodeParagraph.self,
    Instrument.self, Reforms.self,
    GlossaryTerm.self, Comparison.self, Letter.self, Story.self, Fact.self, Contact.self, Provider.self, Council.self,
    CouncilRecord.self, CouncilWords.self, OutcomeWords.self, GuidedFinder.self, Edition.self, ScenarioStory.self,
    Deadlines.self, CouncilClock.self, Duty.self, Redirect.self, PublishedAddresses.self, SearchWords.self,
    AccessibilityRecord.self,
    OutdatedWords.self, DraftWords.self, ReadingGrades.self, ReviewRecord.self,
  ]

  /// Their kinds, which determine what a file is by its path.
  static let kinds = ContentKinds(types.map { $0.contentKind })

  private static let typeOfKind = Dictionary(types.map { ($0.contentKind, $0) }) { first, _ in first }

  /// The type of content of a kind.
  static func type(of kind: ContentKind) -> (any ContentType.Type)? { typeOfKind[kind] }

  /// Lays contents over each other, the lowest first; see ``LayeredContent/all(_:_:_:)``.
  public static func layered(_ layers: [SourceTree], _ diagnostics: inout Diagnostics) -> [LayeredContent] {
    LayeredContent.all(layers, kinds, &diagnostics)
  }

  /// The files that could be read, and those that could not.
  static func parse(_ tree: SourceTree, _ diagnostics: inout Diagnostics) -> ([ParsedSource], unread: [ContentFile]) {
    let taken = Set(tree.paths.map { "\(tree.name)/\($0)" })
    let parsed = concurrentMap(tree.paths) {
      path -> (file: ContentFile?, source: ParsedSource?, diagnostics: Diagnostics) in
      var diagnostics = Diagnostics()
      if PictureFile.isOne(path), let drawing = tree.files[path] { Drawing.check(drawing, &diagnostics) }
      guard let file = kinds.file(at: path, in: tree.name, among: taken, &diagnostics), file.kind.form != .lines else {
        return (nil, nil, diagnostics)
      }
      return (file, tree.files[path].flatMap { ParsedSource(file, $0, &diagnostics) }, diagnostics)
    }
    for one in parsed { diagnostics.add(contentsOf: one.diagnostics) }
    return (parsed.compactMap(\.source), parsed.filter { $0.source == nil }.compactMap(\.file))
  }
}

extension GuidanceBuilder {
  /// Puts a piece that was read by itself where it belongs.
  private typealias Placing = @Sendable (inout GuidanceBuilder) -> Void

  /// Reads all files: first each by itself, in parallel, and then what is made from several.
  ///
  /// - Parameters:
  ///   - unread: files that exist but could not be read; others may name what is in them.
  ///   - known: what the build before found out about route finders.
  init(
    _ sources: [ParsedSource], unread: [ContentFile], councils: [Council], _ catalogue: Catalogue,
    known: KnownDiagrams = KnownDiagrams()
  ) {
    content.set(councils)
    knownDiagrams = known
    for file in unread {
      if let type = Guidance.type(of: file.kind) { Self.note(type, file, in: &self) }
    }
    let pieces = concurrentMap(sources) { source in
      Guidance.type(of: source.kind).flatMap { Self.piece($0, source, catalogue) }
    }
    for case let place? in pieces { place(&self) }
    let byKind = Dictionary(grouping: sources, by: \.kind)
    for type in Guidance.types { type.join(byKind, in: &self, catalogue) }
  }

  private static func note<Type: ContentType>(
    _ type: Type.Type, _ file: ContentFile, in builder: inout GuidanceBuilder
  ) {
    Type.place(nil, of: file, in: &builder)
  }

  private static func piece<Type: ContentType>(
    _ type: Type.Type, _ source: ParsedSource, _ catalogue: Catalogue
  ) -> Placing? {
    guard let result = Type.read(source, catalogue) else { return nil }
    let file = source.identity
    return { Type.place($0.take(result), of: file, in: &$0) }
  }

  /// Everything that was read, in the order in which readers see it.
  var inOrder: ContentStore {
    var content = content
    func sort<Type: ContentType>(_ type: Type.Type) {
      if let order = Type.order { content.change(Type.self) { $0.sort(by: order) } }
    }
    for type in Guidance.types { sort(type) }
    return content
  }
}

extension Catalogue {
  /// Builds the catalogue from file names and headers.
  ///
  /// - Parameters:
  ///   - unread: files that exist but could not be read; links to them are not reported as well.
  ///   - councils: the list of councils.
  ///   - today: the day of the build.
  init(
    _ sources: [ParsedSource], unread: [ContentFile], councils: [Council], today: CalendarDate? = nil,
    _ tree: SourceTree, _ diagnostics: inout Diagnostics
  ) {
    self.init(Guidance.kinds, in: tree.store)
    self.today = today
    for file in unread {
      enter(unread: file)
      if let list = Guidance.type(of: file.kind)?.nameList { self.unread.insert(list) }
    }
    for council in councils { council.enter(in: &self, &diagnostics) }
    pictures = Set(PictureFile.all(in: tree).keys)
    for source in sources {
      enter(source.identity, at: SourcePlace(source.file.path), &diagnostics)
      Guidance.type(of: source.kind)?.enter(source, in: &self, &diagnostics)
    }
    for source in sources where source.kind == GuidedFinder.contentKind {
      GuidedFinder.checkName(source, addresses, &diagnostics)
    }
    factBook = Fact.book(in: self)
    SameNames.report(in: tree, &diagnostics)
  }
}
