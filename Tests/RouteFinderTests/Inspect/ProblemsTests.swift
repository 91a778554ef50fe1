import RouteFinder
import Testing

/// The problems that are found in finders.
struct ProblemsTests {
  @Test("A good finder has no problems")
  func none() {
    #expect(Finder.parcels.problems() == [])
  }

  @Test("Unknown names are found, in each kind of condition and however deep")
  func unknownNames() {
    var finder = Finder.parcels
    finder.questions[1].askedWhen = .any([given("trouble", "lost", "damaged"), .not(.all([given("mood", "good")]))])
    finder.questions[2].answers[1].offeredWhen = .not(given("trouble", "stolen"))
    finder.outcomes[0].also = ["advice", "nothing"]
    finder.outcomes[3].shownWhen = .any([given("trouble", "none"), given("insured", "perhaps")])
    #expect(
      finder.problems() == [
        .unknownQuestion("mood", in: .askedWhen(question: 1)),
        .unknownAnswer("stolen", question: "trouble", in: .offeredWhen(question: 2, answer: 1)),
        .unknownOutcome("nothing", outcome: 0),
        .unknownAnswer("perhaps", question: "insured", in: .shownWhen(outcome: 3)),
        .neverHolds(in: .shownWhen(outcome: 3), path: [1]),
      ])
  }

  @Test("A condition on a later question, or on its own, is found")
  func laterQuestions() {
    var finder = Finder.parcels
    finder.questions[1].askedWhen = .not(given("photo", "yes"))
    finder.questions[2].answers[0].offeredWhen = .not(given("photo", "no"))
    let problems = finder.problems()
    #expect(problems.contains(.laterQuestion("photo", in: .askedWhen(question: 1))))
    #expect(problems.contains(.laterQuestion("photo", in: .offeredWhen(question: 2, answer: 0))))
  }

  @Test("Doubled ids are found")
  func doubledIDs() {
    var finder = Finder.parcels
    finder.questions.append(.asking("photo", ["yes", "no"]))
    finder.questions[0].answers.append(Answer(id: "lost"))
    finder.outcomes.append(Outcome(id: "claim"))
    #expect(
      finder.problems() == [
        .doubledAnswer(question: 0, answer: 3), .doubledQuestion(question: 3), .doubledOutcome(outcome: 4),
      ])
  }

  @Test("A question with fewer than two answers is found")
  func tooFewAnswers() {
    var finder = Finder.parcels
    finder.questions += [.asking("why", ["because"]), .asking("nothing", []), .asking("twice", ["yes", "yes"])]
    #expect(
      finder.problems() == [
        .tooFewAnswers(question: 3), .tooFewAnswers(question: 4), .neverAsked(question: 4),
        .tooFewAnswers(question: 5), .doubledAnswer(question: 5, answer: 1),
      ])
  }

  @Test("Questions, answers and outcomes that no journey reaches are found")
  func neverReached() {
    var finder = Finder.parcels
    finder.questions[1].answers.append(
      Answer(id: "partly", offeredWhen: .all([given("trouble", "none"), .not(given("trouble", "lost"))])))
    finder.questions.append(
      .asking("again", ["yes", "no"], when: .all([given("trouble", "lost"), given("photo", "yes")])))
    finder.outcomes.append(Outcome(id: "try-again", shownWhen: given("again", "yes")))
    finder.outcomes.append(Outcome(id: "both", shownWhen: .all([given("photo", "yes"), given("trouble", "lost")])))
    #expect(
      finder.problems() == [
        .neverGiven(question: 1, answer: 2), .neverAsked(question: 3), .neverShown(outcome: 4),
        .neverShown(outcome: 5),
      ])
  }

  @Test("A question that has no answer to offer on some journey is found")
  func offersNothing() {
    var finder = Finder.parcels
    for answer in finder.questions[1].answers.indices {
      finder.questions[1].answers[answer].offeredWhen = given("trouble", "lost")
    }
    #expect(finder.problems().contains(.offersNothing(question: 1)))
  }

  @Test("A question that is asked and makes no difference is found, unless it is always asked")
  func neverMatters() {
    var finder = Finder.parcels
    finder.questions.append(.asking("mood", ["good", "bad"]))
    #expect(finder.problems() == [.neverMatters(question: 3)])
    finder.questions[3].isAlwaysAsked = true
    #expect(finder.problems() == [])
  }

  @Test("An alternative that can never hold is found, with the path to it")
  func neverHolds() {
    var finder = Finder.parcels
    finder.outcomes[2].shownWhen = .all([
      given("insured", "no"),
      .any([given("trouble", "lost"), given("photo", "yes", "no"), given("trouble", "none")]),
    ])
    #expect(finder.problems() == [.neverHolds(in: .shownWhen(outcome: 2), path: [1, 2])])
  }

  @Test("A journey that shows nothing is found, with the shortest example")
  func nothingShown() {
    var finder = Finder.parcels
    finder.outcomes.remove(at: 2)
    finder.outcomes[0].also = []
    finder.outcomes[1].also = []
    let lostAndNotInsured = [Step(question: 0, answer: 0), Step(question: 1, answer: 1)]
    #expect(finder.problems() == [.nothingShown(journey: lostAndNotInsured)])
  }

  @Test("What is found agrees with all journeys, for every finder")
  func agreement() throws {
    for seed in PropertyTests.seeds.prefix(60) {
      let finder = RandomFinder.make(seed: seed)
      let problems = Set(finder.problems())
      let journeys = allJourneys(through: finder)
      for index in finder.questions.indices {
        let question = finder.questions[index]
        let isAsked = journeys.contains { $0[question.id] != nil }
        #expect(problems.contains(.neverAsked(question: index)) == !isAsked, "seed \(seed)")
        let offersNothing = isAsked && offersNothing(index, in: finder)
        #expect(problems.contains(.offersNothing(question: index)) == offersNothing, "seed \(seed)")
        for (position, answer) in question.answers.enumerated() where isAsked {
          let isGiven = journeys.contains { $0[question.id] == answer.id }
          #expect(problems.contains(.neverGiven(question: index, answer: position)) == !isGiven, "seed \(seed)")
        }
      }
      for (index, outcome) in finder.outcomes.enumerated() {
        let isShown = journeys.contains { outcome.shownWhen.holds(for: $0) }
        #expect(problems.contains(.neverShown(outcome: index)) == !isShown, "seed \(seed)")
      }
      let showsNothing = journeys.contains { finder.outcomes(for: $0) == [] }
      let isReported = problems.contains { if case .nothingShown = $0 { true } else { false } }
      #expect(showsNothing == isReported, "seed \(seed)")
    }
  }

  /// Whether the question's condition holds at the end of a journey through the questions before it, but none of its
  /// answers' conditions does.
  private func offersNothing(_ index: Int, in finder: Finder) -> Bool {
    let question = finder.questions[index]
    let before = Finder(questions: Array(finder.questions.prefix(index)), outcomes: [])
    return allJourneys(through: before).contains { answers in
      question.askedWhen.holds(for: answers) && !question.answers.contains { $0.offeredWhen.holds(for: answers) }
    }
  }

  /// The answers of all journeys, found by asking the finder question by question.
  private func allJourneys(through finder: Finder) -> [[String: String]] {
    var ends: [[String: String]] = []
    var open: [[String: String]] = [[:]]
    while let answers = open.popLast() {
      guard let next = finder.nextQuestion(after: answers) else {
        ends.append(answers)
        continue
      }
      let question = finder.questions[next.question]
      open += next.answers.map { answers.merging([question.id: question.answers[$0].id]) { own, _ in own } }
    }
    return ends
  }
}
