import Manuscript
import Records

/// What a page claims: days after which it may be untrue, and duties that it meets.
extension ProseReader {
  /// The day of the last review, and when the next one is due.
  package mutating func reviewed(_ record: inout Record, required: Bool, _ diagnostics: inout Diagnostics)
    -> CalendarDate?
  {
    let place = record.place(of: "reviewed")
    let day = record.date("reviewed", required: required, &diagnostics)
    let due = record.date("review-by", required: false, &diagnostics)
    if let day { claims.append(DatedStatement(kind: .reviewed(due: due), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The day on which a source was looked at.
  package mutating func seen(
    _ record: inout Record, _ key: String = "seen", required: Bool, _ diagnostics: inout Diagnostics
  ) -> CalendarDate? {
    let place = record.place(of: key)
    let day = record.date(key, required: required, &diagnostics)
    if let day { claims.append(DatedStatement(kind: .seen(key: key), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The day of something that has happened.
  package mutating func happened(
    _ record: inout Record, _ key: String, required: Bool, _ diagnostics: inout Diagnostics
  )
    -> CalendarDate?
  {
    let place = record.place(of: key)
    let day = record.date(key, required: required, &diagnostics)
    if let day { claims.append(DatedStatement(kind: .happened, day: day, place: PlaceHint(place))) }
    return day
  }

  /// The last day on which a statement holds.
  package mutating func validUntil(_ record: inout Record, _ words: String, _ diagnostics: inout Diagnostics)
    -> CalendarDate?
  {
    let place = record.place(of: "valid-until")
    let day = record.date("valid-until", required: false, &diagnostics)
    if let day { claims.append(DatedStatement(kind: .validUntil(words), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The duties that a page says it meets.
  package mutating func meets(
    _ record: inout Record, isOfEdition: Bool = false, isHidden: Bool = false, _ diagnostics: inout Diagnostics
  ) {
    let named = record.texts("meets", required: false, &diagnostics)
    // A hidden page does no duty.
    if !isHidden { duties += named.map { DutyClaim(id: $0, isOfEdition: isOfEdition) } }
  }
}
