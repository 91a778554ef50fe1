import Content
import Records

/// When somebody last checked a page against its sources, and when that is next due.
public struct Review: Hashable, Sendable {
  public let day: CalendarDate
  /// `nil` if neither the page nor the site says.
  public let due: CalendarDate?

  public init(day: CalendarDate, due: CalendarDate?) {
    self.day = day
    self.due = due
  }

  /// The earlier day of each of two reviews: the review of a page that shows both texts.
  public func older(_ other: Review) -> Review {
    Review(day: min(day, other.day), due: [due, other.due].compactMap(\.self).min())
  }

  /// The reviews that texts name, by what each text belongs to; see ``Trace/owner``.
  ///
  /// - Parameter months: after how many months a review is due if the text does not say.
  static func all(_ traces: [Trace], months: Int?) -> [String: Review] {
    var found: [String: Review] = [:]
    for trace in traces {
      guard let owner = trace.owner else { continue }
      for claim in trace.claims {
        guard case .reviewed(let due) = claim.kind else { continue }
        let review = Review(day: claim.day, due: due ?? months.map { claim.day.adding(months: $0) })
        found[owner] = found[owner]?.older(review) ?? review
      }
    }
    return found
  }
}
