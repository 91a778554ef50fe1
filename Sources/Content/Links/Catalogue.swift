import Manuscript
import Proofreading
import Records

/// Everything that a link can lead to, known before any text is read.
///
/// It is built from file names and headers alone, so that pages can then be read in any order and in parallel.
public struct Catalogue: Sendable {
  /// Something that a typed link can name.
  public struct Target: Hashable, Sendable {
    /// The address inside the site, with a fragment where needed.
    public let address: String
    /// What it is called, for links without text.
    public let name: String

    public init(address: String, name: String) {
      self.address = address
      self.name = name
    }
  }

  /// A page that a file becomes.
  struct Page: Sendable {
    let address: String
    /// The address prefixed with the slot for the way to the top, as links contain it.
    let link: String
  }

  /// Addresses of Markdown and YAML files by their path inside the content.
  private(set) var addressOfPath: [String: String] = [:]
  /// The same for each folder separately, which is what most links need.
  private(set) var neighbours: [String: [String: Page]] = [:]
  public var addresses: AddressRegister
  /// What typed links can name, by scheme and id.
  private(set) var targets: [String: [String: Target]] = [:]
  /// The schemes of typed links that lead to a target.
  let schemes: [String: LinkScheme]
  /// For each route finder, the answers that say who the reader is, with their question.
  public var readers: [String: [String: String]] = [:]
  /// The contacts' ids with their general short names.
  public var contacts: [String: String] = [:]
  /// The letters' ids with their titles.
  public var letters: [String: String] = [:]
  /// The register of facts, by id.
  public var facts: [String: Fact] = [:]
  /// Facts that exist but could not be interpreted: links to them are not checked.
  public var unreadFacts: Set<String> = []
  /// What sentences are checked against.
  public var factBook = FactBook([])
  /// What does not hold on every day, by name in links, such as `law:cfa-2014/51`, and `limit:` for time limits.
  public var datedLaws: [String: DatedLaw] = [:]
  /// The changes of the law that are not in force, each with what it is instead: "only proposed".
  public var proposals: [String: String] = [:]
  /// The day of the build; `nil` if there is none.
  public var today: CalendarDate?
  /// The phone numbers and email addresses of contacts, services and editions.
  public var numbers = KnownNumbers()
  /// The ids of the time limits that readers can work out.
  public var deadlines: [String] = []
  /// The ids of the days from which these time limits run.
  public var deadlineStarts: [String] = []
  /// The ids of the headings under which readers look pages up.
  public var topics: [String] = []
  public var pictures: Set<String> = []
  /// The lists that exist but could not be read: what seems to be missing from them is not reported.
  public var unread: Set<NameList> = []
  /// The addresses of pages whose files exist but could not be read.
  private var unreadPages: Set<String> = []
  /// The words that the checks look for.
  public var lexicon = Lexicon()
  /// The guides that are written for professionals.
  public var professionalGuides: Set<String> = []
  /// The prefix of the ids of headings, for pages whose text also appears next to that of others.
  private(set) var idPrefixes: [String: String] = [:]

  /// Keeps what is made of files.
  let store: ByteStore

  /// A catalogue without entries.
  package init(_ kinds: ContentKinds, in store: ByteStore) {
    self.store = store
    addresses = AddressRegister(kinds)
    let known = kinds.all.compactMap(\.scheme) + [.law, .term, .council, .reform]
    schemes = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What the links of a scheme can name, by id.
  public func targets(_ scheme: LinkScheme) -> [String: Target] { targets[scheme.name] ?? [:] }

  /// Enters what links of a scheme can name.
  public mutating func enter(_ target: Target, as id: String, _ scheme: LinkScheme) {
    targets[scheme.name, default: [:]][id] = target
  }

  /// Enters the pages that a file becomes.
  public mutating func enter(_ file: ContentFile, at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    addresses.note(file.kind)
    guard let address = file.address else { return }
    addresses.enter(address, at: place, &diagnostics)
    enter(path: file.path, address)
    for address in file.otherPages { addresses.enter(address, at: place, &diagnostics) }
  }

  /// Enters a file that exists but could not be read, so that links to it lead somewhere.
  public mutating func enter(unread file: ContentFile) {
    addresses.note(file.kind)
    guard let address = file.address else { return }
    if let scheme = file.kind.scheme { enter(Target(address: address, name: address), as: file.slug, scheme) }
    enter(path: file.path, address)
    unreadPages.formUnion([address] + file.otherPages)
  }

  /// Records which page a file becomes.
  private mutating func enter(path: String, _ address: String) {
    addressOfPath[path] = address
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    let page = Page(address: address, link: Slot.root + address)
    neighbours[String(path[..<start]), default: [:]][String(path[start...])] = page
  }

  public mutating func setIDPrefix(_ prefix: String, for address: String) { idPrefixes[address] = prefix }

  /// The address of a page named in a `page:` link.
  public func page(_ name: String) -> String? {
    if let known = addresses.listPages[name] { return addresses.isThere(known) ? known.address : nil }
    return ["\(name).html", "\(name)/index.html"].first { addresses.has($0) || unreadPages.contains($0) }
  }
}
