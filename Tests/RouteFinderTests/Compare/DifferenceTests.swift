import RouteFinder
import Testing

/// The reported difference between two versions.
struct DifferenceTests {
  // MARK: Small finders

  @Test("Two equal versions do not differ")
  func equal() {
    let difference = Finder.parcels.difference(from: .parcels)
    #expect(difference.isEmpty)
    #expect(difference.newQuestions + difference.goneQuestions + difference.newOutcomes == [])
  }

  @Test("A change in an outcome's condition is reported with the answers that decide it")
  func outcome() {
    var new = Finder.parcels
    new.outcomes[2].shownWhen = .any([given("insured", "no"), given("photo", "no")])
    let difference = new.difference(from: .parcels)
    #expect(words(difference) == ["changed 1: trouble damaged, insured yes, photo no: +advice"])
    #expect(difference.gap == nil)
  }

  @Test("Answers that make no difference are grouped, and questions that make none are left out")
  func merged() {
    var new = Finder.parcels
    new.outcomes[3].shownWhen = given("trouble", "none", "lost")
    #expect(words(new.difference(from: .parcels)) == ["changed 2: trouble lost: +all-well"])
    new.outcomes[3].shownWhen = .always
    #expect(words(new.difference(from: .parcels)) == ["changed 6: trouble lost/damaged: +all-well"])
    new = .parcels
    new.outcomes.append(Outcome(id: "help"))
    let difference = new.difference(from: .parcels)
    #expect(words(difference) == ["changed 7: : +help"])
    #expect(difference.newOutcomes == ["help"])
  }

  @Test("A renamed outcome is one removed and one added")
  func renamedOutcome() {
    var new = Finder.parcels
    new.outcomes[3].id = "fine"
    let difference = new.difference(from: .parcels)
    #expect(words(difference) == ["changed 1: trouble none: +fine -all-well"])
    #expect(difference.newOutcomes == ["fine"] && difference.goneOutcomes == ["all-well"])
  }

  @Test("A new answer makes new journeys, and a removed answer makes journeys gone")
  func answers() {
    var new = Finder.parcels
    new.questions[0].answers.append(Answer(id: "late"))
    new.outcomes[2].shownWhen = .any([given("insured", "no"), given("trouble", "late")])
    let difference = new.difference(from: .parcels)
    #expect(words(difference) == ["new 1: trouble late: +advice"])
    #expect(difference.newAnswers.map(\.question) == ["trouble"])
    #expect(difference.newAnswers.map(\.answers) == [["late"]])
    let back = Finder.parcels.difference(from: new)
    #expect(words(back) == ["gone 1: trouble late: -advice"])
    #expect(back.goneAnswers == difference.newAnswers && back.newAnswers == [])
  }

