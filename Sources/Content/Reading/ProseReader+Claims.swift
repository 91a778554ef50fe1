import Manuscript
import Records

/// What a page claims: days that can make it untrue, and duties that it meets.
extension ProseReader {
  /// The day of the last review, and when the next one is due.
  package mutating func reviewed(_ record: inout Record, required: Bool, _ remarks: inout Remarks) -> CalendarDate? {
    let place = record.place(of: "reviewed")
    let day = record.date("reviewed", required: required, &remarks)
    let due = record.date("review-by", required: false, &remarks)
    if let day { claims.append(DatedClaim(kind: .reviewed(due: due), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The day on which a source was looked at.
  package mutating func seen(
    _ record: inout Record, _ key: String = "seen", required: Bool, _ remarks: inout Remarks
  ) -> CalendarDate? {
    let place = record.place(of: key)
    let day = record.date(key, required: required, &remarks)
    if let day { claims.append(DatedClaim(kind: .seen(key: key), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The day of something that has happened.
  package mutating func happened(_ record: inout Record, _ key: String, required: Bool, _ remarks: inout Remarks)
    -> CalendarDate?
  {
    let place = record.place(of: key)
    let day = record.date(key, required: required, &remarks)
    if let day { claims.append(DatedClaim(kind: .happened, day: day, place: PlaceHint(place))) }
    return day
  }

  /// The last day on which a statement holds.
  package mutating func validUntil(_ record: inout Record, _ words: String, _ remarks: inout Remarks) -> CalendarDate? {
    let place = record.place(of: "valid-until")
    let day = record.date("valid-until", required: false, &remarks)
    if let day { claims.append(DatedClaim(kind: .validUntil(words), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The duties that a page says it meets.
  package mutating func meets(_ record: inout Record, isOfEdition: Bool = false, _ remarks: inout Remarks) {
    duties += record.texts("meets", required: false, &remarks).map { DutyClaim(id: $0, isOfEdition: isOfEdition) }
  }
}
