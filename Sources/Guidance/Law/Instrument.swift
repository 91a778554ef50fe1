import Content
import Manuscript
import Proofreading
import Records

/// An Act, a set of regulations, or a court's decision that pages may cite.
public struct Instrument: Sendable {
  public let id: String
  public let title: String
  /// The official address, if known.
  public let source: String?
  public let provisions: [Provision]

  /// A section, regulation or rule.
  public struct Provision: Sendable {
    public let id: String
    /// Such as "section 51".
    public let label: String
    /// What it says, in one plain sentence.
    public let says: Prose?
    public let address: String?
    /// The day on which its text was read; `nil` where it was not.
    public let seen: CalendarDate?
    public let isVerified: Bool
    /// From which day to which day it is law; `nil` if it has long been so and no end is known.
    public let inForce: InForce?
  }

  /// What a law is, for lists that separate them.
  public enum Kind: CaseIterable, Sendable {
    case act, regulations, decision

    /// Determined by the title: regulations and rules end with their number, such as `(SI 2014/1530)`, and a court's
    /// decision has the year of its neutral citation in square brackets.
    package init(title: String) {
      if title.contains("(SI ") {
        self = .regulations
      } else {
        self = title.contains("[") ? .decision : .act
      }
    }
  }

  public var kind: Kind { Kind(title: title) }

  /// The folder of the pages of laws.
  package static let folder = "law"
  /// The page that lists all laws.
  public static let listAddress = "law.html"
  /// The page that holds all laws, for printing.
  public static let wholeAddress = "law-in-full.html"

  /// The address of its own page.
  public var address: String { Self.address(id) }

  /// Where a provision is on the page of its law.
  public func address(of provision: Provision) -> String { Self.address(id, provision.id) }

  static func address(_ id: String, _ provision: String? = nil) -> String {
    "\(folder)/\(id).html\(provision.map { "#\($0)" } ?? "")"
  }

  /// The anchor of the law, or of a provision, on the pages that hold all laws.
  public func anchor(_ provision: Provision? = nil) -> String { provision.map { "\(id)-\($0.id)" } ?? id }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Instrument]>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: listAddress)
    prose.statesLaw = true
    var instruments: [Instrument] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key) else {
        diagnostics.error(
          ContentRules.fileName, "'\(entry.key)' cannot be a law's id: use small letters, digits and hyphens",
          at: entry.keyPlace)
        continue
      }
      if DeviceName.isRefused(entry.key, at: entry.keyPlace, &diagnostics) { continue }
      guard var law = Record(entry.value, "a law", in: source.file, &diagnostics) else { continue }
      let title = law.text("title", &diagnostics)
      if let title { checkIsLaw(title, &diagnostics) }
      let inForce = law.inForce(&diagnostics)
      let address = outside(law.optionalText("address", &diagnostics), &diagnostics)
      let provisions =
        law.record("provisions", "the provisions of a law", required: false, &diagnostics)
        .map { read(provisions: $0, ofLawInForce: inForce, &prose, &diagnostics) } ?? []
      law.finish(&diagnostics)
      guard let title else { continue }
      instruments.append(Instrument(id: entry.key, title: title.value, source: address, provisions: provisions))
    }
    return prose.finish(instruments, diagnostics, address: listAddress)
  }

  private static func read(
    provisions record: Record, ofLawInForce whole: InForce?, _ prose: inout ProseReader,
    _ diagnostics: inout Diagnostics
  ) -> [Provision] {
    var record = record
    var found: [Provision] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key) else {
        diagnostics.error(
          ContentRules.fileName,
          "'\(entry.key)' cannot be a provision's id: use small letters, digits and hyphens", at: entry.keyPlace)
        continue
      }
      guard var provision = Record(entry.value, "a provision of a law", in: record.file, &diagnostics) else { continue }
      let label = provision.text("label", &diagnostics)
      let says = prose.inline(provision.optionalText("says", &diagnostics))
      let address = outside(provision.optionalText("address", &diagnostics), &diagnostics)
      let seen = prose.seen(&provision, required: false, &diagnostics)
      let verified = provision.word("verified", YesNo.self, required: false, &diagnostics)
      let inForce = provision.inForce(&diagnostics) ?? whole
      provision.finish(&diagnostics)
      guard let label else { continue }
      found.append(
        Provision(
          id: entry.key, label: label.value, says: says, address: address, seen: seen, isVerified: verified != .no,
          inForce: inForce))
    }
    return found
  }

  /// Reports what is not law and never was.
  private static func checkIsLaw(_ title: SourcedText, _ diagnostics: inout Diagnostics) {
    let words = title.value.lowercased().split { !$0.isLetter }
    let isBill = words.last { $0.count > 2 } == "bill"
    let isPaper = ["white", "green", "consultation"].contains { kind in
      zip(words, words.dropFirst()).contains { $0 == kind && $1 == "paper" }
    }
    guard isBill || isPaper else { return }
    diagnostics.error(
      ProofreadingRules.proposal,
      "'\(title.value)' is not law: a Bill or a paper of the government changes nothing yet",
      at: title.place, help: "write what it proposes into reforms.yaml; it becomes a law here once it is one")
  }

  private static func outside(_ text: SourcedText?, _ diagnostics: inout Diagnostics) -> String? {
    text.flatMap { OutsideAddress.check($0.value, at: $0.place, &diagnostics) }
  }
}

extension Instrument: ContentType {
  typealias Value = [Instrument]

  static let contentKind = ContentKind(
    "the list of laws", files: "law.yaml", fixedPages: [wholeAddress], folders: [folder],
    list: .always("law", listAddress), scheme: .law,
    teachesWords: true)
  static var nameList: NameList? { .laws }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    for law in source.entries {
      let title = law.value["title"]?.text ?? law.key
      catalogue.enter(dated: law, as: "law:\(law.key)", title)
      catalogue.enter(.init(address: address(law.key), name: title), as: law.key, .law)
      for provision in law.value["provisions"]?.entries ?? [] {
        let label = provision.value["label"]?.text ?? provision.key
        catalogue.enter(
          .init(address: address(law.key, provision.key), name: "\(title), \(label)"),
          as: "\(law.key)/\(provision.key)", .law)
        catalogue.enter(dated: provision, within: law, as: "law:\(law.key)/\(provision.key)", "\(title), \(label)")
      }
    }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    for entry in source.entries { parts.add(law: entry.value) }
  }
}
