import Manuscript
import Records

/// From which day to which day something holds: a provision of a law, a time limit, a fact, an outcome.
public struct InForce: Hashable, Sendable {
  /// The first day; `nil` if it has held for long.
  public let from: CalendarDate?
  /// The last day; `nil` if no end is known.
  public let until: CalendarDate?

  package init(from: CalendarDate? = nil, until: CalendarDate? = nil) { (self.from, self.until) = (from, until) }

  /// What it is on a day.
  package enum State: Hashable, Sendable {
    case notYet(from: CalendarDate)
    case now
    case over(CalendarDate)
  }

  /// What it is on a day; without one, what has a first day does not hold yet, and what has a last day still does.
  package func state(on day: CalendarDate?) -> State {
    if let from, day.map({ $0 < from }) ?? true { return .notYet(from: from) }
    if let until, let day, until < day { return .over(until) }
    return .now
  }

  package func holds(on day: CalendarDate?) -> Bool { state(on: day) == .now }

  /// The days that are not as the day before: the first on which it holds, and the first on which it no longer does.
  package var turns: [CalendarDate] { [from, until?.next].compactMap(\.self) }
}

extension InForce {
  /// Reads the days before it is known whether all keys are valid; `nil` where there are none.
  package init?(unchecked value: YAMLValue) {
    let days = ["from", "until"].map { value[$0]?.text.flatMap { CalendarDate($0) } }
    if days[0] == nil, days[1] == nil { return nil }
    self.init(from: days[0], until: days[1])
  }
}

extension Record {
  /// The days of the key `in-force`: `{from: 2027-09-01, until: 2029-08-31}`, or one of the two.
  package mutating func inForce(_ diagnostics: inout Diagnostics) -> InForce? {
    guard var keys = record("in-force", "'in-force'", required: false, &diagnostics) else { return nil }
    let from = keys.date("from", required: false, &diagnostics)
    let until = keys.date("until", required: false, &diagnostics)
    keys.finish(&diagnostics)
    if !keys.has("from"), !keys.has("until") {
      diagnostics.error(
        ContentRules.inForceDays, "'in-force' names no day", at: keys.place,
        help: "write {from: 2027-09-01}, {until: 2027-08-31} or both")
    }
    if let from, let until, until < from {
      diagnostics.error(
        ContentRules.inForceDays, "this ends on \(until.inWords), before it begins on \(from.inWords)",
        at: keys.place(of: "until"), help: "'from' is the first day on which it holds, and 'until' the last")
    }
    return from == nil && until == nil ? nil : InForce(from: from, until: until)
  }
}
