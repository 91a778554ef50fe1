import RouteFinder
import Testing

/// Walking through a diagram, and counting its journeys and questions.
struct DiagramTests {
  let diagram: DecisionDiagram

  init() throws {
    diagram = try Finder.parcels.compile()
  }

  @Test("A walk says where the answers lead and which ones it used")
  func walk() {
    let walk = diagram.walk(["trouble": "lost", "insured": "no", "photo": "yes", "zoo": "x", "area": "y"])
    #expect(diagram.outcomeIDs(at: walk.node) == ["advice"])
    #expect(diagram.words(walk.steps) == ["trouble lost", "insured no"])
    #expect(walk.unanswered == nil)
    #expect(walk.unused == ["photo", "area", "zoo"])
  }

  @Test("A walk stops at a question that has no answer, or one that is not offered")
  func stops() {
    #expect(diagram.walk([:]) == diagram.walk(["trouble": "stolen"]))
    let walk = diagram.walk(["trouble": "damaged", "insured": "perhaps", "photo": "no"])
    #expect(walk.unanswered == 1)
    #expect(walk.unused == ["photo"])
    #expect(diagram.questionID(at: walk.node) == "insured")
  }

  @Test("The figures count journeys and questions")
  func figures() {
    #expect(diagram.figures.questions == 3)
    #expect(diagram.figures.outcomes == 4)
    #expect(diagram.figures.questionPages == 5)
    #expect(diagram.figures.resultPages == 5)
    #expect(diagram.figures.pages == 10)
    #expect(diagram.figures.journeys == 7)
    #expect(diagram.figures.mostQuestions == 3)
    #expect(abs(diagram.figures.meanQuestions - 17.0 / 7) < 1e-12)
    #expect(diagram.mostQuestionsLeft == [3, 1, 2, 0, 0, 0, 1, 1, 0, 0])
    #expect(diagram.fewestQuestionsLeft[diagram.start] == diagram.journeys.map(\.steps.count).min())
  }

  @Test("The shortest journey to a node prefers the author's first answers")
  func shortestJourneys() throws {
    #expect(diagram.shortestJourney(to: diagram.start) == [])
    let advice = try #require(diagram.results.first { diagram.outcomeIDs(at: $0) == ["advice"] })
    #expect(diagram.words(diagram.shortestJourney(to: advice)) == ["trouble lost", "insured no"])
    #expect(diagram.shortestJourney(to: -1) == [])
    #expect(diagram.shortestJourney(to: 1000) == [])
  }

  @Test("All journeys can be iterated over, in the author's order of answers")
  func journeys() {
    #expect(
      diagram.journeys.map { diagram.words($0.steps).joined(separator: ", ") } == [
        "trouble lost, insured yes", "trouble lost, insured no",
        "trouble damaged, insured yes, photo yes", "trouble damaged, insured yes, photo no",
        "trouble damaged, insured no, photo yes", "trouble damaged, insured no, photo no",
        "trouble none",
      ])
    #expect(diagram.journeys.map(\.result) == [4, 5, 4, 8, 5, 9, 3])
  }

  @Test("A scenario passes if it ends with exactly the expected outcomes, in any order")
  func scenarios() {
    let answers = ["trouble": "damaged", "insured": "no", "photo": "no"]
    let right = diagram.check(Scenario(answers: answers, outcomes: ["advice", "take-a-photo"]))
    #expect(right.passes)
    #expect(right.shown == ["take-a-photo", "advice"])
    let wrong = diagram.check(Scenario(answers: answers, outcomes: ["claim", "advice"]))
    #expect(!wrong.passes)
    #expect(wrong.missing == ["claim"])
    #expect(wrong.unexpected == ["take-a-photo"])
  }

  @Test("A scenario fails if a question is left open, even if it expects nothing")
  func unfinishedScenario() {
    let check = diagram.check(Scenario(answers: ["trouble": "lost"], outcomes: []))
    #expect(!check.passes)
    #expect(check.walk.unanswered == 1)
    #expect(check.shown == [])
  }

  @Test("An answer that a scenario does not need is reported and does not make it fail")
  func unusedAnswer() {
    let check = diagram.check(Scenario(answers: ["trouble": "none", "photo": "no"], outcomes: ["all-well"]))
    #expect(check.passes)
    #expect(check.walk.unused == ["photo"])
  }
}
