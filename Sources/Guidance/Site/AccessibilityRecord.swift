import Content
import Manuscript
import Records

/// What the last tests found about how accessible the website is.
///
/// The accessibility statement says this, and nothing more: regulation 8 of the Public Sector Bodies (Websites and
/// Mobile Applications) (No. 2) Accessibility Regulations 2018 asks for a statement that is true and kept up to date.
public struct AccessibilityRecord: Sendable {
  /// The file's path inside the content.
  static let path = "accessibility.yaml"
  /// For how many months tests count: the statement is to be reviewed once a year.
  static let months = 12

  /// Something that keeps readers out.
  public struct Fault: Sendable {
    /// What is wrong, in plain words.
    public let says: Prose
    /// The success criterion of the Web Content Accessibility Guidelines, such as `1.4.3`; `nil` for good practice
    /// that no criterion asks for.
    public let criterion: String?
    /// The addresses, within a site, of the pages on which it was found; never empty.
    public let pages: [String]
  }

  /// The name of the edition that was tested; `nil` for the national one.
  ///
  /// No other may say that it was.
  public let edition: String?
  /// Where that is written.
  let editionPlace: SourcePlace?
  public let tested: CalendarDate
  /// How many pages were tested.
  public let pages: Int
  /// The programs that looked for faults, with their versions.
  public let programs: [String]
  /// The browsers in which they ran, with their versions.
  public let browsers: [String]
  /// In what other ways pages were shown, such as "in dark colours".
  public let ways: [String]
  public let faults: [Fault]
  /// Tests by disabled people, or by somebody who checked every criterion by hand.
  public let people: [Prose]

  /// How far the website meets the guidelines, in the terms of the regulations.
  public enum Compliance: Sendable { case fully, partially }

  /// Programs find only some faults, so only a test by people can show full compliance.
  public var compliance: Compliance { faults.isEmpty && !people.isEmpty ? .fully : .partially }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<AccessibilityRecord>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    let edition = record.optionalText("edition", &diagnostics)
    let place = record.place(of: "tested")
    let tested = record.date("tested", required: true, &diagnostics)
    let pages = record.number("pages", &diagnostics)
    let programs = record.texts("programs", required: true, &diagnostics)
    let browsers = record.texts("browsers", required: true, &diagnostics)
    let ways = record.texts("ways", required: false, &diagnostics)
    let faults = record.list("faults", required: false, &diagnostics).compactMap {
      fault($0, source, &prose, &diagnostics)
    }
    let people = prose.lines(record.texts("people", required: false, &diagnostics))
    record.finish(&diagnostics)
    if let tested {
      prose.claims.append(
        DatedStatement(kind: .tested(until: tested.adding(months: months)), day: tested, place: PlaceHint(place)))
    }
    guard let tested, let pages else { return prose.finish(nil, diagnostics) }
    return prose.finish(
      AccessibilityRecord(
        edition: edition?.value, editionPlace: edition?.place, tested: tested, pages: pages,
        programs: programs.map(\.value), browsers: browsers.map(\.value),
        ways: ways.map(\.value), faults: faults, people: people), diagnostics)
  }

  private static func fault(
    _ value: YAMLValue, _ source: ParsedSource, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> Fault? {
    guard var keys = Record(value, "a fault", in: source.file, &diagnostics) else { return nil }
    let says = keys.text("says", &diagnostics).map { prose.inline($0) }
    let criterion = keys.optionalText("criterion", &diagnostics)
    let pages = keys.texts("pages", required: true, &diagnostics).map(\.value)
    keys.finish(&diagnostics)
    guard let says, !pages.isEmpty else { return nil }
    return Fault(says: says, criterion: criterion?.value, pages: pages)
  }
}

extension AccessibilityRecord: ContentType {
  static let contentKind = ContentKind("the record of accessibility", files: "accessibility.yaml")
}
