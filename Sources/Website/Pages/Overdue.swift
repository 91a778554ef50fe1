import Guidance
import Manuscript
import Records
import Templates

extension Theme {
  /// The banner that says how old a page is; empty where it is fresh.
  ///
  /// - Parameter start: when to show it; `nil` for at once.
  func overdue(_ staleness: Staleness, from start: String? = nil) -> [UInt8] {
    if staleness.isFresh { return [] }
    return bytes(
      [
        "later?": start != nil, "from": start ?? "",
        "reviews": [staleness.due].compactMap(\.self).map { ["due": $0.inWords, "due-iso": $0.description] as View },
        "changes": [staleness.changed].compactMap(\.self).map { Views.reviewed($0) },
        "expired": staleness.expired.map {
          [
            "has-words?": !$0.words.isEmpty, "words": $0.words, "until": $0.until.inWords,
            "until-iso": $0.until.description,
          ] as View
        },
        "holidays": [staleness.holidays].compactMap(\.self).map { ["year": "\($0.year)"] as View },
        "unseen": [staleness.seen].compactMap(\.self).map { ["seen": $0.inWords, "seen-iso": $0.description] as View },
      ], OverdueNote.template)
  }

  /// What pages will have to say later, for the script that shows it then: each note once, since many pages share it.
  func notes(_ coming: some Sequence<Staleness>) -> [Staleness: [UInt8]] {
    Dictionary(coming.flatMap(\.parts).map { ($0.says, $0.after) }) { first, _ in first }.reduce(into: [:]) {
      $0[$1.key] = overdue($1.key, from: $1.value.nextMidnightInLondon)
    }
  }
}

extension Guidance {
  /// What a page will have to say about its age later.
  func coming(to draft: PageDraft) -> Staleness { coming(to: draft.address, shown: draft.shows) }
}

extension CalendarDate {
  /// When the day is over in London, as the beginning of an ISO 8601 time in UTC: `2027-11-22`, or `2027-06-30T23` in
  /// summer.
  ///
  /// Summer time is from the last Sunday of March to that of October, at one o'clock (Summer Time Act 1972, section 1).
  var nextMidnightInLondon: String {
    if let start = lastSunday(of: 3), let end = lastSunday(of: 10), start <= self, self < end { return "\(self)T23" }
    let first = CalendarDate(year: year, month: month, day: 1)?.adding(months: 1)
    return "\(CalendarDate(year: year, month: month, day: day + 1) ?? first ?? self)"
  }

  private func lastSunday(of month: Int) -> CalendarDate? {
    (25...31).compactMap { CalendarDate(year: year, month: month, day: $0) }.first { $0.weekday == 6 }
  }
}
