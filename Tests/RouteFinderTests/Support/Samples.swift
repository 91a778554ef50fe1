import RouteFinder

/// The condition that a question has one of some answers.
func given(_ question: String, _ answers: String...) -> Condition {
  .answered(question: question, with: answers)
}

extension Question {
  /// The ids of the questions that its condition, or that of one of its answers, looks at.
  var dependencies: Set<String> {
    answers.reduce(into: askedWhen.questions) { $0.formUnion($1.offeredWhen.questions) }
  }

  /// A question whose answers are always offered.
  static func asking(
    _ id: String, _ answers: [String], when condition: Condition = .always, always isAlwaysAsked: Bool = false
  ) -> Question {
    Question(
      id: id, answers: answers.map { Answer(id: $0) }, askedWhen: condition, isAlwaysAsked: isAlwaysAsked)
  }
}

extension Finder {
  /// A finder about parcels: two ways to go wrong, one question that both ask, and one that may lead nowhere.
  static let parcels = Finder(
    questions: [
      .asking("trouble", ["lost", "damaged", "none"]),
      .asking("insured", ["yes", "no"], when: given("trouble", "lost", "damaged")),
      .asking("photo", ["yes", "no"], when: given("trouble", "damaged")),
    ],
    outcomes: [
      Outcome(id: "claim", shownWhen: .all([given("insured", "yes"), .not(given("photo", "no"))]), also: ["advice"]),
      Outcome(id: "take-a-photo", slug: "photo", shownWhen: given("photo", "no"), also: ["claim", "advice"]),
      Outcome(id: "advice", shownWhen: given("insured", "no")),
      Outcome(id: "all-well", shownWhen: given("trouble", "none")),
    ])
}

extension DecisionDiagram {
  /// The ids of the outcomes at a node; nil at a question.
  func outcomeIDs(at node: Int) -> [String]? {
    guard case .result(let outcomes) = nodes[node] else { return nil }
    return outcomes.map { finder.outcomes[$0].id }
  }

  /// The id of the question at a node; nil at a result.
  func questionID(at node: Int) -> String? {
    guard case .question(let question, _) = nodes[node] else { return nil }
    return finder.questions[question].id
  }

  /// Steps as text: "insured yes".
  func words(_ steps: [Step]) -> [String] {
    steps.map { step in
      let question = finder.questions[step.question]
      return question.id + " " + question.answers[step.answer].id
    }
  }

  /// For each node, all the journeys that lead from the start to it.
  func journeysToNodes() -> [Set<[Step]>] {
    var journeys: [Set<[Step]>] = nodes.map { _ in [] }
    var open: [(node: Int, steps: [Step])] = [(start, [])]
    while let (node, steps) = open.popLast() {
      journeys[node].insert(steps)
      guard case .question(let question, let edges) = nodes[node] else { continue }
      open += edges.map { ($0.target, steps + [Step(question: question, answer: $0.answer)]) }
    }
    return journeys
  }
}