  @Test("A renamed answer is one gone and one new, with the journeys of each")
  func renamedAnswer() {
    var new = Finder.parcels
    new.questions[0].answers[2].id = "fine"
    new.outcomes[3].shownWhen = given("trouble", "fine")
    #expect(
      words(new.difference(from: .parcels)) == [
        "gone 1: trouble none: -all-well", "new 1: trouble fine: +all-well",
      ])
  }

  @Test("A new question decides where it matters, and only there")
  func newQuestion() {
    var new = Finder.parcels
    new.questions.insert(.asking("abroad", ["yes", "no"]), at: 0)
    new.outcomes[0].shownWhen = .all([.parcelsClaim, .not(given("abroad", "yes"))])
    new.outcomes.append(Outcome(id: "customs", shownWhen: given("abroad", "yes")))
    let difference = new.difference(from: .parcels)
    #expect(
      words(difference) == [
        "changed 3: abroad yes, trouble lost/damaged, insured no: +customs",
        "changed 1: abroad yes, trouble lost, insured yes: +customs -claim",
        "changed 1: abroad yes, trouble damaged, insured yes, photo yes: +customs -claim",
        "changed 1: abroad yes, trouble damaged, insured yes, photo no: +customs",
        "changed 1: abroad yes, trouble none: +customs",
      ])
    #expect(difference.newQuestions == ["abroad"])
  }

  @Test("A removed question is reported where its answer was decisive")
  func goneQuestion() {
    var new = Finder.parcels
    new.questions.remove(at: 2)
    let difference = new.difference(from: .parcels)
    #expect(difference.goneQuestions == ["photo"])
    #expect(
      words(difference) == [
        "changed 1: trouble damaged, insured yes, photo no: +claim -take-a-photo",
        "changed 1: trouble damaged, insured no, photo no: -take-a-photo",
      ])
  }

  @Test("A different order of questions makes no difference if the outcomes are the same")
  func reordered() {
    var old = Finder.parcels
    old.questions[2].askedWhen = .always
    old.questions[1].askedWhen = .always
    var new = old
    new.questions.reverse()
    #expect(new.difference(from: old).isEmpty)
    new.outcomes[1].shownWhen = .all([given("photo", "no"), .not(given("trouble", "none"))])
    let difference = new.difference(from: old)
    #expect(words(difference) == ["changed 2: photo no, trouble none: -take-a-photo"])
  }

  @Test("An answer that neither version asks for makes no difference where it would not be offered")
  func unofferedAnswer() {
    var old = Finder.parcels
    old.questions[2].answers[1].offeredWhen = given("insured", "yes")
    old.outcomes[1].shownWhen = .all([given("photo", "no"), given("insured", "yes")])
    var new = old
    new.questions[2].isAlwaysAsked = true
    #expect(new.difference(from: old).isEmpty)
    #expect(old.difference(from: new).isEmpty)
  }

  @Test("Versions that cannot be compiled are reported, with what can be said about them")
  func limits() {
    var new = Finder.parcels
    new.questions.append(.asking("again", ["yes", "no"]))
    let limits = CompileLimits(states: 5)
    let difference = new.difference(from: Finder(questions: [], outcomes: []), limits: limits)
    guard case .newVersion(.tooManyStates(limit: 5, _)) = difference.gap else {
      Issue.record("not stopped")
      return
    }
    #expect(!difference.isEmpty && difference.changes == [])
    #expect(difference.newQuestions == ["trouble", "insured", "photo", "again"])
    guard case .oldVersion = Finder(questions: [], outcomes: []).difference(from: new, limits: limits).gap else {
      Issue.record("not stopped")
      return
    }
  }

  @Test("Too many changes are reported outcome by outcome")
  func tooManyChanges() {
    let ids = (0..<6).map { "question-\($0)" }
    let old = Finder(questions: ids.map { .asking($0, ["yes", "no"]) }, outcomes: [])
    var new = old
    new.outcomes = ids.map { Outcome(id: "to-\($0)", shownWhen: given($0, "yes")) }
    #expect(new.difference(from: old).changes.count == 63)
    #expect(new.difference(from: old).gap == nil)
    let byOutcome = new.difference(from: old, mostChanges: 6)
    #expect(byOutcome.gap == .tooManyChanges(limit: 6))
    #expect(words(byOutcome) == ids.map { "changed 32: \($0) yes: +to-\($0)" })
    let few = new.difference(from: old, mostChanges: 2)
    #expect(few.gap == .tooManyOutcomeChanges(limit: 2))
    #expect(few.changes.count == 2)
    let all = new.difference(from: old, limits: CompileLimits(states: .max), mostChanges: .max)
    #expect(all == new.difference(from: old))
    #expect(new.difference(from: old, mostChanges: .min).changes.count == 1)
  }

  @Test("Comparing two orders with little in common stops at the limit on states")
  func tooManyStates() {
    let ids = ["first", "second"].map { half in (0..<6).map { "\(half)-\($0)" } }
    let isSame = Condition.all(
      zip(ids[0], ids[1]).map { one, other in
        .any(["yes", "no"].map { .all([given(one, $0), given(other, $0)]) })
      })
    let next = Finder(
      questions: zip(ids[0], ids[1]).flatMap { [$0, $1] }.map { .asking($0, ["yes", "no"]) },
      outcomes: [Outcome(id: "same", shownWhen: isSame)])
    var apart = next
    apart.questions = ids.joined().map { .asking($0, ["yes", "no"]) }
    apart.outcomes.append(Outcome(id: "last", shownWhen: given("second-5", "yes")))
    #expect(apart.difference(from: next).gap == nil)
    #expect(apart.difference(from: next, limits: CompileLimits(states: 210)).gap == .tooManyStates(limit: 210))
  }

  // MARK: All finders

  @Test("Every change is in exactly one group, with what was added and removed, and the groups contain nothing else")
  func agreement() throws {
    var kinds: [JourneyChange.Kind: Int] = [:]
    for seed in PropertyTests.seeds {
      let old = RandomFinder.make(seed: seed, questions: 2...5)
      let new = RandomEdit.edit(old, seed: seed)
      let difference = new.difference(from: old)
      #expect(difference.gap == nil, "seed \(seed)")
      let pair = VersionPair(old: try old.compile(), new: try new.compile())
      var random = SplitMix64(seed: seed)
      for answers in pair.assignments(atMost: 60, using: &random) {
        let expected = pair.change(for: answers)
        let found = difference.changes.filter { $0.includes(answers) }
        switch expected {
        case .irrelevant: break
        case .same: #expect(found.isEmpty, "seed \(seed)")
        case .different(let kind, let added, let removed):
          kinds[kind, default: 0] += 1
          #expect(found.count == 1, "seed \(seed)")
          #expect(found.first?.kind == kind, "seed \(seed)")
          #expect(found.first?.added == added && found.first?.removed == removed, "seed \(seed)")
        }
      }
    }
    #expect(JourneyChange.Kind.all.allSatisfy { kinds[$0, default: 0] > 100 })
  }

  @Test("Reported outcome by outcome, the changes are the same")
  func byOutcome() throws {
    var comparisons = 0
    for seed in PropertyTests.seeds.prefix(80) {
      let old = RandomFinder.make(seed: seed, questions: 2...5)
      let new = RandomEdit.edit(old, seed: seed)
      let whole = new.difference(from: old)
      let parts = new.difference(from: old, mostChanges: whole.changes.count - 1)
      guard parts.gap == .tooManyChanges(limit: whole.changes.count - 1) else { continue }
      let pair = VersionPair(old: try old.compile(), new: try new.compile())
      var random = SplitMix64(seed: seed)
      for answers in pair.assignments(atMost: 30, using: &random) {
        if case .irrelevant = pair.change(for: answers) { continue }
        let expected = whole.changes.first { $0.includes(answers) }
        let found = parts.changes.filter { $0.includes(answers) }
        #expect(Set(found.flatMap(\.added)) == Set(expected?.added ?? []), "seed \(seed)")
        #expect(Set(found.flatMap(\.removed)) == Set(expected?.removed ?? []), "seed \(seed)")
        #expect(found.allSatisfy { $0.added.count + $0.removed.count == 1 }, "seed \(seed)")
        #expect(found.allSatisfy { $0.kind == expected?.kind }, "seed \(seed)")
        comparisons += found.count
      }
    }
    #expect(comparisons > 80)
  }

  @Test("The journeys of a group are counted, and the groups are sorted by that count")
  func counts() throws {
    for seed in PropertyTests.seeds.prefix(100) {
      let old = RandomFinder.make(seed: seed, questions: 2...5)
      let new = RandomEdit.edit(old, seed: seed)
      let (oldJourneys, newJourneys) = (try old.compile().answersOfJourneys(), try new.compile().answersOfJourneys())
      let changes = new.difference(from: old).changes
      for change in changes {
        let count = (change.kind == .gone ? oldJourneys : newJourneys).count { journey in
          change.choices.allSatisfy { choice in journey[choice.question].map(choice.answers.contains) ?? true }
        }
        #expect(change.journeys == UInt64(count) && count > 0, "seed \(seed)")
      }
      #expect(changes.map(\.journeys) == changes.map(\.journeys).sorted(by: >), "seed \(seed)")
      #expect(changes == new.difference(from: old).changes, "seed \(seed)")
    }
  }

  @Test("A finder does not differ from itself in another order")
  func orderedFinder() {
    for seed in PropertyTests.seeds.prefix(100) {
      var finder = RandomFinder.make(seed: seed)
      for index in finder.questions.indices { finder.questions[index].group = "all" }
      finder.reorderedGroups = ["all"]
      #expect(finder.ordered().difference(from: finder).isEmpty, "seed \(seed)")
    }
  }

  private func words(_ difference: Difference) -> [String] {
    difference.changes.map { change in
      let choices = change.choices.map { "\($0.question) \($0.answers.joined(separator: "/"))" }
      let outcomes = change.added.map { "+\($0)" } + change.removed.map { "-\($0)" }
      return
        "\(change.kind) \(change.journeys): \(choices.joined(separator: ", ")): \(outcomes.joined(separator: " "))"
    }
  }
}

