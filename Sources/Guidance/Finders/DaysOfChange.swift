import Content
import Manuscript
import Records
import RouteFinder

/// The stories of a route finder on the day before, the day of and the day after each change of the law that is known:
/// where an outcome, or what it names as law, begins or ends.
struct DaysOfChange {
  let finder: GuidedFinder
  let stories: [ScenarioStory]
  let laws: [String: DatedLaw]
  let today: CalendarDate?

  /// The days on which something begins or no longer holds.
  var turns: Set<CalendarDate> {
    var turns = Set(stories.flatMap { $0.later.map(\.from) })
    for outcome in finder.everyOutcome { turns.formUnion(outcome.words.inForce?.turns ?? []) }
    let names =
      finder.everyOutcome.flatMap(\.words.uses).map(\.name)
      + finder.questions.flatMap(\.everyWay).map { "limit:\($0.limit)" }
    for name in names { turns.formUnion(laws[name]?.inForce.turns ?? []) }
    return turns
  }

  /// The days to try, in order; that of the build and those before it are tried, or have been, by themselves.
  private var days: [CalendarDate] {
    let days = Set(turns.flatMap { [$0.previous, $0, $0.next] })
    return days.filter { day in today.map { $0 < day } ?? true }.sorted()
  }

  /// Follows each story on each of these days, and reports it on the first on which it does not end where it should, or
  /// ends in what then rests on no law.
  func run(_ diagnostics: inout Diagnostics) {
    let days = days
    if days.isEmpty { return }
    var diagrams: [[Outcome]: DecisionDiagram] = [:]
    var reported: Set<SourcePlace> = []
    var shown: Set<String> = []
    for day in days {
      checkDates(on: day, &reported, &diagnostics)
      let model = finder.model(on: day)
      // On most days the outcomes are the same.
      guard let diagram = try? diagrams[model.outcomes] ?? model.compile() else { continue }
      diagrams[model.outcomes] = diagram
      for story in stories {
        let result = diagram.check(story.scenario(on: day))
        shown.formUnion(result.shown)
        if !result.passes, reported.insert(story.place).inserted {
          story.report(result, finder, on: day, &diagnostics)
        }
        for id in result.shown { check(id, of: story, on: day, &reported, &diagnostics) }
      }
    }
    reportUntried(shown, &diagnostics)
  }

  /// Reports a question that a day answers by no time limit that is law then.
  private func checkDates(
    on day: CalendarDate, _ reported: inout Set<SourcePlace>, _ diagnostics: inout Diagnostics
  ) {
    for question in finder.questions {
      guard let first = question.everyWay.first, question.ways(on: day, laws).isEmpty,
        !question.ways(on: today, laws).isEmpty, reported.insert(first.place).inserted
      else { continue }
      diagnostics.error(
        GuidanceRules.scenario, "on \(day.inWords), no time limit by which a day answers '\(question.id)' is in force",
        at: first.place, help: "add a way with the time limit that holds then")
    }
  }

  /// Reports what an outcome names as law and is none on a day on which a story ends in it.
  private func check(
    _ id: String, of story: ScenarioStory, on day: CalendarDate, _ reported: inout Set<SourcePlace>,
    _ diagnostics: inout Diagnostics
  ) {
    guard let outcome = finder.everyOutcome.first(where: { $0.words.id == id }) else { return }
    for use in outcome.words.uses {
      guard let law = unlawful(use, on: day), reported.insert(use.place.place).inserted else { continue }
      diagnostics.error(
        GuidanceRules.scenario, "on \(day.inWords), a story ends in '\(id)', but \(law.what)", at: use.place.place,
        help:
          "let 'in-force' of the outcome end with it, and write the outcome for the time after, with 'in-force' from then",
        notes: [.init("the story '\(story.story)'", at: story.place), .init("its days are here", at: law.place)])
    }
  }

  /// What is wrong with naming something as law on a day; what is wrong on the day of the build has been reported.
  private func unlawful(_ use: LawUse, on day: CalendarDate) -> (what: String, help: String, place: SourcePlace)? {
    guard let law = laws[use.name], let words = InForceCheck.words(law, on: day),
      !use.isNow || law.inForce.holds(on: today)
    else { return nil }
    return (words.what, words.help, law.place)
  }

  /// Reports outcomes of later days in which no story ends.
  private func reportUntried(_ shown: Set<String>, _ diagnostics: inout Diagnostics) {
    for outcome in finder.everyOutcome where !shown.contains(outcome.words.id) {
      guard let inForce = outcome.words.inForce, case .notYet(let from) = inForce.state(on: today) else { continue }
      diagnostics.error(
        GuidanceRules.uncovered,
        "no story ends in the outcome '\(outcome.words.id)', which is shown from \(from.inWords)",
        at: outcome.words.condition.place,
        help: "write into a story what it ends in from then on: 'from: {\(from): [\(outcome.words.id)]}'")
    }
  }
}
