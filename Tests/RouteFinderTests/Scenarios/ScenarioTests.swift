import RouteFinder
import Testing

/// Where scenarios depart from what they expect, and what they leave untried.
struct ScenarioTests {
  let diagram: DecisionDiagram

  init() throws {
    diagram = try Finder.parcels.compile()
  }

  @Test("A scenario that passes does not depart from what it expects")
  func passing() {
    let check = diagram.check(Scenario(answers: ["trouble": "none"], outcomes: ["all-well"]))
    #expect(check.passes)
    #expect(check.isReachable)
    #expect(check.partedAt == nil)
  }

  @Test("A scenario departs at the answer after which its outcomes can no longer be reached")
  func parting() throws {
    let answers = ["trouble": "damaged", "insured": "yes", "photo": "no"]
    let parted = { (outcomes: [String]) throws -> [String] in
      let check = diagram.check(Scenario(answers: answers, outcomes: outcomes))
      #expect(!check.passes && check.isReachable)
      return diagram.words([try #require(check.partedAt)])
    }
    #expect(try parted(["all-well"]) == ["trouble damaged"])
    #expect(try parted(["advice"]) == ["insured yes"])
    #expect(try parted(["claim"]) == ["photo no"])
    #expect(try parted(["advice", "take-a-photo"]) == ["insured yes"])
  }

  @Test("A scenario whose outcomes no journey shows is distinguished")
  func unreachable() {
    for outcomes in [["claim", "advice"], ["nothing"], []] {
      let check = diagram.check(Scenario(answers: ["trouble": "none"], outcomes: outcomes))
      #expect(!check.passes)
      #expect(!check.isReachable)
      #expect(check.partedAt == nil)
    }
  }

  @Test("A scenario that stops has not departed while its outcomes can still be reached")
  func stopping() {
    let open = diagram.check(Scenario(answers: ["trouble": "lost"], outcomes: ["claim"]))
    #expect(open.walk.unanswered == 1)
    #expect(open.isReachable && open.partedAt == nil)
    let parted = diagram.check(Scenario(answers: ["trouble": "lost"], outcomes: ["all-well"]))
    #expect(parted.partedAt == Step(question: 0, answer: 0))
  }

  @Test("A scenario departs where no journey continues as expected, for every finder")
  func partingOfRandomScenarios() throws {
    var partings = 0
    for seed in PropertyTests.seeds.prefix(150) {
      let diagram = try RandomFinder.make(seed: seed).compile()
      let journeys = Array(diagram.journeys)
      var random = SplitMix64(seed: seed)
      for _ in 0..<5 {
        let answers = diagram.finder.randomAnswers(using: &random)
        guard let expected = diagram.results.randomElement(using: &random) else { continue }
        let outcomes = diagram.outcomeIDs(at: expected) ?? []
        let check = diagram.check(Scenario(answers: answers, outcomes: outcomes.shuffled(using: &random)))
        #expect(check.isReachable, "seed \(seed)")
        let steps = check.walk.steps
        let parting = steps.indices.first { index in
          !journeys.contains { $0.result == expected && $0.steps.starts(with: steps[...index]) }
        }
        #expect(check.partedAt == parting.map { steps[$0] }, "seed \(seed)")
        #expect((parting == nil) == check.passes, "seed \(seed)")
        partings += parting == nil ? 0 : 1
      }
    }
    #expect(partings > 100)
  }

  // MARK: Coverage

  @Test("Coverage lists the answers and outcomes that no scenario reaches")
  func coverage() {
    let none = diagram.coverage(of: [])
    #expect(none.missedAnswers.count == 7)
    #expect(none.missedOutcomes == [0, 1, 2, 3])
    let some = diagram.coverage(of: [
      Scenario(answers: ["trouble": "lost", "insured": "yes"], outcomes: ["claim"]),
      Scenario(answers: ["trouble": "none"], outcomes: ["claim"]),
    ])
    #expect(
      diagram.words(some.missedAnswers) == ["trouble damaged", "insured no", "photo yes", "photo no"])
    #expect(some.missedOutcomes == [1, 2])
    #expect(!some.isComplete)
  }

  @Test("An answer to a question that is not asked does not count, one before an open question does")
  func unusedAnswers() {
    let coverage = diagram.coverage(of: [
      Scenario(answers: ["trouble": "none", "insured": "yes"], outcomes: []),
      Scenario(answers: ["trouble": "damaged", "photo": "yes"], outcomes: []),
    ])
    #expect(
      diagram.words(coverage.missedAnswers) == ["trouble lost", "insured yes", "insured no", "photo yes", "photo no"])
    #expect(coverage.missedOutcomes == [0, 1, 2])
  }

  @Test("All journeys together miss nothing, and some of them miss what the others alone have, for every finder")
  func coverageOfRandomScenarios() throws {
    for seed in PropertyTests.seeds.prefix(150) {
      let diagram = try RandomFinder.make(seed: seed).compile()
      let journeys = Array(diagram.journeys)
      #expect(diagram.coverage(of: journeys.map(diagram.scenario)).isComplete, "seed \(seed)")
      var random = SplitMix64(seed: seed)
      let isTried = journeys.map { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let tried = zip(journeys, isTried).filter(\.1).map(\.0)
      let coverage = diagram.coverage(of: tried.map(diagram.scenario))
      let missed = Set(journeys.flatMap(\.steps)).subtracting(tried.flatMap(\.steps))
      #expect(Set(coverage.missedAnswers) == missed, "seed \(seed)")
      #expect(coverage.missedAnswers.count == missed.count, "seed \(seed)")
      let shown = { (journeys: [Journey]) in Set(journeys.flatMap { diagram.outcomes(at: $0.result) }) }
      #expect(coverage.missedOutcomes == shown(journeys).subtracting(shown(tried)).sorted(), "seed \(seed)")
    }
  }

  // MARK: General advice

  @Test("Results that show only the given outcomes are found, and those that show nothing are not")
  func generalAdvice() throws {
    #expect(diagram.results(showingOnly: [2]).map(diagram.outcomeIDs) == [["advice"]])
    #expect(
      diagram.results(showingOnly: [1, 2]).map(diagram.outcomeIDs) == [
        ["advice"], ["take-a-photo"], ["take-a-photo", "advice"],
      ])
    #expect(diagram.results(showingOnly: []) == [])
    let result = try #require(diagram.results(showingOnly: [2]).first)
    #expect(diagram.words(diagram.shortestJourney(to: result)) == ["trouble lost", "insured no"])
    var finder = Finder.parcels
    finder.outcomes.remove(at: 2)
    #expect(try finder.compile().results(showingOnly: [0, 99]).count == 1)
  }
}

extension DecisionDiagram {
  /// The indices of the outcomes at a node; none at a question.
  func outcomes(at node: Int) -> [Int] {
    if case .result(let outcomes) = nodes[node] { outcomes } else { [] }
  }

  /// The answers of a journey, and the outcomes that it shows.
  fileprivate func scenario(_ journey: Journey) -> Scenario {
    let answers = journey.steps.map { step in
      (finder.questions[step.question].id, finder.questions[step.question].answers[step.answer].id)
    }
    return Scenario(
      answers: Dictionary(answers) { first, _ in first }, outcomes: outcomeIDs(at: journey.result) ?? [])
  }
}
