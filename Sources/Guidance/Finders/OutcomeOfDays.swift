import Content
import Records
import RouteFinder

/// An outcome of a finder, which may be shown on some days only.
struct OutcomeOfDays: Sendable {
  let words: OutcomeWords
  let rules: Outcome

  /// Those that are shown on a day.
  static func holding(_ all: [OutcomeOfDays], on day: CalendarDate?) -> [OutcomeOfDays] {
    all.filter { $0.words.inForce?.holds(on: day) ?? true }
  }

  /// The rules of some, which mention no others.
  static func rules(of some: [OutcomeOfDays]) -> [Outcome] {
    let known = Set(some.map(\.words.id))
    return some.map { one in
      Outcome(
        id: one.rules.id, slug: one.rules.slug, shownWhen: one.rules.shownWhen,
        also: one.rules.also.filter { known.contains($0) })
    }
  }
}

extension GuidedFinder {
  /// Its rules on another day than that of the build.
  func model(on day: CalendarDate) -> Finder {
    Finder(
      questions: model.questions,
      outcomes: OutcomeOfDays.rules(of: OutcomeOfDays.holding(everyOutcome, on: day)),
      reorderedGroups: model.reorderedGroups)
  }
}
