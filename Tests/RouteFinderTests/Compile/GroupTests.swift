import RouteFinder
import Testing

/// Groups of questions, and the order inside them.
struct GroupTests {
  // MARK: Small finders

  @Test("In a reordered group, the question that settles most is asked first")
  func settlingQuestionFirst() throws {
    let finder = Finder.stopping([4, 3, 2]).grouping(0..<3)
    let ordered = finder.ordered()
    #expect(ordered.questions.map(\.id) == ["question-2", "question-1", "question-0"])
    #expect(finder.questionOrder() == [2, 1, 0])
    #expect(ordered.outcomes == finder.outcomes && ordered.reorderedGroups == finder.reorderedGroups)
    #expect(abs(try finder.compile().expectedQuestions() - (1 + 3.0 / 4 + 2.0 / 4)) < 1e-12)
    #expect(abs(try ordered.compile().expectedQuestions() - (1 + 1.0 / 2 + 1.0 / 3)) < 1e-12)
  }

  @Test("A group that is not to be reordered keeps the author's order, and so does a group that is scattered")
  func otherGroups() {
    var finder = Finder.stopping([4, 3, 2]).grouping(0..<3)
    finder.reorderedGroups = ["other"]
    #expect(finder.ordered() == finder)
    finder.reorderedGroups = ["group"]
    finder.questions[1].group = nil
    #expect(finder.ordered() == finder)
  }

  @Test("Compiling keeps the order that the finder has")
  func compiling() throws {
    let finder = Finder.stopping([4, 3, 2]).grouping(0..<3)
    #expect(try finder.compile().finder == finder)
    #expect(try finder.compile().questionID(at: 0) == "question-0")
  }

  @Test("A question stays after those that its condition, or that of one of its answers, looks at")
  func conditions() {
    var finder = Finder.stopping([5, 4, 3, 2]).grouping(0..<4)
    finder.questions[1].askedWhen = .not(given("question-0", "stop"))
    finder.questions[3].answers[1].offeredWhen = .any([given("question-1", "stop", "answer-1"), .always])
    #expect(finder.ordered().questions.map(\.id) == ["question-2", "question-0", "question-1", "question-3"])
  }

  @Test("A condition that looks at a later question still does after the group is ordered")
  func laterQuestion() {
    var finder = Finder.stopping([4, 3, 2]).grouping(0..<3)
    finder.questions[0].askedWhen = .not(given("question-2", "stop"))
    #expect(finder.ordered().questions.map(\.id) == ["question-0", "question-2", "question-1"])
  }

  @Test("Of two orders with the same mean, the one with the shorter longest journey is chosen, then the author's")
  func ties() throws {
    // "a" settles everything with one of its three answers; otherwise "b" and "c" are asked, and "c" settles nothing.
    let same = Finder.stopping([3, 3, 3]).grouping(0..<3)
    #expect(same.ordered() == same)
    let chain = Finder(
      questions: [.asking("a", ["1", "2"]), .asking("b", ["1", "2"]), .asking("c", ["1", "2"])],
      outcomes: [
        Outcome(id: "x", shownWhen: .all([given("a", "1"), given("b", "1")])),
        Outcome(id: "y", shownWhen: .all([given("a", "2"), given("c", "1")])),
      ]
    ).grouping(0..<3)
    #expect(chain.ordered() == chain)
    var other = chain
    other.questions = [chain.questions[2], chain.questions[1], chain.questions[0]]
    #expect(other.ordered().questions.map(\.id) == ["a", "c", "b"])
    #expect(try other.ordered().compile().figures.mostQuestions == 2)
  }

  @Test("Several groups are ordered, and the questions around them stay where they are")
  func severalGroups() {
    let first = Finder.stopping([4, 2], prefix: "first")
    let second = Finder.stopping([5, 3], prefix: "second")
    var finder = Finder(
      questions: first.questions + [.asking("between", ["yes", "no"])] + second.questions,
      outcomes: first.outcomes + [Outcome(id: "between", shownWhen: given("between", "yes"))] + second.outcomes)
    for index in [0, 1] { finder.questions[index].group = "one" }
    for index in [3, 4] { finder.questions[index].group = "two" }
    finder.reorderedGroups = ["two", "one"]
    #expect(finder.questionOrder() == [1, 0, 2, 4, 3])
    finder.reorderedGroups = ["two"]
    #expect(finder.questionOrder() == [0, 1, 2, 4, 3])
  }

