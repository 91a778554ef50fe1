import Manuscript
import Records

/// A paragraph of the SEND Code of Practice (January 2015): its exact words, or our summary of them.
///
/// The Code is Crown copyright and used under the Open Government Licence v3.0.
public struct CodeParagraph: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case verbatim, summary }

  /// The paragraph's number, such as `11.8`.
  public let number: String
  /// What it is about, in our words.
  public let heading: String
  public let kind: Kind
  /// The exact words where ``kind`` is `verbatim`, otherwise our summary.
  public let body: Prose
  /// Remarks that stand apart from the quotation, such as that CCGs are now ICBs.
  public let notes: [Prose]
  public let source: Prose
  public let seen: CalendarDate

  public var address: String { "code-of-practice/\(number).html" }

  /// The order of numbers: 11.8 before 11.10.
  var order: [Int] { number.split(separator: ".").map { Int($0) ?? 0 } }

  static func read(_ source: ParsedSource, number: String, _ catalogue: Catalogue) -> Reading<CodeParagraph> {
    var remarks = Remarks()
    var record = source.record
    let address = "code-of-practice/\(number).html"
    var prose = ProseReader(source, catalogue, address: address)
    let heading = record.text("heading", &remarks)
    let kind = record.word("kind", Kind.self, required: true, &remarks)
    let notes = prose.lines(record.texts("notes", required: false, &remarks))
    let origin = record.text("source", &remarks).map { prose.inline($0) }
    let seen = record.date("seen", required: true, &remarks)
    record.finish(&remarks)
    let body = prose.body(source, collectsText: true)
    guard let heading, let kind, let origin, let seen else { return prose.finish(nil, remarks, address: address) }
    return prose.finish(
      CodeParagraph(
        number: number, heading: heading.value, kind: kind, body: body, notes: notes, source: origin, seen: seen),
      remarks, address: address)
  }
}
