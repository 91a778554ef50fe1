import Content
import Manuscript
import Proofreading
import Records

/// What the limits on the council's clock are held against: the limits of `deadlines.yaml`, the register of facts, and
/// the laws.
struct ClockBasis {
  /// By id; empty if they could not be read.
  let limits: [String: Deadlines.Rule]
  /// The ids of all limits, also where they could not be read.
  let limitNames: [String]
  /// Whether `deadlines.yaml` exists but could not be read.
  let isUnread: Bool
  private let facts: [String: Fact]
  /// Facts that exist but could not be read.
  private let unreadFacts: Set<String>
  /// Provisions that are not verified, as links name them.
  private let unverified: Set<String>

  init(_ builder: GuidanceBuilder, _ catalogue: Catalogue) {
    let rules = builder[Deadlines.self].flatMap(\.groups).flatMap(\.rules)
    limits = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
    limitNames = catalogue.deadlines
    isUnread = catalogue.unread.contains(.deadlines)
    facts = catalogue.facts
    unreadFacts = catalogue.unreadFacts
    unverified = Set(
      builder[Instrument.self].flatMap { law in
        law.provisions.filter { !$0.isVerified }.map { "law:\(law.id)/\($0.id)" }
      })
  }

  /// Reports a fact that is not there, is not verified, or does not give the times of a limit.
  func check(_ fact: SourcedText, gives spans: [CouncilClock.Span], _ diagnostics: inout Diagnostics) {
    guard let known = facts[fact.value] else {
      if unreadFacts.contains(fact.value) { return }
      diagnostics.error(
        GuidanceRules.councilClock, "there is no fact '\(fact.value)'", at: fact.place,
        help: NearMiss.help(fact.value, in: Array(facts.keys)))
      return
    }
    if !known.isVerified {
      diagnostics.error(
        GuidanceRules.councilClock, "the fact '\(fact.value)' is not verified, so nothing may be worked out from it",
        at: fact.place, help: "take the limit away, and say under 'not-worked-out' that it is not counted")
    }
    for span in spans where !Self.gives(span, known) {
      diagnostics.error(
        GuidanceRules.councilClock, "the fact '\(fact.value)' does not give the time '\(span.length)': \(known.says)",
        at: fact.place, help: "put right the time, or name the fact that gives it")
    }
  }

  /// Whether a fact gives the time of a limit; that something is due on the day itself needs no time.
  private static func gives(_ span: CouncilClock.Span, _ fact: Fact) -> Bool {
    switch span.length {
    case .before(let day): return fact.says.contains("before \(day)")
    case .time(let time):
      if time.count == 0 { return true }
      if case .time(let times) = fact.kind { return times.contains(time) }
      return false
    }
  }

  /// Reports law that was not read, or that there is none.
  func check(law names: [String], of id: String, at place: SourcePlace, _ diagnostics: inout Diagnostics) {
    if names.isEmpty {
      diagnostics.error(
        GuidanceRules.councilClock, "the limit '\(id)' rests on no law", at: place,
        help: "add 'law: [\"law:…\"]', or say under 'not-worked-out' that it is not counted")
    }
    for name in names where unverified.contains(name) {
      diagnostics.error(
        GuidanceRules.councilClock, "'\(name)' is not verified, so nothing may be worked out from it", at: place,
        help: "take the limit away, and say under 'not-worked-out' that it is not counted")
    }
  }
}
