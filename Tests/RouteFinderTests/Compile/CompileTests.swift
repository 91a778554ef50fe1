import RouteFinder
import Testing

/// The diagram of small finders.
struct CompileTests {
  @Test("A diagram has a node for each distinct question and result")
  func parcels() throws {
    let diagram = try Finder.parcels.compile()
    #expect(
      diagram.questions.map(diagram.questionID) == ["trouble", "insured", "insured", "photo", "photo"])
    #expect(
      diagram.results.map(diagram.outcomeIDs) == [
        ["all-well"], ["claim"], ["advice"], ["take-a-photo"], ["take-a-photo", "advice"],
      ])
    #expect(diagram.questions == [0, 1, 2, 6, 7])
    #expect(diagram.start == 0)
  }

  @Test("Journeys with the same future share their pages")
  func merging() throws {
    let finder = Finder(
      questions: [
        .asking("who", ["parent", "friend", "teacher"]),
        .asking("late", ["yes", "no"], when: given("who", "parent", "friend")),
      ],
      outcomes: [Outcome(id: "complain", shownWhen: given("late", "yes")), Outcome(id: "advice")])
    let diagram = try finder.compile()
    #expect(diagram.nodes.count == 4)
    #expect(diagram.walk(["who": "parent"]).node == diagram.walk(["who": "friend"]).node)
  }

  @Test("A question that changes nothing is left out, unless it is always asked")
  func needlessQuestions() throws {
    var finder = Finder(
      questions: [.asking("mood", ["good", "bad"]), .asking("late", ["yes", "no"])],
      outcomes: [Outcome(id: "complain", shownWhen: given("late", "yes"))])
    let reduced = try finder.compile()
    #expect(reduced.questions.map(reduced.questionID) == ["late"])
    finder.questions[0].isAlwaysAsked = true
    let diagram = try finder.compile()
    #expect(diagram.questions.map(diagram.questionID) == ["mood", "late"])
    #expect(diagram.nodes[0] == .question(0, edges(in: diagram, at: 0)))
    #expect(Set(edges(in: diagram, at: 0).map(\.target)).count == 1)
  }

  @Test("A question that can only be answered in one way is not asked, but its answer counts")
  func onlyAnswer() throws {
    var finder = Finder.parcels
    finder.questions[1].answers[0].offeredWhen = given("trouble", "lost")
    let diagram = try finder.compile()
    let end = diagram.walk(["trouble": "damaged", "photo": "yes"])
    #expect(diagram.outcomeIDs(at: end.node) == ["advice"])
    #expect(diagram.questions.filter { diagram.questionID(at: $0) == "insured" }.count == 1)
  }

  @Test("A finder without questions, without outcomes or without anything has one result")
  func empty() throws {
    #expect(try Finder(questions: [], outcomes: []).compile().nodes == [.result([])])
    #expect(try Finder(questions: [], outcomes: [Outcome(id: "advice")]).compile().nodes == [.result([0])])
    #expect(try Finder(questions: Finder.parcels.questions, outcomes: []).compile().nodes == [.result([])])
  }

  @Test("A question answered up front is never asked, and its answer counts")
  func givenAnswer() throws {
    let diagram = try Finder.parcels.compile(given: ["trouble": "damaged"])
    #expect(diagram.questionID(at: diagram.start) == "insured")
    let end = diagram.walk(["insured": "yes", "photo": "yes"])
    #expect(diagram.outcomeIDs(at: end.node) == ["claim"])
  }

  @Test("An answer that is given up front counts only where its question would be asked")
  func givenAnswerToUnaskedQuestion() throws {
    let diagram = try Finder.parcels.compile(given: ["insured": "no"])
    #expect(diagram.outcomeIDs(at: diagram.walk(["trouble": "none"]).node) == ["all-well"])
    #expect(diagram.outcomeIDs(at: diagram.walk(["trouble": "lost"]).node) == ["advice"])
  }

  @Test(
    "An unknown answer given up front is an error",
    arguments: [("trouble", "stolen"), ("weather", "rain")])
  func unknownGiven(question: String, answer: String) {
    #expect(throws: CompileError.unknownGiven(question: question, answer: answer)) {
      try Finder.parcels.compile(given: [question: answer])
    }
  }

  @Test("A condition on a later question, or on one that does not exist, counts as unanswered")
  func wrongConditions() throws {
    let finder = Finder(
      questions: [
        .asking("first", ["yes", "no"], when: .not(given("second", "yes"))),
        .asking("second", ["yes", "no"], when: given("third", "yes")),
      ],
      outcomes: [Outcome(id: "done", shownWhen: .all([given("first", "yes"), .not(given("first", "perhaps"))]))])
    let diagram = try finder.compile()
    #expect(diagram.questions.map(diagram.questionID) == ["first"])
    #expect(diagram.outcomeIDs(at: diagram.walk(["first": "yes"]).node) == ["done"])
  }

  @Test("If several things have the same id, the first counts")
  func doubledIDs() throws {
    let finder = Finder(
      questions: [.asking("late", ["yes", "no", "yes"]), .asking("late", ["yes", "no"])],
      outcomes: [Outcome(id: "complain", shownWhen: given("late", "yes")), Outcome(id: "complain")])
    let diagram = try finder.compile()
    #expect(diagram.figures.pages == 3)
    #expect(edges(in: diagram, at: 0).map(\.answer) == [0, 1])
    #expect(diagram.outcomeIDs(at: diagram.walk(["late": "no"]).node) == [])
  }

  @Test("A question may have more answers than a machine word has bits, and a finder more questions")
  func manyAnswersAndQuestions() throws {
    let answers = (0..<200).map { "answer-\($0)" }
    var questions = [Question.asking("first", answers)]
    for index in 0..<150 {
      questions.append(.asking("next-\(index)", ["yes", "no"], when: given("first", answers[index])))
    }
    let outcomes = (0..<150).map { Outcome(id: "outcome-\($0)", shownWhen: given("next-\($0)", "yes")) }
    let diagram = try Finder(questions: questions, outcomes: outcomes).compile()
    #expect(diagram.figures.questionPages == 151)
    #expect(diagram.figures.resultPages == 151)
    #expect(diagram.figures.journeys == 350)
  }

  @Test("The limit on states stops a diagram that would grow too large, and says which questions make it grow")
  func limit() throws {
    let ids = (0..<30).map { "question-\($0)" }
    let finder = Finder(
      questions: [.asking("start", ["go", "stay"])] + ids.map { .asking($0, ["yes", "no"]) },
      outcomes: ids.map { Outcome(id: $0, shownWhen: given($0, "yes")) })
    let error = #expect(throws: CompileError.self) { try finder.compile(limits: CompileLimits(states: 1000)) }
    guard case .tooManyStates(let limit, let questions) = error else {
      Issue.record("not stopped for its states")
      return
    }
    #expect(limit == 1000)
    #expect(questions == [9, 8, 7, 6, 5])
  }

  private func edges(in diagram: DecisionDiagram, at node: Int) -> [DecisionDiagram.Edge] {
    if case .question(_, let edges) = diagram.nodes[node] { edges } else { [] }
  }
}
