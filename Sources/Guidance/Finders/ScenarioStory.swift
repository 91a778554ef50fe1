import Content
import Manuscript
import Records
import RouteFinder

/// A scenario as its author wrote it: a short story, the answers, and the expected result.
struct ScenarioStory: Sendable {
  let story: String
  let scenario: Scenario
  let place: SourcePlace
  /// Where each answer is, by question.
  let answerPlaces: [String: SourcePlace]
  let outcomesPlace: SourcePlace
  /// What it ends in from a day on, in the order of the days.
  let later: [Change]
  /// Whether all its questions, answers and outcomes exist; only then can it be followed.
  let isSound: Bool

  /// What a story ends in from a day on.
  struct Change: Sendable {
    let from: CalendarDate
    let outcomes: [SourcedText]
    let place: SourcePlace
  }

  /// The change that counts on a day; `nil` as long as none does.
  private func change(on day: CalendarDate?) -> Change? {
    day.flatMap { day in later.last { $0.from <= day } }
  }

  /// What it should end in on a day.
  func scenario(on day: CalendarDate?) -> Scenario {
    Scenario(answers: scenario.answers, outcomes: change(on: day)?.outcomes.map(\.value) ?? scenario.outcomes)
  }

  /// Where what it should end in on a day is written.
  private func place(ofOutcomesOn day: CalendarDate?) -> SourcePlace { change(on: day)?.place ?? outcomesPlace }

  static func read(_ source: ParsedSource, _ names: FinderNames?) -> ReadResult<[ScenarioStory]> {
    var diagnostics = Diagnostics()
    var record = source.record
    var stories: [ScenarioStory] = []
    for item in record.list("entries", required: true, &diagnostics) {
      guard var keys = Record(item, "a scenario", in: source.file, &diagnostics) else { continue }
      let story = keys.text("story", &diagnostics)
      let because = keys.text("because", &diagnostics)
      let answers = keys.record("answers", "the answers of a scenario", required: true, &diagnostics)
      let outcomes = keys.texts("outcomes", required: true, &diagnostics)
      let later = keys.record("from", "what a story ends in from a day on", required: false, &diagnostics)
      keys.finish(&diagnostics)
      guard let story, because != nil, let answers, !outcomes.isEmpty else { continue }
      let count = diagnostics.all.count
      let chosen = read(answers, names, &diagnostics)
      let changes = later.map { read(later: $0, &diagnostics) } ?? []
      for name in outcomes + changes.flatMap(\.outcomes) where names?.outcomes.contains(name.value) == false {
        diagnostics.error(
          GuidanceRules.scenarioKey, "there is no outcome '\(name.value)'", at: name.place,
          help: NearMiss.help(name.value, in: names?.outcomes ?? []))
      }
      stories.append(
        ScenarioStory(
          story: story.value,
          scenario: Scenario(answers: chosen.mapValues(\.value), outcomes: outcomes.map(\.value)),
          place: story.place, answerPlaces: chosen.mapValues(\.place), outcomesPlace: keys.place(of: "outcomes"),
          later: changes.sorted { $0.from < $1.from },
          isSound: diagnostics.all.count == count))
    }
    return ReadResult(value: stories, diagnostics: diagnostics)
  }

  /// What a story ends in from a day on.
  private static func read(
    later record: Record, _ diagnostics: inout Diagnostics
  ) -> [Change] {
    var record = record
    return record.allEntries().compactMap { entry in
      guard let day = CalendarDate(entry.key) else {
        diagnostics.error(
          ManuscriptRules.wrongType, "'\(entry.key)' is not a day of the calendar", at: entry.keyPlace,
          help: "write it as year-month-day, such as 2026-11-21")
        return nil
      }
      let outcomes = record.texts(entry.key, required: true, &diagnostics)
      return Change(from: day, outcomes: outcomes, place: entry.keyPlace)
    }
  }

  private static func read(
    _ answers: Record, _ names: FinderNames?, _ diagnostics: inout Diagnostics
  ) -> [String: SourcedText] {
    var answers = answers
    var chosen: [String: SourcedText] = [:]
    for entry in answers.allEntries() {
      guard let answer = Record.text(entry.value, "an answer", &diagnostics) else { continue }
      chosen[entry.key] = answer
      guard let names else { continue }
      guard let known = names.questions[entry.key] else {
        diagnostics.error(
          GuidanceRules.scenarioKey, "there is no question '\(entry.key)'", at: entry.keyPlace,
          help: NearMiss.help(entry.key, in: names.questions.keys))
        continue
      }
      if !known.contains(answer.value) {
        diagnostics.error(
          GuidanceRules.scenarioKey, "the question '\(entry.key)' has no answer '\(answer.value)'", at: answer.place,
          help: NearMiss.help(answer.value, in: known, otherwise: "its answers are: \(known.joined(separator: ", "))"))
      }
    }
    return chosen
  }

