import RouteFinder

/// Makes random changes to a finder, as an author might; the same seed always makes the same change.
struct RandomEdit {
  private var random: SplitMix64
  /// Another finder, to take conditions from.
  private let other: Finder

  private init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    other = RandomFinder.make(seed: seed &+ 1)
  }

  /// The finder after some changes.
  static func edit(_ finder: Finder, seed: UInt64, changes: ClosedRange<Int> = 1...3) -> Finder {
    var edit = RandomEdit(seed: seed)
    var finder = finder
    for _ in 0..<Int.random(in: changes, using: &edit.random) { edit.change(&finder) }
    return finder
  }

  private mutating func change(_ finder: inout Finder) {
    let number = Int.random(in: 0..<1000, using: &random)
    let question = Int.random(in: finder.questions.indices, using: &random)
    let outcome = Int.random(in: finder.outcomes.indices, using: &random)
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: finder.outcomes[outcome].shownWhen = condition()
    case 2: finder.outcomes.append(Outcome(id: "outcome-\(number)", shownWhen: condition()))
    case 3: if finder.outcomes.count > 1 { finder.outcomes.remove(at: outcome) }
    case 4: finder.outcomes[outcome] = Outcome(id: "outcome-\(number)", shownWhen: finder.outcomes[outcome].shownWhen)
    case 5: finder.questions.swapAt(question, Int.random(in: finder.questions.indices, using: &random))
    case 6: if finder.questions.count > 2 { finder.questions.remove(at: question) }
    case 7: finder.questions.insert(.asking("question-\(number)", ["yes", "no"]), at: question)
    case 8: finder.questions[question].id = "question-\(number)"
    case 9: finder.questions[question].askedWhen = condition()
    case 10: finder.questions[question].isAlwaysAsked.toggle()
    default: changeAnswer(&finder.questions[question], number)
    }
  }

  private mutating func changeAnswer(_ question: inout Question, _ number: Int) {
    let answer = Int.random(in: question.answers.indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: question.answers.insert(Answer(id: "answer-\(number)"), at: answer)
    case 1: if question.answers.count > 2 { question.answers.remove(at: answer) }
    case 2: question.answers[answer].id = "answer-\(number)"
    case 3: question.answers[answer].offeredWhen = condition()
    default: question.answers.reverse()
    }
  }

  private mutating func condition() -> Condition {
    other.outcomes.randomElement(using: &random)?.shownWhen ?? .always
  }
}
