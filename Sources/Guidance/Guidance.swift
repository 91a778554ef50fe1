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
  /// By number.
  public let factsheets: [Factsheet]
  public let guides: [Guide]
  /// In the order of their numbers.
  public let paragraphs: [CodeParagraph]
  public let comparisons: [Comparison]
  /// By title.
  public let letters: [Letter]
  public let providers: [Provider]
  /// In the order of the list.
  public let councils: [Council]
  /// The words on councils' pages; `nil` where there are no councils.
  public let councilWords: CouncilWords?
  public let contacts: [Contact]
  public let redirects: [Redirect]
  public let published: PublishedAddresses
  public let instruments: [Instrument]
  public let terms: [GlossaryTerm]
  /// The register of facts, by id.
  public let facts: [Fact]
  /// What a council's Local Offer must publish, in the order of their file.
  public let duties: [Duty]
  /// What readers may say in the search.
  public let searchWords: SearchWords
  /// The time limits that readers can work out; `nil` where there are none.
  public let deadlines: Deadlines?
  /// What tests found about how accessible the website is; `nil` where there were none.
  public let accessibility: AccessibilityRecord?
  /// The pages that meet each part of a duty, by the part's id: addresses, the start of the addresses of a guide, or
  /// `editions/` and a name.
  public let meets: [String: [String]]
  public let finders: [GuidedFinder]
  /// By name.
  public let editions: [Edition]
  /// The pictures that pages show, by their path inside the content.
  public let pictures: [String: [UInt8]]
  /// The logos of editions, by their path inside the content.
  public let logos: [String: [UInt8]]
  /// The addresses of the pages that rely on a law or paragraph, in order.
  public let citedBy: [Citation: [String]]
  /// How hard each file's texts are to read, by path.
  public let readings: [PageReading]
  /// The day of the build, where one was given.
  public let calendar: Calendar?
  /// What pages must say about their age, by address; an address that ends in a slash stands for all that begin so, and
  /// `editions/` with a name for the page about that edition's council.
  public let staleness: [String: Staleness]
  /// What they must say once its day has come, by the same names.
  public let coming: [String: Staleness]
  /// When pages were last reviewed, by the same names.
  public let reviews: [String: Review]
  /// The same reviews with what each was made of.
  public let ledger: ReviewLedger
  /// The addresses of the pages that were known from the files alone.
  public internal(set) var addresses = AddressRegister()
  /// How many warnings there were.
  public internal(set) var warnings = 0

  /// What a page must say about its age.
  ///
  /// - Parameter shown: addresses of other pages whose texts it shows.
  public func staleness(of address: String, shown: [String] = []) -> Staleness {
    Self.sum(staleness, address, shown)
  }

  /// What a page must say about its age once the day for it has come, and does not say yet.
  public func coming(to address: String, shown: [String] = []) -> Staleness {
    Self.sum(coming, address, shown)
  }

  private static func sum(_ known: [String: Staleness], _ address: String, _ shown: [String]) -> Staleness {
    var found = Staleness()
    if known.isEmpty { return found }
    for key in around(address) + shown { if let one = known[key] { found.add(one) } }
    return found
  }

  /// An address and those of the folders that it is in, with their slashes.
  private static func around(_ address: String) -> [String] {
    [address] + address.indices.filter { address[$0] == "/" }.map { String(address[...$0]) }
  }

  /// The review of a page; `nil` where nothing on it was ever reviewed.
  ///
  /// - Parameter shown: addresses of other pages whose texts it shows; the oldest review counts.
  public func review(of address: String, shown: [String] = []) -> Review? {
    (Self.around(address) + shown).compactMap { reviews[$0] }.reduce(nil) { found, next in
      found.map { $0.older(next) } ?? next
    }
  }

  /// The newest review of anything that an edition shows.
  public func newestReview(in edition: Edition) -> CalendarDate {
    reviews.reduce(edition.reviewed) { $1.key.hasPrefix("editions/") ? $0 : max($0, $1.value.day) }
  }
}
