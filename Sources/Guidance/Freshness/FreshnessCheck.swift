import Content
import Manuscript
import Records

/// Reports what has expired by a given day, and collects what each page must say about it, then or later.
struct FreshnessCheck {
  private let today: CalendarDate?
  private let monthsOfReview: Int?
  private let facts: [String: Fact]
  private let laws: [String: DatedLaw]
  /// What pages must say on the day of the build, by what their text belongs to; see ``Trace/owner``.
  private(set) var past: [String: Staleness] = [:]
  /// What they must say once the day for it has come.
  private(set) var coming: [String: Staleness] = [:]

  /// - Parameters:
  ///   - facts: the register.
  ///   - today: the day of the build; `nil` if there is none, and everything is still to come.
  ///   - monthsOfReview: after how many months a review is due if the text does not say.
  ///   - laws: what does not hold on every day.
  init(_ facts: [Fact], _ laws: [String: DatedLaw], today: CalendarDate?, monthsOfReview: Int?) {
    self.laws = laws
    self.today = today
    self.monthsOfReview = monthsOfReview
    self.facts = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func run(_ traces: [Trace], _ diagnostics: inout Diagnostics) {
    for trace in traces {
      for claim in trace.claims {
        if reportFuture(claim, &diagnostics) { continue }
        let end = end(of: claim)
        if note(end, trace.owner), let diagnostic = diagnostic(on: claim, end) {
          diagnostics.warning(diagnostic.rule, diagnostic.words, at: claim.place.place, help: diagnostic.help)
        }
      }
      // What is over on the day of the build is reported by itself; once that day has come, the page says so.
      for law in trace.uses.compactMap({ $0.isNow ? laws[$0.name] : nil }) {
        guard let until = law.inForce.until else { continue }
        _ = note(End(day: until, Staleness(expired: [.init(words: law.name, until: until)])), trace.owner)
      }
      // A fact is reported in the register itself.
      for fact in trace.facts.sorted().compactMap({ facts[$0] }) {
        _ = note(End(day: fact.seen.adding(months: BuildDay.monthsOfSources), Staleness(seen: fact.seen)), trace.owner)
        if let until = fact.validUntil {
          _ = note(End(day: until, Staleness(expired: [.init(words: fact.subject, until: until)])), trace.owner)
        }
      }
    }
  }

  /// Reports a day on which something is said to have been done, but which is still to come.
  private func reportFuture(_ claim: DatedStatement, _ diagnostics: inout Diagnostics) -> Bool {
    let what: String
    switch claim.kind {
    case .reviewed: what = "this cannot have been reviewed"
    case .seen: what = "nobody can have looked at this source"
    case .tested: what = "these tests cannot have been made"
    case .happened: what = "this cannot have been"
    case .validUntil, .holidays: return false
    }
    guard let today, today < claim.day else { return false }
    diagnostics.error(
      GuidanceRules.futureDay, "\(what) on \(claim.day.inWords), which is still to come", at: claim.place.place,
      help: "write the day on which it was done, at the latest \(today)")
    return true
  }

  /// Adds what a page must say on the day of the build.
  mutating func add(_ staleness: Staleness, to owner: String) { past[owner, default: Staleness()].add(staleness) }

  /// The last day on which nothing has to be said, and what has to be said after it.
  private struct End {
    let day: CalendarDate?
    let says: Staleness

    init(day: CalendarDate?, _ says: Staleness) {
      self.day = day
      self.says = says
    }
  }

  private func end(of claim: DatedStatement) -> End {
    switch claim.kind {
    case .reviewed(let due):
      let day = due ?? monthsOfReview.map { claim.day.adding(months: $0) }
      return End(day: day, Staleness(due: day))
    case .seen: return End(day: claim.day.adding(months: BuildDay.monthsOfSources), Staleness(seen: claim.day))
    case .tested(let until): return End(day: until, Staleness(due: until))
    case .validUntil(let words):
      return End(day: claim.day, Staleness(expired: [.init(words: words, until: claim.day)]))
    case .holidays: return End(day: claim.day, Staleness(holidays: claim.day))
    case .happened: return End(day: nil, Staleness())
    }
  }

  /// Records what has to be said, and returns whether its day has come.
  private mutating func note(_ end: End, _ owner: String?) -> Bool {
    guard let day = end.day else { return false }
    let isPast = today.map { day < $0 } ?? false
    guard let owner else { return isPast }
    if isPast {
      past[owner, default: Staleness()].add(end.says)
    } else {
      coming[owner, default: Staleness()].add(end.says)
    }
    return isPast
  }

  private func diagnostic(on claim: DatedStatement, _ end: End) -> (rule: Rule, words: String, help: String)? {
    guard let day = end.day?.inWords else { return nil }
    switch claim.kind {
    case .reviewed:
      return (
        GuidanceRules.reviewOverdue, "this was due for review on \(day)",
        "hold it against its sources, then set 'reviewed' to the day on which you did"
      )
    case .seen(let key):
      return (
        GuidanceRules.sourceUnseen, "nobody has looked at this source since \(claim.day.inWords)",
        "look at it again, then set '\(key)' to the day on which you did"
      )
    case .tested:
      return (
        GuidanceRules.reviewOverdue, "these tests were due to be made again on \(day)",
        "let 'make accessibility-record' test the website"
      )
    case .happened: return nil
    case .validUntil(let words):
      return (
        GuidanceRules.expiredStatement, "this held only until \(day)" + (words.isEmpty ? "" : ": \(words)"),
        "find out what holds now, and say that instead"
      )
    case .holidays:
      return (
        GuidanceRules.expiredStatement, "the holidays are known up to \(claim.day.year) only",
        "look up those of the years to come, write down which are not as the rules say, then set 'holidays-to'"
      )
    }
  }
}
