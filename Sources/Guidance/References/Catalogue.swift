import Manuscript
import Proofreading

/// Everything that a link can lead to, known before any text is read.
///
/// It is made of the file names and headers alone, so that pages can then be read in any order and side by side.
struct Catalogue: Sendable {
  /// Something that a typed link can name.
  struct Target: Hashable, Sendable {
    /// The address inside the site, with a fragment where needed.
    let address: String
    /// What it is called, for links without words.
    let name: String
  }

  /// A page that a file becomes.
  struct Page: Sendable {
    let address: String
    /// The address with the slot for the way to the top before it, as a link holds it.
    let link: String
  }

  /// Addresses of Markdown and YAML files by their path inside the content.
  private(set) var addressOfPath: [String: String] = [:]
  /// The same for each folder by itself: what most links need.
  private(set) var neighbours: [String: [String: Page]] = [:]
  var addresses = AddressRegister()
  var code: [String: Target] = [:]
  var law: [String: Target] = [:]
  var terms: [String: Target] = [:]
  var providers: [String: Target] = [:]
  var comparisons: [String: Target] = [:]
  var letters: [String: Target] = [:]
  var councils: [String: Target] = [:]
  /// Starts of route finders and their outcomes.
  var routes: [String: Target] = [:]
  /// The answers that tell who reads, with their question, for each route finder.
  var readers: [String: [String: String]] = [:]
  /// The contacts' ids with their general short names.
  var contacts: [String: String] = [:]
  /// The register of facts, by id.
  var facts: [String: Fact] = [:]
  /// Facts that are there but could not be understood: links to them are not judged.
  var unreadFacts: Set<String> = []
  /// What sentences are held against.
  var factBook = FactBook([])
  /// The phone numbers and email addresses of contacts, services and editions.
  var numbers = KnownNumbers()
  /// Whether there is a list of duties, and with it a page about them.
  var hasDuties = false
  /// The ids of the time limits that readers can work out.
  var deadlines: [String] = []
  /// The ids of the days from which they run.
  var deadlineStarts: [String] = []
  var pictures: Set<String> = []
  /// The schemes whose names could not be read: links to them are not judged.
  var unread: Set<String> = []
  /// The addresses of pages whose files are there but could not be read.
  var unreadPages: Set<String> = []
  /// The words that the checks look for.
  var lexicon = Lexicon()
  /// The guides that are written for professionals.
  var professionalGuides: Set<String> = []
  /// What stands before each heading's id on pages whose text also appears beside others.
  private(set) var idPrefixes: [String: String] = [:]

  /// Notes which page a file becomes.
  mutating func addPath(_ path: String, _ address: String) {
    addressOfPath[path] = address
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    let page = Page(address: address, link: Slot.root + address)
    neighbours[String(path[..<start]), default: [:]][String(path[start...])] = page
  }

  mutating func setIDPrefix(_ prefix: String, for address: String) { idPrefixes[address] = prefix }

  /// The address of a page named in a `page:` link.
  func page(_ name: String) -> String? {
    if name == "duties", !hasDuties { return nil }
    if name == "letters", letters.isEmpty { return nil }
    if let known = AddressRegister.made[name] { return known }
    return ["\(name).html", "\(name)/index.html"].first { addresses.has($0) || unreadPages.contains($0) }
  }
}
