import Manuscript
import Records

/// Something in the content that the passing of time can make untrue.
package struct DatedStatement: Sendable {
  package enum Kind: Sendable {
    /// Holidays, from which last days are worked out, up to the end of a year.
    case holidays
    /// A review, and the day on which the next one is due; `nil` if the site's period decides.
    case reviewed(due: CalendarDate?)
    /// A source that was looked at, with the key that gives the day.
    case seen(key: String)
    /// Tests whose results a page shows, and the last day on which they are recent enough.
    case tested(until: CalendarDate)
    /// A statement that holds up to a day, with its words; empty if they are part of a text.
    case validUntil(String)
    /// Something that had happened by the time it was written down, such as a family's consent.
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
