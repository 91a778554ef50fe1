import Content
import Manuscript
import Records

/// What the last tests found about how accessible the website is.
///
/// The accessibility statement says this, and never more: regulation 8 of the Public Sector Bodies (Websites and Mobile
/// Applications) (No. 2) Accessibility Regulations 2018 asks for a statement that is true and kept up to date.
public struct AccessibilityRecord: Sendable {
  /// The file's path inside the content.
  static let path = "accessibility.yaml"
  /// For how long tests count: the statement is to be reviewed once a year.
  static let months = 12

  /// Something that keeps readers out.
  public struct Fault: Sendable {
    /// What is wrong, in plain words.
    public let says: Prose
    /// The success criterion of the Web Content Accessibility Guidelines, such as `1.4.3`; `nil` for good practice
    /// that no criterion asks for.
    public let criterion: String?
    /// The addresses of the pages on which it was found, inside a site; never empty.
    public let pages: [String]
  }

  public let tested: CalendarDate
  /// How many pages were tested.
  public let pages: Int
  /// The programs that looked for faults, with their versions.
  public let programs: [String]
  /// The browsers in which they did, with their versions.
  public let browsers: [String]
  /// How pages were shown besides, such as "in dark colours".
  public let ways: [String]
  public let faults: [Fault]
  /// Tests by disabled people, or by somebody who checked every criterion by hand.
  public let people: [Prose]

  /// How far the website meets the guidelines, as the regulations name it.
  public enum Compliance: Sendable { case fully, partially }

  /// Programs find only some faults, so that nothing but a test by people shows full compliance.
  public var compliance: Compliance { faults.isEmpty && !people.isEmpty ? .fully : .partially }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<AccessibilityRecord>? {
    var remarks = Remarks()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    let place = record.place(of: "tested")
    let tested = record.date("tested", required: true, &remarks)
    let pages = record.number("pages", &remarks)
    let programs = record.texts("programs", required: true, &remarks)
    let browsers = record.texts("browsers", required: true, &remarks)
    let ways = record.texts("ways", required: false, &remarks)
    let faults = record.list("faults", required: false, &remarks).compactMap {
      fault($0, source, &prose, &remarks)
    }
    let people = prose.lines(record.texts("people", required: false, &remarks))
    record.finish(&remarks)
    if let tested {
      prose.claims.append(
        DatedClaim(kind: .tested(until: tested.adding(months: months)), day: tested, place: PlaceHint(place)))
    }
    guard let tested, let pages else { return prose.finish(nil, remarks) }
    return prose.finish(
      AccessibilityRecord(
        tested: tested, pages: pages, programs: programs.map(\.value), browsers: browsers.map(\.value),
        ways: ways.map(\.value), faults: faults, people: people), remarks)
  }

  private static func fault(
    _ value: YAMLValue, _ source: ParsedSource, _ prose: inout ProseReader, _ remarks: inout Remarks
  ) -> Fault? {
    guard var keys = Record(value, "a fault", in: source.file, &remarks) else { return nil }
    let says = keys.text("says", &remarks).map { prose.inline($0) }
    let criterion = keys.optionalText("criterion", &remarks)
    let pages = keys.texts("pages", required: true, &remarks).map(\.value)
    keys.finish(&remarks)
    guard let says, !pages.isEmpty else { return nil }
    return Fault(says: says, criterion: criterion?.value, pages: pages)
  }
}

extension AccessibilityRecord: ContentType {
  static let contentKind = ContentKind("the record of accessibility", files: "accessibility.yaml")
}
