import Guidance
import Manuscript
import Records
import Templates

extension Theme {
  /// The banner that says how old a page is; empty where it is fresh.
  func overdue(_ staleness: Staleness) -> [UInt8] {
    if staleness.isFresh { return [] }
    return bytes(
      [
        "reviews": [staleness.due].compactMap(\.self).map { ["due": $0.inWords, "due-iso": $0.description] as View },
        "changes": [staleness.changed].compactMap(\.self).map { Views.reviewed($0) },
        "expired": staleness.expired.map {
          [
            "has-words?": !$0.words.isEmpty, "words": $0.words, "until": $0.until.inWords,
            "until-iso": $0.until.description,
          ] as View
        },
        "unseen": [staleness.seen].compactMap(\.self).map { ["seen": $0.inWords, "seen-iso": $0.description] as View },
      ], "parts/overdue")
  }
}
