import RouteFinder
import Testing

/// A finder with far more journeys than can be listed.
struct ScaleTests {
  @Test("A finder of 60 questions with more than ten trillion journeys becomes the expected diagram")
  func large() throws {
    let finder = LargeFinder.make()
    #expect(finder.questions.count == 60)
    let diagram = try finder.compile()

    // In a branch, before each group, every combination of hits in the groups before is a situation of its own.
    let combinations = 1 << LargeFinder.groups
    let inGroups = (combinations - 1) * LargeFinder.groupSize
    let atTheEnd = combinations * LargeFinder.closing
    #expect(diagram.figures.questionPages == 1 + LargeFinder.branches * (inGroups + atTheEnd))
    #expect(diagram.figures.resultPages == LargeFinder.branches * combinations * 2)

    // A group ends with its first "a", or with none: 1 + 4 + 16 + 64 ways. So do the last questions, in reverse.
    let throughGroup: UInt64 = 1 + 4 + 16 + 64
    let throughGroups = (0..<LargeFinder.groups).reduce(1) { ways, _ in ways * throughGroup }
    #expect(diagram.figures.journeys == UInt64(LargeFinder.branches) * throughGroups * 21)
    #expect(diagram.figures.mostQuestions == 1 + LargeFinder.groups * LargeFinder.groupSize + LargeFinder.closing)
  }

  @Test("The diagram of a large finder shows what the finder means")
  func agreement() throws {
    let finder = LargeFinder.make()
    let diagram = try finder.compile()
    var random = SplitMix64(seed: 60)
    for _ in 0..<10 {
      let answers = finder.randomAnswers(using: &random)
      let outcomes = try #require(finder.outcomes(for: answers))
      #expect(diagram.nodes[diagram.walk(answers).node] == .result(outcomes))
    }
  }

  @Test("The pages of a large finder's branch have unique, short names")
  func names() throws {
    let names = PageNames(of: try LargeFinder.make().compile(given: ["branch": "branch-0"]))
    #expect(Set(names.stems).count == names.stems.count)
    #expect(names.stems.allSatisfy { $0.count <= 110 })
  }

  @Test("Two versions of a large finder are compared, whatever the order of their questions")
  func difference() throws {
    let old = LargeFinder.make()
    var new = old
    let closing = new.questions.suffix(LargeFinder.closing)
    new.questions.removeLast(LargeFinder.closing)
    new.questions.insert(contentsOf: closing, at: 1)
    let name = try #require(new.outcomes.firstIndex { $0.id == "missed-1-0" })
    new.outcomes[name].shownWhen = given("branch", "branch-1")
    let difference = new.difference(from: old)
    #expect(difference.gap == nil)
    #expect(difference.changes.allSatisfy { $0.added == ["missed-1-0"] && $0.removed == [] })
    // The group is hit with its third question, its second or its first.
    #expect(difference.changes.map { $0.choices.map(\.answers.count) } == [[1, 4, 4, 1], [1, 4, 1], [1, 1]])
    #expect(difference.changes.allSatisfy { $0.choices.first?.answers == ["branch-1"] })
  }

  @Test("A number of journeys that overflows is given as the largest number")
  func tooManyToCount() throws {
    let ids = (0..<70).map { "question-\($0)" }
    let isOdd = ids.reduce(Condition.any([])) { _, id in given(id, "yes") }
    let finder = Finder(
      questions: ids.map { .asking($0, ["yes", "no"], always: true) },
      outcomes: [Outcome(id: "last", shownWhen: isOdd)])
    let figures = try finder.compile().figures
    #expect(figures.journeys == .max)
    #expect(figures.meanQuestions == 70)
    #expect(figures.pages == 72)
  }

  @Test("A finder whose conditions stay long stops before its states become too many, and names its questions")
  func tooMuchWork() {
    // Whether any number of answers agree in pairs is known only when all have been given.
    let count = 40
    let questions = (0..<2 * count).map { Question.asking("question-\($0)", ["yes", "no"]) }
    let pairs = (0..<count).map { pair -> Condition in
      .any(
        ["yes", "no"].map { .all([given("question-\(pair)", $0), given("question-\(pair + count)", $0)]) })
    }
    let finder = Finder(questions: questions, outcomes: [Outcome(id: "all", shownWhen: .all(pairs))])
    let limits = CompileLimits(work: 300_000)
    #expect(throws: CompileError.tooMuchWork(limit: 300_000, questions: [3, 2, 4, 1, 0])) {
      try finder.compile(limits: limits)
    }
    #expect(finder.problems(limits: limits) == [])
  }
}
