import Content
import Manuscript
import Records

/// Something about a council, or about a service that it has arranged, that is to change on a known day or in a known
/// month.
public struct CouncilChange: Sendable {
  /// The first day on which things may be different.
  public let from: CalendarDate
  /// Whether the source names only the month.
  public let isWholeMonth: Bool
  /// What is to change, and what to do until then.
  public let says: Prose
  public let source: RecordSource

  /// The day, or the month, for the middle of a sentence: `1 April 2027`, `April 2027`.
  public var fromInWords: String {
    isWholeMonth ? String(from.inWords.drop { $0 != " " }.dropFirst()) : from.inWords
  }

  /// The day or the month for machines: `2027-04-01`, `2027-04`.
  public var fromForMachines: String { isWholeMonth ? String(from.description.dropLast(3)) : from.description }

  static func readAll(
    _ record: inout Record, _ sources: [RecordSource], _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> [CouncilChange] {
    record.list("changes", required: false, &diagnostics).compactMap { item in
      guard var keys = Record(item, "a change", in: record.file, &diagnostics) else { return nil }
      let from = keys.text("from", &diagnostics)
      let says = keys.text("says", &diagnostics)
      let origin = keys.text("source", &diagnostics)
      keys.finish(&diagnostics)
      guard let from, let day = day(from, &diagnostics), let says, let origin,
        let source = sources.named(origin, &diagnostics)
      else { return nil }
      // What was known before the change holds up to the day before it.
      prose.claims.append(
        DatedStatement(kind: .validUntil(""), day: day.date.previous, place: PlaceHint(from.place)))
      return CouncilChange(from: day.date, isWholeMonth: day.isWholeMonth, says: prose.inline(says), source: source)
    }
  }

  private static func day(
    _ text: SourcedText, _ diagnostics: inout Diagnostics
  ) -> (date: CalendarDate, isWholeMonth: Bool)? {
    if let date = CalendarDate(text.value) { return (date, false) }
    if let date = CalendarDate("\(text.value)-01") { return (date, true) }
    diagnostics.error(
      ManuscriptRules.wrongType, "'\(text.value)' is not a day or a month of the calendar", at: text.place,
      help: "write it as year-month-day, such as 2027-04-01, or as year-month, such as 2027-04")
    return nil
  }
}
