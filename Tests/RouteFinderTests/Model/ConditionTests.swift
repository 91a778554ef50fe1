import RouteFinder
import Testing

@Suite("Whether a condition holds after all journeys to a place")
struct ConditionTests {
  @Test("A verdict is true of every journey there, one by one", arguments: 0..<60)
  func random(seed: Int) throws {
    let diagram = try RandomFinder.make(seed: UInt64(seed)).compile()
    let finder = diagram.finder
    let leading = diagram.leadingAnswers()
    let conditions = finder.questions.map(\.askedWhen) + finder.outcomes.map(\.shownWhen)
    for journey in diagram.journeys {
      let answers = Dictionary(
        journey.steps.map { (finder.questions[$0.question].id, finder.questions[$0.question].answers[$0.answer].id) }
      ) { first, _ in first }
      for condition in conditions {
        guard let holds = condition.holds(after: leading[journey.result], in: finder) else { continue }
        #expect(holds == condition.holds(for: answers))
      }
    }
  }

  @Test("What only some journeys have answered is not decided")
  func parcels() throws {
    let diagram = try Finder.parcels.compile()
    let finder = diagram.finder
    let result = try #require(diagram.results.first { diagram.outcomeIDs(at: $0) == ["advice"] })
    let journeys = diagram.leadingAnswers()[result]
    let answered = { (question: Int, answers: [Int]) in
      Condition.answered(
        question: finder.questions[question].id, with: answers.map { finder.questions[question].answers[$0].id })
    }
    #expect(answered(0, [0]).holds(after: journeys, in: finder) == nil)
    #expect(answered(0, [0, 1]).holds(after: journeys, in: finder) == true)
    #expect(answered(1, [0]).holds(after: journeys, in: finder) == false)
    #expect(Condition.not(answered(1, [1])).holds(after: journeys, in: finder) == false)
    // Not every journey asks the third question.
    #expect(answered(2, [0]).holds(after: journeys, in: finder) == nil)
    #expect(Condition.any([answered(2, [0]), .always]).holds(after: journeys, in: finder) == true)
  }
}