/// Two versions, compared by walking through both.
private struct VersionPair {
  enum Change {
    /// At least one version does not reach a result, and the other has nothing that it lacks.
    case irrelevant
    case same
    case different(JourneyChange.Kind, added: [String], removed: [String])
  }

  let old: DecisionDiagram
  let new: DecisionDiagram

  /// Answers to all questions of both versions: all combinations, or a random sample of the wanted size.
  func assignments(atMost most: Int, using random: inout SplitMix64) -> [[String: String]] {
    var answers: [String: [String]] = [:]
    for question in new.finder.questions + old.finder.questions where isFirst(question) {
      answers[question.id, default: []] += question.answers.map(\.id)
    }
    let all = answers.mapValues { Set($0).sorted() }.sorted { $0.key < $1.key }
    let count = all.reduce(1) { $0 * $1.value.count }
    return (0..<min(count, most)).map { number in
      var number = count <= most ? number : Int.random(in: 0..<count, using: &random)
      var assignment: [String: String] = [:]
      for (question, answers) in all {
        assignment[question] = answers[number % answers.count]
        number /= answers.count
      }
      return assignment
    }
  }

  private func isFirst(_ question: Question) -> Bool {
    [old, new].contains { $0.finder.questions.first { $0.id == question.id } == question }
  }

