import Content
import Manuscript
import Records
import RouteFinder

/// The whole content, checked: if this value exists, every link in it leads somewhere, every quotation is exact, and
/// every scenario ends where it should.
public struct Guidance: Sendable {
  public let site: Site
  public let home: StandalonePage
  public let notFound: StandalonePage
  /// All other single pages, by slug.
  public let pages: [StandalonePage]
  /// The content of all types, in the order in which readers see it.
  let content: ContentStore
  public let published: PublishedAddresses
  /// The pages that meet each part of a duty, by the part's id: addresses, the prefix of the addresses of a guide, or
  /// `editions/` and a name.
  public let meets: [String: [String]]
  /// The pictures that pages show, by their path inside the content.
  public let pictures: [String: [UInt8]]
  /// The logos of editions, by their path inside the content.
  public let logos: [String: [UInt8]]
  /// The addresses of the pages that rely on a law or paragraph, in order.
  public let citedBy: [Citation: [String]]
  /// How hard each file's texts are to read, by path.
  public let readings: [PageReadability]
  /// The day of the build, where one was given.
  public let calendar: BuildDay?
  /// What pages must say about their age, by address; an address that ends in a slash stands for all that begin with
  /// it, and `editions/` with a name for the page about that edition's council.
  public let staleness: [String: Staleness]
  /// What they must say once the day for it has come, by the same names.
  public let coming: [String: Staleness]
  /// When pages were last reviewed, by the same names.
  public let reviews: [String: Review]
  /// The same reviews, with what each was made of.
  public let ledger: ReviewLedger
  /// The addresses of the pages that were known from the files alone.
  public let addresses: AddressRegister
  /// What ends, or becomes law, within the time after which pages are reviewed; none without a day of the build.
  public let endings: [ComingEnd]
  /// How many warnings there were.
  public let warnings: Int
  /// What was found out about route finders, for the build after this one.
  public let diagrams: KnownDiagrams

  /// What a page must say about its age.
  ///
  /// - Parameter shown: addresses of other pages whose texts it shows.
  public func staleness(of address: String, shown: [String] = []) -> Staleness {
    Self.sum(staleness, address, shown)
  }

  /// What a page must say about its age once the day for it has come, but does not say yet.
  public func coming(to address: String, shown: [String] = []) -> Staleness {
    Self.sum(coming, address, shown)
  }

  private static func sum(_ known: [String: Staleness], _ address: String, _ shown: [String]) -> Staleness {
    var found = Staleness()
    if known.isEmpty { return found }
    for key in around(address) + shown { if let one = known[key] { found.add(one) } }
    return found
  }

  /// An address and those of the folders that contain it, with their slashes.
  private static func around(_ address: String) -> [String] {
    [address] + address.utf8.indices.filter { address.utf8[$0] == UInt8(ascii: "/") }.map { String(address[...$0]) }
  }

  /// The review of a page; `nil` if nothing on it was ever reviewed.
  ///
  /// - Parameter shown: addresses of other pages whose texts it shows; the oldest review counts.
  public func review(of address: String, shown: [String] = []) -> Review? {
    (Self.around(address) + shown).compactMap { reviews[$0] }.reduce(nil) { found, next in
      found.map { $0.older(next) } ?? next
    }
  }

  /// The latest review of anything that an edition shows; `nil` where nothing was reviewed.
  public func newestReview(in edition: Edition) -> CalendarDate? {
    reviews.filter { !$0.key.hasPrefix("editions/") }.map(\.value.day).reduce(edition.reviewed) { newest, day in
      newest.map { max($0, day) } ?? day
    }
  }
}

/// The content by its types.
extension Guidance {
  /// All content of a type, in the order in which readers see it.
  public subscript<Value: Sendable>(_ type: Value.Type) -> [Value] { content[type] }

  /// By number.
  public var factsheets: [Factsheet] { self[Factsheet.self] }
  /// Those that lists name, by number.
  public var listedFactsheets: [Factsheet] { factsheets.filter { !$0.isHidden } }
  /// By number.
  public var guides: [Guide] { self[Guide.self] }
  /// In the order of their numbers.
  public var paragraphs: [CodeParagraph] { self[CodeParagraph.self] }
  /// By id.
  public var comparisons: [Comparison] { self[Comparison.self] }
  /// By title.
  public var letters: [Letter] { self[Letter.self] }
  /// The topics under which readers look pages up, each with its factsheets, by their numbers, and then its other pages.
  public var topics: [(topic: Topic, pages: [(title: String, address: String)])] {
    site.topics.map { topic in
      let factsheets = listedFactsheets.filter { $0.topic == topic.id }.map { ($0.title, $0.address) }
      return (
        topic, factsheets + pages.filter { $0.topic == topic.id && !$0.isHidden }.map { ($0.title, "\($0.slug).html") }
      )
    }.filter { !$0.pages.isEmpty }
  }
  /// By id.
  public var providers: [Provider] { self[Provider.self] }
  /// In the order of the list.
  public var councils: [Council] { self[Council.self] }
  /// The words on councils' pages; `nil` if there are no councils.
  public var councilWords: CouncilWords? { self[CouncilWords.self].first }
  /// In the order of their file.
  public var contacts: [Contact] { self[Contact.self] }
  /// In the order of their file.
  public var redirects: [Redirect] { self[Redirect.self] }
  /// In the order of their file.
  public var instruments: [Instrument] { self[Instrument.self] }
  /// The changes of the law that families are told of; `nil` if none are listed.
  public var reforms: Reforms? { self[Reforms.self].first }
  /// In the order of their file.
  public var terms: [GlossaryTerm] { self[GlossaryTerm.self] }
  /// The register of facts, by id.
  public var facts: [Fact] { self[Fact.self] }
  /// What a council's Local Offer must publish, in the order of its file.
  public var duties: [Duty] { self[Duty.self] }
  /// What readers may type in the search.
  public var searchWords: SearchWords { self[SearchWords.self].first ?? .none }
  /// The words of the pages that are made from other files.
  public var words: SiteWords { self[SiteWords.self].first ?? SiteWords() }
  /// The time limits that readers can work out; `nil` if there are none.
  public var deadlines: Deadlines? { self[Deadlines.self].first }
  /// What a council has to do by when; `nil` if it is not told.
  public var councilClock: CouncilClock? { self[CouncilClock.self].first }
  /// What tests found about how accessible the website is; `nil` if there were none.
  public var accessibility: AccessibilityRecord? { self[AccessibilityRecord.self].first }
  /// The edition whose pages were tested for that.
  public var testedEdition: Edition? {
    accessibility.flatMap { record in
      editions.first { edition in record.edition.map { $0 == edition.name } ?? (edition.council == nil) }
    }
  }
  /// By id.
  public var finders: [GuidedFinder] { self[GuidedFinder.self] }
  /// By name.
  public var editions: [Edition] { self[Edition.self] }
}
