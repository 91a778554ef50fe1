import Manuscript
import Records

/// Reports what has expired by a day, and collects what each page must say about it.
struct FreshnessCheck {
  private let calendar: Calendar
  private let facts: [String: Fact]

  init(_ calendar: Calendar, _ facts: [Fact]) {
    self.calendar = calendar
    self.facts = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
  }

  /// - Returns: what pages must say, by what their text belongs to; see ``Trace/owner``.
  func run(_ traces: [Trace], _ remarks: inout Remarks) -> [String: Staleness] {
    var found: [String: Staleness] = [:]
    for trace in traces {
      var own = Staleness()
      for claim in trace.claims { judge(claim, &own, &remarks) }
      for id in trace.facts.sorted() { if let fact = facts[id] { judge(fact, &own) } }
      if let owner = trace.owner, !own.isFresh { found[owner, default: Staleness()].add(own) }
    }
    return found
  }

  private func judge(_ claim: DatedClaim, _ found: inout Staleness, _ remarks: inout Remarks) {
    switch claim.kind {
    case .reviewed(let due):
      guard let day = calendar.overdue(reviewed: claim.day, due: due) else { return }
      remarks.warning(
        GuidanceRules.reviewOverdue, "this was due for review on \(day.inWords)", at: claim.place.place,
        help: "hold it against its sources, then set 'reviewed' to the day on which you did")
      found.add(Staleness(due: day))
    case .seen(let key):
      guard calendar.isUnseen(since: claim.day) else { return }
      remarks.warning(
        GuidanceRules.sourceUnseen, "nobody has looked at this source since \(claim.day.inWords)",
        at: claim.place.place,
        help: "look at it again, then set '\(key)' to the day on which you did")
      found.add(Staleness(seen: claim.day))
    case .tested(let until):
      guard until < calendar.today else { return }
      remarks.warning(
        GuidanceRules.reviewOverdue, "these tests were due to be made again on \(until.inWords)",
        at: claim.place.place, help: "let 'make accessibility-record' test the website")
      found.add(Staleness(due: until))
    case .validUntil(let words):
      guard claim.day < calendar.today else { return }
      remarks.warning(
        GuidanceRules.expiredStatement,
        "this held only until \(claim.day.inWords)" + (words.isEmpty ? "" : ": \(words)"), at: claim.place.place,
        help: "find out what holds now, and say that instead")
      found.add(Staleness(expired: [.init(words: words, until: claim.day)]))
    }
  }

  /// A fact that a page shows; the register itself is where it is reported.
  private func judge(_ fact: Fact, _ found: inout Staleness) {
    if calendar.isUnseen(since: fact.seen) { found.add(Staleness(seen: fact.seen)) }
    if let until = fact.validUntil, until < calendar.today {
      found.add(Staleness(expired: [.init(words: fact.subject, until: until)]))
    }
  }
}

extension Staleness {
  init(due: CalendarDate? = nil, changed: CalendarDate? = nil, seen: CalendarDate? = nil, expired: [Expired] = []) {
    self.init()
    self.due = due
    self.changed = changed
    self.seen = seen
    self.expired = expired
  }
}
