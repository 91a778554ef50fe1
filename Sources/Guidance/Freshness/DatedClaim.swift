import Manuscript
import Records

/// Something in the content that the passing of time can make untrue.
struct DatedClaim: Sendable {
  enum Kind: Sendable {
    /// Holidays, by which last days are worked out, up to the end of a year.
    case holidays
    /// A review, and the day on which the next one is due; `nil` where the site's period decides.
    case reviewed(due: CalendarDate?)
    /// A source that was looked at, with the key that says when.
    case seen(key: String)
    /// Tests whose results a page shows, and the day from which they are too old.
    case tested(until: CalendarDate)
    /// A statement that holds up to a day, with its words, or none where they stand in a text.
    case validUntil(String)
    /// Something that had happened when it was written down, such as a family's consent.
    case happened
  }

  let kind: Kind
  let day: CalendarDate
  let place: PlaceHint
}

extension ProseReader {
  /// The day of the last review, and when the next one is due.
  mutating func reviewed(_ record: inout Record, required: Bool, _ remarks: inout Remarks) -> CalendarDate? {
    let place = record.place(of: "reviewed")
    let day = record.date("reviewed", required: required, &remarks)
    let due = record.date("review-by", required: false, &remarks)
    if let day { claims.append(DatedClaim(kind: .reviewed(due: due), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The day on which a source was looked at.
  mutating func seen(
    _ record: inout Record, _ key: String = "seen", required: Bool, _ remarks: inout Remarks
  ) -> CalendarDate? {
    let place = record.place(of: key)
    let day = record.date(key, required: required, &remarks)
    if let day { claims.append(DatedClaim(kind: .seen(key: key), day: day, place: PlaceHint(place))) }
    return day
  }

  /// The day of something that has happened.
  mutating func happened(_ record: inout Record, _ key: String, required: Bool, _ remarks: inout Remarks)
    -> CalendarDate?
  {
    let place = record.place(of: key)
    let day = record.date(key, required: required, &remarks)
    if let day { claims.append(DatedClaim(kind: .happened, day: day, place: PlaceHint(place))) }
    return day
  }

  /// The last day on which a statement holds.
  mutating func validUntil(_ record: inout Record, _ words: String, _ remarks: inout Remarks) -> CalendarDate? {
    let place = record.place(of: "valid-until")
    let day = record.date("valid-until", required: false, &remarks)
    if let day { claims.append(DatedClaim(kind: .validUntil(words), day: day, place: PlaceHint(place))) }
    return day
  }
}