  @Test("A group that takes more than the limits keeps the author's order, and so does one that nobody reaches")
  func limits() {
    let finder = Finder.stopping([6, 5, 4, 3, 2]).grouping(0..<5)
    #expect(finder.ordered(limits: CompileLimits(states: 3)) == finder)
    #expect(finder.ordered(limits: CompileLimits(states: 30)) == finder)
    #expect(finder.questionOrder(limits: CompileLimits(states: .max)) == [4, 3, 2, 1, 0])
    var unreached = finder
    for index in 0..<5 { unreached.questions[index].askedWhen = .any([]) }
    #expect(unreached.ordered() == unreached)
    #expect(Finder(questions: [], outcomes: [], reorderedGroups: ["group"]).ordered().questions.isEmpty)
  }

  @Test("A group of more than eight questions is ordered too")
  func largeGroup() throws {
    let finder = Finder.stopping(Array((2...13).reversed())).grouping(0..<12)
    #expect(finder.questionOrder() == Array((0..<12).reversed()))
  }

  @Test("Doubled ids do not change what counts")
  func doubledIDs() throws {
    var finder = Finder.stopping([4, 3, 2]).grouping(0..<3)
    finder.questions[2].id = "question-0"
    #expect(finder.questionOrder() == [1, 0, 2])
  }

  // MARK: Problems

  @Test("Groups whose questions are together are no problem, whether they are reordered or not")
  func goodGroups() {
    var finder = Finder.parcels
    finder.questions[0].group = "about-you"
    for index in 1...2 { finder.questions[index].group = "details" }
    #expect(finder.problems() == [])
    finder.reorderedGroups = ["details"]
    #expect(finder.problems() == [])
  }

  @Test("A question that is apart from its group is found, each time that the group begins again")
  func scatteredGroups() {
    var finder = Finder.stopping([2, 2, 2, 2, 2, 2, 2])
    for index in [0, 3, 4, 6] { finder.questions[index].group = "one" }
    for index in [1, 5] { finder.questions[index].group = "two" }
    #expect(
      finder.problems().filter { if case .scatteredGroup = $0 { true } else { false } } == [
        .scatteredGroup("one", question: 3), .scatteredGroup("two", question: 5),
        .scatteredGroup("one", question: 6),
      ])
  }

  @Test("A reordered group without questions is found")
  func unknownGroups() {
    var finder = Finder.parcels
    finder.questions[0].group = "known"
    finder.reorderedGroups = ["known", "unknown", "another"]
    #expect(finder.problems() == [.unknownGroup("another"), .unknownGroup("unknown")])
  }

  // MARK: All finders

  @Test("The order is the best of all that the conditions allow, for every finder")
  func best() throws {
    var changed = 0
    for seed in PropertyTests.seeds.prefix(60) {
      let finder = Finder.grouped(seed: seed, most: 4)
      let members = finder.questions.indices.filter { finder.questions[$0].group != nil }
      let candidates = try permutations(of: members).filter { isAllowed($0, in: finder) }.map { order in
        var candidate = finder
        for (place, index) in zip(members, order) { candidate.questions[place] = finder.questions[index] }
        return (order: order, value: try value(of: candidate))
      }
      let least = try #require(candidates.map(\.value.mean).min())
      let ties = candidates.filter { $0.value.mean < least + 1e-9 }
      let fewest = try #require(ties.map(\.value.most).min())
      let expected = try #require(ties.first { $0.value.most == fewest })
      let order = finder.questionOrder()
      #expect(members.map { order[$0] } == expected.order, "seed \(seed)")
      #expect(order.filter { !members.contains($0) } == finder.questions.indices.filter { !members.contains($0) })
      changed += order == Array(finder.questions.indices) ? 0 : 1
    }
    #expect(changed > 20)
  }

  @Test("An ordered finder shows the same outcomes for all answers, and asks no more questions")
  func sameOutcomes() throws {
    for seed in PropertyTests.seeds.prefix(80) {
      let finder = Finder.grouped(seed: seed)
      let ordered = finder.ordered()
      let (before, after) = (try value(of: finder), try value(of: ordered))
      #expect(after.mean <= before.mean + 1e-9, "seed \(seed)")
      #expect(after.mean < before.mean - 1e-9 || after.most <= before.most, "seed \(seed)")
      #expect(ordered.ordered() == ordered, "seed \(seed)")
      var random = SplitMix64(seed: seed)
      for _ in 0..<10 {
        let answers = finder.randomAnswers(using: &random)
        #expect(finder.outcomes(for: answers) == ordered.outcomes(for: answers), "seed \(seed)")
      }
    }
  }

  private func value(of finder: Finder) throws -> (mean: Double, most: Int) {
    let diagram = try finder.compile()
    return (diagram.expectedQuestions(), diagram.figures.mostQuestions)
  }

  /// All orders, the smallest numbers first.
  private func permutations(of members: [Int]) -> [[Int]] {
    if members.isEmpty { return [[]] }
    return members.flatMap { first in permutations(of: members.filter { $0 != first }).map { [first] + $0 } }
  }

  private func isAllowed(_ order: [Int], in finder: Finder) -> Bool {
    order.indices.allSatisfy { place in
      order[(place + 1)...].allSatisfy { later in
        let (one, other) = (finder.questions[order[place]], finder.questions[later])
        return order[place] < later || !one.dependencies.contains(other.id) && !other.dependencies.contains(one.id)
      }
    }
  }
}

