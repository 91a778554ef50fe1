import Manuscript
import Records
import RouteFinder

extension GuidedFinder {
  /// Compiles the journeys for each set of given answers, and reports mistakes that the rules themselves show:
  /// questions that are never asked, conditions that never hold, journeys that end with nothing.
  ///
  /// - Parameters:
  ///   - known: what the build before found out.
  ///   - made: where what is found out now is kept for the build after this one.
  mutating func compile(
    given sets: [[String: String]], _ known: KnownDiagrams, into made: inout KnownDiagrams,
    _ diagnostics: inout Diagnostics
  ) {
    let finder = model
    let rules = finder.key(given: nil)
    let given = Set([[:]] + sets).sorted {
      ($0.count, "\($0.sorted { $0.key < $1.key })") < ($1.count, "\($1.sorted { $0.key < $1.key })")
    }
    // The search for problems is as much work as a compilation, so it runs in parallel with the compilations.
    let results = concurrentMap([nil] + given.map(Optional.some), chunk: 1) { given -> Compilation in
      guard let given else { return .problems(known.isSound(rules) ? [] : finder.problems()) }
      do throws(CompileError) {
        if let (diagram, names) = known.diagram(of: finder, finder.key(given: given)) {
          return .map(JourneyMap(diagram: diagram, names: names, leading: diagram.leadingAnswers()), given: given)
        }
        let diagram = try finder.compile(given: given)
        return .map(
          JourneyMap(diagram: diagram, names: PageNames(of: diagram), leading: diagram.leadingAnswers()), given: given)
      } catch {
        return .failed(error)
      }
    }
    for result in results {
      switch result {
      case .map(let map, let given):
        maps[given] = map
        made.add(map.diagram, map.names, finder.key(given: given))
      // The names in a condition were checked when it was read.
      case .problems(let problems):
        for problem in problems { report(problem, &diagnostics) }
        if problems.isEmpty { made.addSound(rules) }
      case .failed(let error): report(error, &diagnostics)
      }
    }
  }

  /// Reports a journey that ends in nothing but advice that fits everyone.
  func checkGeneralAdvice(_ diagnostics: inout Diagnostics) {
    guard let diagram = maps[[:]]?.diagram else { return }
    for node in diagram.results(showingOnly: Set(outcomes.indices.filter { outcomes[$0].isGeneral })) {
      guard let last = diagram.shortestJourney(to: node).last else { continue }
      diagnostics.error(
        GuidanceRules.emptyResult,
        "this journey ends in nothing but general advice: \(way(diagram.shortestJourney(to: node)))",
        at: questions[last.question].answers[last.answer].place, help: "show an outcome that says what to do")
    }
  }

  /// Reports the answers and outcomes that no story tries.
  func checkCoverage(by stories: [ScenarioStory], _ diagnostics: inout Diagnostics) {
    guard let coverage = maps[[:]]?.diagram.coverage(of: stories.map(\.scenario)) else { return }
    for step in coverage.missedAnswers {
      let answer = questions[step.question].answers[step.answer]
      diagnostics.error(
        GuidanceRules.uncovered,
        "no story gives the answer '\(answer.id)' to the question '\(questions[step.question].id)'", at: answer.place,
        help: "write a story with it into scenarios.yaml, so that its result is looked at")
    }
    for index in coverage.missedOutcomes {
      diagnostics.error(
        GuidanceRules.uncovered, "no story ends in the outcome '\(outcomes[index].id)'",
        at: outcomes[index].condition.place,
        help: "write a story that ends in it into scenarios.yaml")
    }
  }

  private func way(_ journey: [Step]) -> String {
    journey.map { "\(questions[$0.question].id): \(questions[$0.question].answers[$0.answer].id)" }.joined(
      separator: ", ")
  }

  private enum Compilation: Sendable {
    case map(JourneyMap, given: [String: String])
    case problems([Problem])
    case failed(CompileError)
  }

  private func report(_ error: CompileError, _ diagnostics: inout Diagnostics) {
    switch error {
    case .tooManyStates(let limit, let worst):
      reportSize("this route finder has more than \(limit) different states", worst, &diagnostics)
    case .tooMuchWork(_, let worst):
      reportSize("the conditions of this route finder look at too many answers at once", worst, &diagnostics)
    case .unknownGiven: break  // The edition that gives it is reported when editions are read.
    }
  }

