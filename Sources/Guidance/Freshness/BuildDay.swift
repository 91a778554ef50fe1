import Records

/// Judges dates against the day of a build.
public struct BuildDay: Sendable {
  /// For how many months a source counts as looked at.
  static let monthsOfSources = RecordSource.months

  public let today: CalendarDate

  init(today: CalendarDate) { self.today = today }

  /// Whether a source was last looked at too long ago.
  func isUnseen(since day: CalendarDate) -> Bool { day.adding(months: Self.monthsOfSources) < today }

  /// What readers must know about a contact.
  public func staleness(of contact: Contact) -> Staleness {
    var found = Staleness()
    if let seen = contact.seen, isUnseen(since: seen) { found.seen = seen }
    if let until = contact.validUntil, until < today { found.expired = [.init(words: contact.name, until: until)] }
    return found
  }
}