extension Finder {
  /// Questions with these numbers of answers, any of which may stop the journey.
  fileprivate static func stopping(_ counts: [Int], prefix: String = "question") -> Finder {
    let questions = counts.enumerated().map { index, count in
      Question.asking("\(prefix)-\(index)", ["stop"] + (1..<count).map { "answer-\($0)" })
    }
    return Finder(
      questions: questions,
      outcomes: [Outcome(id: "\(prefix)-stopped", shownWhen: .any(questions.map { given($0.id, "stop") }))])
  }

  /// The finder with some of its questions in a group that may be reordered.
  fileprivate func grouping(_ members: Range<Int>) -> Finder {
    var finder = self
    for index in members { finder.questions[index].group = "group" }
    finder.reorderedGroups = ["group"]
    return finder
  }

  /// A random finder with a reordered group of some questions, few of which look at each other.
  fileprivate static func grouped(seed: UInt64, most: Int = 5) -> Finder {
    var finder = RandomFinder.make(seed: seed, questions: 3...6)
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...min(most, finder.questions.count), using: &random)
    let first = Int.random(in: 0...finder.questions.count - count, using: &random)
    for index in first..<first + count where Int.random(in: 0..<4, using: &random) > 0 {
      finder.questions[index].askedWhen = .always
      for answer in finder.questions[index].answers.indices {
        finder.questions[index].answers[answer].offeredWhen = .always
      }
    }
    for number in 0..<2 {
      let alternatives = (0..<3).map { _ in
        let parts = finder.questions.shuffled(using: &random).prefix(2).map { question in
          given(question.id, question.answers.randomElement(using: &random)?.id ?? "")
        }
        return Condition.all(parts)
      }
      finder.outcomes.append(Outcome(id: "reached-\(number)", shownWhen: .any(alternatives)))
    }
    return finder.grouping(first..<first + count)
  }
}

extension DecisionDiagram {
  /// The mean number of questions asked, each offered answer being equally likely.
  fileprivate func expectedQuestions(from node: Int = 0) -> Double {
    guard case .question(_, let edges) = nodes[node] else { return 0 }
    return 1 + edges.reduce(0) { $0 + expectedQuestions(from: $1.target) } / Double(edges.count)
  }
}
