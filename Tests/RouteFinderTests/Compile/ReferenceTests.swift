import RouteFinder
import Testing

/// What a finder means, step by step.
struct ReferenceTests {
  @Test("Questions come in the author's order, each with the answers that are offered")
  func order() {
    let finder = Finder.parcels
    #expect(finder.nextQuestion(after: [:]) == OpenQuestion(question: 0, answers: [0, 1, 2]))
    #expect(finder.nextQuestion(after: ["trouble": "damaged"])?.question == 1)
    #expect(finder.nextQuestion(after: ["trouble": "damaged", "insured": "no"])?.question == 2)
    #expect(finder.nextQuestion(after: ["trouble": "lost", "insured": "no"]) == nil)
  }

  @Test("An answer is offered only where its condition holds")
  func offers() {
    var finder = Finder.parcels
    finder.questions[1].answers[0].offeredWhen = given("trouble", "lost")
    #expect(finder.nextQuestion(after: ["trouble": "lost"])?.answers == [0, 1])
    #expect(finder.nextQuestion(after: ["trouble": "damaged"])?.answers == [1])
    #expect(finder.nextQuestion(after: ["trouble": "damaged", "insured": "yes"])?.question == 1)
  }

  @Test("A question that offers no answer is not asked")
  func noOffer() {
    var finder = Finder.parcels
    for answer in finder.questions[1].answers.indices { finder.questions[1].answers[answer].offeredWhen = .any([]) }
    #expect(finder.nextQuestion(after: ["trouble": "lost"]) == nil)
    #expect(finder.outcomes(for: ["trouble": "lost"]) == [])
  }

  @Test("The answer to a question that is not asked does not count")
  func unaskedAnswer() {
    #expect(Finder.parcels.outcomes(for: ["trouble": "none", "insured": "yes"]) == [3])
  }

  @Test("An unfinished journey has no outcomes")
  func unfinished() {
    #expect(Finder.parcels.outcomes(for: ["trouble": "lost"]) == nil)
    #expect(Finder.parcels.outcomes(for: ["trouble": "stolen"]) == nil)
  }

  @Test("A question that was not asked was not answered")
  func negation() {
    let condition = given("insured", "yes")
    #expect(!condition.holds(for: [:]))
    #expect(Condition.not(condition).holds(for: [:]))
    #expect(Condition.all([]).holds(for: [:]))
    #expect(!Condition.any([]).holds(for: [:]))
    #expect(Condition.any([.always, condition]).holds(for: [:]))
  }

  @Test("What else is worth mentioning comes once, in order, and without what is shown")
  func also() {
    let finder = Finder.parcels
    #expect(finder.also(beside: [0, 1]) == [2])
    #expect(finder.also(beside: [1]) == [0, 2])
    #expect(finder.also(beside: [3, 99, -1]) == [])
    var unknown = finder
    unknown.outcomes[3].also = ["nothing", "claim", "all-well"]
    #expect(unknown.also(beside: [3]) == [0])
  }
}
