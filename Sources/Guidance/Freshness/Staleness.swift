import Records

/// What readers of a page must know about its age: a review that is due, a source that nobody has looked at for a year, a
/// statement whose time has passed.
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
  /// The day on which the source that was not looked at for longest was seen.
  public internal(set) var seen: CalendarDate?
  public internal(set) var expired: [Expired] = []

  public init() {}

  public var isFresh: Bool { due == nil && changed == nil && seen == nil && expired.isEmpty }

  /// Takes what is to be known of something else that the page shows: the older day of each.
  public mutating func add(_ other: Staleness) {
    due = [due, other.due].compactMap(\.self).min()
    changed = [changed, other.changed].compactMap(\.self).min()
    seen = [seen, other.seen].compactMap(\.self).min()
    for statement in other.expired where !expired.contains(statement) { expired.append(statement) }
  }
}

/// Judges days against the day of a build.
public struct Calendar: Sendable {
  /// How long a source counts as looked at.
  static let monthsOfSources = 12

  public let today: CalendarDate
  /// After how many months a page is due for review; `nil` where only its own `review-by` counts.
  let monthsOfReview: Int?

  init(today: CalendarDate, monthsOfReview: Int?) {
    self.today = today
    self.monthsOfReview = monthsOfReview
  }

  /// The day on which a review is due, if it is past.
  func overdue(reviewed day: CalendarDate, due: CalendarDate?) -> CalendarDate? {
    let due = due ?? monthsOfReview.map { day.adding(months: $0) }
    return due.flatMap { $0 < today ? $0 : nil }
  }

  /// Whether a source was seen too long ago.
  func isUnseen(since day: CalendarDate) -> Bool { day.adding(months: Self.monthsOfSources) < today }

  /// What readers must know of a contact.
  public func staleness(of contact: Contact) -> Staleness {
    var found = Staleness()
    if let seen = contact.seen, isUnseen(since: seen) { found.seen = seen }
    if let until = contact.validUntil, until < today { found.expired = [.init(words: contact.name, until: until)] }
    return found
  }
}
