import Records

/// What readers of a page must know about its age: a review that is due, a source that nobody has looked at for a year,
/// a statement that has expired.
public struct Staleness: Hashable, Sendable {
  /// A statement that held up to a day.
  public struct Expired: Hashable, Sendable {
    public let words: String
    public let until: CalendarDate
  }

  /// The day on which the review was due.
  public internal(set) var due: CalendarDate?
  /// The day of a review after which the page, or what it rests on, was changed.
  public internal(set) var changed: CalendarDate?
  /// The day on which the source that has gone longest without a look was last seen.
  public internal(set) var seen: CalendarDate?
  public internal(set) var expired: [Expired] = []
  /// The last day of the years whose holidays are known, on a page that works out last days.
  public internal(set) var holidays: CalendarDate?

  public init() {}

  public var isFresh: Bool { due == nil && changed == nil && seen == nil && expired.isEmpty && holidays == nil }

  /// Whether there are ``parts``.
  public var hasParts: Bool { due != nil || holidays != nil || !expired.isEmpty }

  /// What has to be said separately, each with the last day on which it need not be said; sources that nobody has
  /// looked at are left out, because a review is due at about that time.
  public var parts: [(after: CalendarDate, says: Staleness)] {
    let all =
      [due.map { ($0, Staleness(due: $0)) }, holidays.map { ($0, Staleness(holidays: $0)) }].compactMap(\.self)
      + expired.map { ($0.until, Staleness(expired: [$0])) }
    return all.map { (after: $0.0, says: $0.1) }
  }

  init(
    due: CalendarDate? = nil, changed: CalendarDate? = nil, seen: CalendarDate? = nil, expired: [Expired] = [],
    holidays: CalendarDate? = nil
  ) {
    self.due = due
    self.changed = changed
    self.seen = seen
    self.expired = expired
    self.holidays = holidays
  }

  /// Adds what readers must know about something else that the page shows: the earlier day of each.
  public mutating func add(_ other: Staleness) {
    due = [due, other.due].compactMap(\.self).min()
    changed = [changed, other.changed].compactMap(\.self).min()
    seen = [seen, other.seen].compactMap(\.self).min()
    holidays = [holidays, other.holidays].compactMap(\.self).min()
    for statement in other.expired where !expired.contains(statement) { expired.append(statement) }
  }
}
