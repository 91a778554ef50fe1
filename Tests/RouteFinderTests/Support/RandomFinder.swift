import RouteFinder

/// Makes small finders with all kinds of conditions; the same seed always makes the same finder.
struct RandomFinder {
  private static let answerIDs = ["yes", "no", "maybe", "later", "other"]

  private var random: SplitMix64
  private var questions: [Question] = []

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A finder of some questions; some of its conditions may name what does not exist.
  static func make(seed: UInt64, questions: ClosedRange<Int> = 2...7) -> Finder {
    var maker = RandomFinder(seed: seed)
    return maker.finder(of: questions)
  }

  private mutating func finder(of count: ClosedRange<Int>) -> Finder {
    for index in 0..<Int.random(in: count, using: &random) {
      let answers = Self.answerIDs.prefix(Int.random(in: 2...4, using: &random)).map { id in
        Answer(id: id, offeredWhen: chance(1, in: 6) ? condition(depth: 1) : .always)
      }
      let asked = index == 0 || chance(1, in: 3) ? .always : condition(depth: 2)
      questions.append(
        Question(id: "question-\(index)", answers: answers, askedWhen: asked, isAlwaysAsked: chance(1, in: 12)))
    }
    let outcomes = (0..<Int.random(in: 1...6, using: &random)).map { index in
      Outcome(id: "outcome-\(index)", shownWhen: condition(depth: 2), also: ["outcome-0"])
    }
    return Finder(questions: questions, outcomes: outcomes)
  }

  /// A condition on the questions made so far and, rarely, on one that does not exist.
  private mutating func condition(depth: Int) -> Condition {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 3), using: &random) {
    case 0...2:
      let known = max(questions.count, 1)
      let index = Int.random(in: 0..<(chance(1, in: 20) ? known + 2 : known), using: &random)
      let accepted = Self.answerIDs.filter { _ in chance(2, in: 5) }
      return .answered(question: "question-\(index)", with: accepted)
    case 3, 4: return .all(conditions(depth: depth - 1))
    case 5: return .any(conditions(depth: depth - 1))
    default: return .not(condition(depth: depth - 1))
    }
  }

  private mutating func conditions(depth: Int) -> [Condition] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in condition(depth: depth) }
  }

  private mutating func chance(_ hits: Int, in tries: Int) -> Bool {
    Int.random(in: 0..<tries, using: &random) < hits
  }
}

extension Finder {
  /// The finder with another condition for one of its outcomes.
  func changingAnOutcome(seed: UInt64) -> Finder {
    let other = RandomFinder.make(seed: seed)
    var changed = self
    guard let condition = other.outcomes.first?.shownWhen, let last = changed.outcomes.indices.last else { return self }
    changed.outcomes[last].shownWhen = condition
    return changed
  }

  /// The answers of a journey on which each question that is asked gets one of its offered answers at random.
  func randomAnswers(using random: inout SplitMix64, given: [String: String] = [:]) -> [String: String] {
    var answers: [String: String] = [:]
    while let open = nextQuestion(after: answers, given: given) {
      let answer = open.answers.randomElement(using: &random) ?? 0
      answers[questions[open.question].id] = questions[open.question].answers[answer].id
    }
    return answers
  }
}