  /// Reports a story that does not end where it should.
  ///
  /// - Parameter day: the day on which it was followed, if not that of the build.
  func report(
    _ result: ScenarioCheck, _ finder: GuidedFinder, on day: CalendarDate? = nil, _ diagnostics: inout Diagnostics
  ) {
    guard !result.passes else { return }
    let then = day.map { "on \($0.inWords), " } ?? ""
    if let open = result.walk.unanswered {
      let question = finder.questions[open]
      diagnostics.error(
        GuidanceRules.scenario,
        "\(then)the story '\(story)' stops at the question '\(question.id)', which it does not answer",
        at: answerPlaces[question.id] ?? place,
        help: "add '\(question.id)' to its answers: \(question.answers.map(\.id).joined(separator: ", "))")
      return
    }
    var parts: [String] = []
    if !result.missing.isEmpty {
      parts.append("\(list(result.missing)) \(result.missing.count == 1 ? "is" : "are") not shown")
    }
    if !result.unexpected.isEmpty {
      parts.append("\(list(result.unexpected)) \(result.unexpected.count == 1 ? "is" : "are") shown as well")
    }
    diagnostics.error(
      GuidanceRules.scenario, "\(then)the story '\(story)' ends elsewhere: \(parts.joined(separator: ", and "))",
      at: place(ofOutcomesOn: day),
      help: (result.shown.isEmpty
        ? "it ends without an outcome" : "it ends in: \(result.shown.joined(separator: ", "))")
        + (day.map { "; if that is right from then on, write 'from: {\($0): […]}' into the story" } ?? "")
        + (result.isReachable ? "" : "; no journey at all ends in exactly what the story expects"),
      notes: divergence(result, finder))
  }

  /// Where the story left all paths to what it expects.
  private func divergence(_ result: ScenarioCheck, _ finder: GuidedFinder) -> [Diagnostic.Note] {
    guard let step = result.partedAt else { return [] }
    let question = finder.questions[step.question]
    return [
      .init(
        "it parts here: after '\(question.answers[step.answer].id)' no answers lead there any more",
        at: answerPlaces[question.id] ?? place)
    ]
  }

  private func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
}

extension ScenarioStory: ContentType {
  typealias Value = Self

  static let contentKind = ContentKind(
    "a file of scenarios", files: "finders/{finder}/scenarios.yaml", form: .list, layering: .entries)

  /// Runs the scenarios through the route finders, which are compiled by then.
  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {
    for source in sources[contentKind] ?? [] {
      let finder = builder[GuidedFinder.self].first { $0.id == source.slug }
      let names = builder[FinderNames.self].first { $0.finder == source.slug }
      guard let stories = builder.take(read(source, names)), let finder, let diagram = finder.maps[[:]]?.diagram
      else { continue }
      let changes = DaysOfChange(
        finder: finder, stories: stories, laws: catalogue.datedLaws, today: catalogue.today)
      // What is right on one day need not be on another.
      let key = changes.turns.isEmpty ? key(of: source, finder) : nil
      if key.map(builder.knownDiagrams.isSound) != true {
        let before = builder.diagnostics.all.count
        check(stories, finder, diagram, changes, &builder.diagnostics)
        if builder.diagnostics.all.count > before || !stories.allSatisfy(\.isSound) { continue }
      }
      if let key { builder.diagrams.addSound(key) }
    }
  }

  /// A number for all that ``check(_:_:_:_:_:)`` looks at where no law changes.
  private static func key(of source: ParsedSource, _ finder: GuidedFinder) -> WideHash.Value {
    var hash = WideHash()
    hash.add(finder.model.key(given: nil))
    hash.add(source.file.bytes)
    return hash.value
  }

  private static func check(
    _ stories: [ScenarioStory], _ finder: GuidedFinder, _ diagram: DecisionDiagram, _ changes: DaysOfChange,
    _ diagnostics: inout Diagnostics
  ) {
    let followed = StoppedStories(stories.filter(\.isSound), finder, diagram, on: changes.today)
    followed.report(&diagnostics)
    // A story with a mistake, or one that stops, may be the one that covers what seems to be uncovered.
    guard stories.allSatisfy(\.isSound), !followed.mayExplainGaps else { return }
    finder.checkCoverage(by: stories, &diagnostics)
    changes.run(&diagnostics)
  }
}