  func change(for answers: [String: String]) -> Change {
    let (before, after) = (old.walk(answers), new.walk(answers))
    let (shownBefore, shownAfter) = (old.outcomeIDs(at: before.node) ?? [], new.outcomeIDs(at: after.node) ?? [])
    switch (before.unanswered, after.unanswered) {
    case (nil, nil):
      let added = shownAfter.filter { !shownBefore.contains($0) }
      let removed = shownBefore.filter { !shownAfter.contains($0) }
      return added.isEmpty && removed.isEmpty ? .same : .different(.changed, added: added, removed: removed)
    case (.some(let question), nil):
      return new.asks(old.finder.questions[question].id, on: after)
        ? .different(.new, added: shownAfter, removed: []) : .irrelevant
    case (nil, .some(let question)):
      return old.asks(new.finder.questions[question].id, on: before)
        ? .different(.gone, added: [], removed: shownBefore) : .irrelevant
    case (.some, .some): return .irrelevant
    }
  }
}

extension JourneyChange {
  fileprivate func includes(_ answers: [String: String]) -> Bool {
    choices.allSatisfy { choice in answers[choice.question].map(choice.answers.contains) ?? false }
  }
}

extension JourneyChange.Kind {
  fileprivate static let all: [Self] = [.changed, .new, .gone]
}

extension Condition {
  /// When a parcel can be claimed for.
  fileprivate static let parcelsClaim = Condition.all([given("insured", "yes"), .not(given("photo", "no"))])
}

extension DecisionDiagram {
  fileprivate func asks(_ question: String, on walk: Walk) -> Bool {
    walk.steps.contains { finder.questions[$0.question].id == question }
  }

  /// The answers of each journey, from questions' ids to answers' ids.
  fileprivate func answersOfJourneys() -> [[String: String]] {
    journeys.map { journey in
      let answers = journey.steps.map { step in
        (finder.questions[step.question].id, finder.questions[step.question].answers[step.answer].id)
      }
      return Dictionary(answers) { first, _ in first }
    }
  }
}
