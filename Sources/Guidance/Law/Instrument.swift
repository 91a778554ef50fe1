import Manuscript
import Records

/// An Act, a set of regulations, or a court's decision that pages may cite.
public struct Instrument: Sendable {
  public let id: String
  public let title: String
  /// The official address, where it is known.
  public let address: String?
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
  }

  public func anchor(_ provision: Provision? = nil) -> String { Self.anchor(id, provision?.id) }

  static func anchor(_ id: String, _ provision: String?) -> String { provision.map { "\(id)-\($0)" } ?? id }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> Reading<[Instrument]> {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: "law.html")
    prose.statesLaw = true
    var instruments: [Instrument] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key) else {
        remarks.error(
          GuidanceRules.fileName, "'\(entry.key)' cannot be a law's id: use small letters, digits and hyphens",
          at: entry.keyPlace)
        continue
      }
      guard var law = Record(entry.value, "a law", in: source.file, &remarks) else { continue }
      let title = law.text("title", &remarks)
      let address = outside(law.optionalText("address", &remarks), &remarks)
      let provisions =
        law.record("provisions", "the provisions of a law", required: false, &remarks)
        .map { read(provisions: $0, &prose, &remarks) } ?? []
      law.finish(&remarks)
      guard let title else { continue }
      instruments.append(Instrument(id: entry.key, title: title.value, address: address, provisions: provisions))
    }
    return prose.finish(instruments, remarks, address: "law.html")
  }

  private static func read(provisions record: Record, _ prose: inout ProseReader, _ remarks: inout Remarks)
    -> [Provision]
  {
    var record = record
    var found: [Provision] = []
    for entry in record.allEntries() {
      guard var provision = Record(entry.value, "a provision of a law", in: record.file, &remarks) else { continue }
      let label = provision.text("label", &remarks)
      let says = prose.inline(provision.optionalText("says", &remarks))
      let address = outside(provision.optionalText("address", &remarks), &remarks)
      let seen = prose.seen(&provision, required: false, &remarks)
      let verified = provision.word("verified", YesNo.self, required: false, &remarks)
      provision.finish(&remarks)
      guard let label else { continue }
      found.append(
        Provision(
          id: entry.key, label: label.value, says: says, address: address, seen: seen, isVerified: verified != .no))
    }
    return found
  }

  private static func outside(_ text: SourcedText?, _ remarks: inout Remarks) -> String? {
    text.flatMap { OutsideAddress.check($0.value, at: $0.place, &remarks) }
  }
}

/// A value that is yes or no.
enum YesNo: String, CaseIterable {
  case yes = "true"
  case no = "false"
}