  private func reportSize(_ what: String, _ worst: [Int], _ diagnostics: inout Diagnostics) {
    let names = worst.map { "'\(questions[$0].id)'" }.joined(separator: ", ")
    diagnostics.error(
      GuidanceRules.tooManyStates, "\(what); the questions that add most are \(names)",
      at: worst.first.map { questions[$0].place },
      help: "let fewer conditions look at these questions, or ask them only where they matter")
  }

  private func report(_ problem: Problem, _ diagnostics: inout Diagnostics) {
    switch problem {
    case .unknownQuestion, .unknownAnswer, .unknownOutcome, .laterQuestion, .doubledQuestion, .doubledAnswer,
      .doubledOutcome, .tooFewAnswers, .scatteredGroup, .unknownGroup:
      break
    case .neverAsked(let index):
      let question = questions[index]
      diagnostics.error(
        GuidanceRules.neverAsked, "no journey asks the question '\(question.id)'",
        at: question.askedWhen?.place ?? question.place,
        help: "look at 'asked-when': its parts may exclude one another")
    case .neverMatters(let index):
      diagnostics.error(
        GuidanceRules.neverAsked, "the answer to the question '\(questions[index].id)' never changes the result",
        at: questions[index].place,
        help: "let an outcome depend on it, take the question out, or add 'always: <a reason>'")
    case .offersNothing(let index):
      diagnostics.error(
        GuidanceRules.neverAsked, "on some journeys the question '\(questions[index].id)' has no answer to offer",
        at: questions[index].place, help: "let one answer be offered always, or ask the question less often")
    case .neverGiven(let index, let position):
      let answer = questions[index].answers[position]
      diagnostics.error(
        GuidanceRules.neverAsked, "no journey offers the answer '\(answer.id)'",
        at: answer.offeredWhen?.place ?? answer.place,
        help: "look at 'offered-when': its parts may exclude one another")
    case .neverShown(let index):
      diagnostics.error(
        GuidanceRules.neverShown, "no journey shows the outcome '\(outcomes[index].id)'",
        at: outcomes[index].condition.place,
        help: "look at 'shown-when': its parts may exclude one another")
    case .neverHolds(let place, let path): reportDeadPart(place, path, &diagnostics)
    case .nothingShown(let journey): reportEmpty(journey, &diagnostics)
    }
  }

  /// Reports a part of a condition that holds on no journey.
  private func reportDeadPart(_ place: Problem.Place, _ path: [Int], _ diagnostics: inout Diagnostics) {
    let (written, condition): (YAMLValue?, Condition) =
      switch place {
      case .askedWhen(let index): (questions[index].askedWhen, model.questions[index].askedWhen)
      case .offeredWhen(let index, let position):
        (questions[index].answers[position].offeredWhen, model.questions[index].answers[position].offeredWhen)
      case .shownWhen(let index): (outcomes[index].condition, model.outcomes[index].shownWhen)
      }
    guard let written else { return }
    diagnostics.error(
      GuidanceRules.condition, "this part of the condition never holds: \(ConditionWords.of(condition.part(at: path)))",
      at: written.part(at: path).place, help: "take it out, or look at when the questions that it names are asked")
  }

  private func reportEmpty(_ journey: [Step], _ diagnostics: inout Diagnostics) {
    guard let last = journey.last else { return }
    diagnostics.error(
      GuidanceRules.emptyResult, "this journey ends without an outcome: \(way(journey))",
      at: questions[last.question].answers[last.answer].place, help: "show an outcome for it, such as general advice")
  }
}

extension Condition {
  /// The part at the end of a path through ``Condition/all(_:)`` and ``Condition/any(_:)``; the nearest part around it
  /// if the path leads out.
  fileprivate func part(at path: [Int]) -> Condition {
    guard let first = path.first else { return self }
    switch self {
    case .all(let parts), .any(let parts):
      return parts.indices.contains(first) ? parts[first].part(at: Array(path.dropFirst())) : self
    default: return self
    }
  }
}

extension YAMLValue {
  /// The written part that corresponds to a path through a condition, or the nearest one around it: a named condition
  /// is written elsewhere, and a list of one is read as its only entry.
  fileprivate func part(at path: [Int]) -> YAMLValue {
    let inner: [YAMLValue]
    switch kind {
    case .text: return self
    case .list(let items): inner = items
    case .mapping(let entries):
      if entries.count == 1, ["all", "any"].contains(entries[0].key) { return entries[0].value.part(at: path) }
      inner = entries.map(\.value)
    }
    if inner.count == 1 { return inner[0].part(at: path) }
    guard let first = path.first, inner.indices.contains(first) else { return self }
    return inner[first].part(at: Array(path.dropFirst()))
  }
}
