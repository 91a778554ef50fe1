import Manuscript
import Records

/// Something in the content that the passing of time can make untrue.
package struct DatedStatement: Sendable {
  package enum Kind: Sendable {
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

  package let kind: Kind
  package let day: CalendarDate
  package let place: PlaceHint

  package init(kind: Kind, day: CalendarDate, place: PlaceHint) {
    self.kind = kind
    self.day = day
    self.place = place
  }
}
