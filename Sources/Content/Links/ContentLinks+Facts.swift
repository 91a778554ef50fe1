import Manuscript
import Proofreading
import Records

/// Links to facts, and the days on which statements end.
extension ContentLinks {
  /// The last day on which a statement holds, shown as words.
  package func until(_ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    guard let day = CalendarDate(name) else {
      diagnostics.error(
        ContentRules.unknownLink, "'\(name)' is not a day of the calendar", at: place.place,
        help: "write it as year-month-day, such as until:2026-11-21")
      return nil
    }
    let words = "until \(day.inWords)"
    claims.append(DatedStatement(kind: .validUntil(""), day: day, place: place))
    return ResolvedLink("", name: words, isPlain: true)
  }

  /// A fact from the register: a number or an email address as a link that a phone can use, anything else as words.
  package func fact(_ name: String, _ place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    guard let fact = catalogue.facts[name] else {
      if catalogue.unread.contains(.facts) || catalogue.unreadFacts.contains(name) {
        return ResolvedLink("", name: name, isPlain: true)
      }
      return unknown("fact", name, Array(catalogue.facts.keys), place, &diagnostics)
    }
    facts.insert(name)
    use("fact:\(name)", at: place)
    switch fact.kind {
    case .phone: return ResolvedLink("tel:" + PhoneNumber.dialled(fact.says), name: fact.says)
    case .email: return ResolvedLink("mailto:" + fact.says, name: fact.says)
    case .time, .words: return ResolvedLink("", name: fact.shown, isPlain: true)
    }
  }
}
