import Content
import Manuscript
import Proofreading
import Records

/// Reports phone numbers, email addresses and postcodes that are in two records: when one changes, the other is left
/// behind.
///
/// Records are the register of facts, services, contacts, editions and what is known about a council. Each number
/// belongs in one of them; the others refer to it, as `fact:ID`, by the key `provider`, or by a link to a contact. Two
/// services may share a number, and a file may repeat its own number.
struct WrittenTwice {
  /// A number, and where it is.
  private struct Use {
    let record: ContentFile
    let file: SourceFile
    let place: SourcePlace
    let text: String
    /// The service that the contact around it names; ``ServiceFacts`` compares the two.
    let provider: String?

    /// Where the number is within its text, as exactly as the file allows.
    var exactPlace: SourcePlace { file.occurrence(of: text, fromLine: place.line, toLine: place.line + 40) ?? place }
  }

  private var uses: [String: [Use]] = [:]
  private let editions: [String: EditionText]
  private let councils: [String: Council]

  /// - Parameter builder: the councils, and the editions that may share a number.
  init(_ sources: [ParsedSource], _ builder: GuidanceBuilder) {
    editions = Dictionary(builder[EditionText.self].map { ($0.name, $0) }) { first, _ in first }
    councils = Dictionary(builder[Council.self].map { ($0.name, $0) }) { first, _ in first }
    let kinds: Set = [
      Fact.contentKind, Provider.contentKind, Contact.contentKind, Edition.contentKind, CouncilRecord.contentKind,
    ]
    for source in sources where kinds.contains(source.kind) {
      for entry in source.entries { collect(entry, source, provider: nil) }
    }
  }

  func run(_ diagnostics: inout Diagnostics) {
    for uses in uses.values where uses.count > 1 {
      let sorted = uses.sorted {
        (Self.rank($0.record.kind), $0.place.path, $0.place.line) < (
          Self.rank($1.record.kind), $1.place.path, $1.place.line
        )
      }
      for use in sorted.dropFirst() where isTwin(use, of: sorted[0]) { report(use, of: sorted[0], &diagnostics) }
    }
  }

  private func isTwin(_ use: Use, of first: Use) -> Bool {
    if use.record == first.record { return false }
    if use.record.kind == Edition.contentKind, first.record.kind == Edition.contentKind,
      let own = editions[use.record.slug],
      let other = editions[first.record.slug]
    {
      return !EditionText.mayShare(own, other, councils)
    }
    guard first.record.kind == Provider.contentKind else { return true }
    if use.record.kind == Provider.contentKind { return false }
    return use.provider != first.record.slug
  }

  private func report(_ use: Use, of first: Use, _ diagnostics: inout Diagnostics) {
    let help: String
    switch (first.record.kind, use.record.kind) {
    case (Fact.contentKind, Provider.contentKind): help = "keep the one in the service's record, and take the fact out"
    case (Fact.contentKind, _): help = "name the fact instead: 'fact:' and its id as a value, [](fact:…) in a text"
    case (Provider.contentKind, Edition.contentKind), (Provider.contentKind, Contact.contentKind):
      help =
        "name the service instead: 'provider: \(first.record.slug)' for a contact of an edition, or a block 'contact' in a text"
    case (Contact.contentKind, Edition.contentKind): help = "take it out: an edition has the contacts of contacts.yaml"
    case (Edition.contentKind, Edition.contentKind):
      help =
        "give the number of each edition's own council; if the two share it, add an entry for the other council under '\(NamedOther.key)'"
    case (CouncilRecord.contentKind, Edition.contentKind), (Edition.contentKind, CouncilRecord.contentKind):
      help =
        "take it out of the edition: where that gives no '\(Edition.adviceContact)' of its own, it has the one of its council's record"
    default: help = "name the contact or the service instead of its number"
    }
    diagnostics.error(
      GuidanceRules.writtenTwice, "\(use.text) stands in two records: one will be left behind when the other changes",
      at: use.exactPlace, help: help, notes: [.init("it also stands here", at: first.exactPlace)])
  }

  /// Which record keeps a number that others also have.
  private static func rank(_ kind: ContentKind) -> Int {
    switch kind {
    case Fact.contentKind: 0
    case Provider.contentKind: 1
    case Contact.contentKind: 2
    default: 3
    }
  }

  /// Keys that are skipped: where a record comes from is not what it says.
  private static let skipped: Set<String> = ["source", "sources", "link", "website", "seen", "reviewed"]

  private mutating func collect(_ entry: YAMLValue.Entry, _ source: ParsedSource, provider: String?) {
    if Self.skipped.contains(entry.key) { return }
    // In the register, these give the words that point to a fact.
    if source.kind == Fact.contentKind, entry.key == "about" || entry.key == "not-about" { return }
    collect(entry.value, source, provider: provider)
  }

  private mutating func collect(_ value: YAMLValue, _ source: ParsedSource, provider: String?) {
    switch value.kind {
    case .list(let items): for item in items { collect(item, source, provider: provider) }
    case .mapping(let entries):
      var service = provider
      for entry in entries where entry.key == "provider" { if case .text(let id) = entry.value.kind { service = id } }
      for entry in entries { collect(entry, source, provider: service) }
    case .text(var text):
      let found = text.withUTF8 { bytes in
        NumberInText.all(in: bytes).filter { !Self.isSaid($0.range, in: bytes) }.map { ($0.key, $0.text) }
          + Postcode.all(in: bytes).map { ($0, $0) }
      }
      for (key, words) in found {
        uses[key, default: []].append(
          Use(record: source.identity, file: source.file, place: value.place, text: words, provider: provider))
      }
    }
  }

  /// Whether a number is marked as what another source says: `[0300 …](said:…)`.
  private static func isSaid(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[range.upperBound...].starts(with: "](said:".utf8)
  }
}
