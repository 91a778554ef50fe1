import RouteFinder

/// Makes a finder of 60 questions with more than ten trillion journeys, whose diagram can be counted by hand.
///
/// The first question chooses one of 3 branches. A branch has 6 groups of 3 questions, and every question 5 answers. A
/// group is "hit" if one of its questions is answered with "a". The last 5 questions are for all branches; the journey
/// is "closed" if each of them is answered with "a". The outcomes say which groups are hit, singly and in twos, threes
/// and fours, which are missed, and whether the journey is closed.
enum LargeFinder {
  static let branches = 3
  static let groups = 6
  static let groupSize = 3
  static let closing = 5
  static let letters = ["a", "b", "c", "d", "e"]

  static func make() -> Finder {
    var questions = [Question(id: "branch", answers: (0..<branches).map { Answer(id: "branch-\($0)") })]
    for branch in 0..<branches {
      for group in 0..<groups {
        for number in 0..<groupSize {
          questions.append(
            question(name(branch, group, number), when: .answered(question: "branch", with: ["branch-\(branch)"])))
        }
      }
    }
    questions += (0..<closing).map { question("closing-\($0)", when: .always) }

    let isClosed = Condition.all((0..<closing).map { .answered(question: "closing-\($0)", with: ["a"]) })
    var outcomes = [Outcome(id: "closed", shownWhen: isClosed)]
    for branch in 0..<branches {
      let isHere = Condition.answered(question: "branch", with: ["branch-\(branch)"])
      for group in 0..<groups {
        outcomes.append(
          Outcome(id: "missed-\(branch)-\(group)", shownWhen: .all([isHere, .not(isHit(branch, group))])))
        outcomes.append(
          Outcome(id: "hit-and-closed-\(branch)-\(group)", shownWhen: .all([isHit(branch, group), isClosed])))
      }
      for combination in 1..<(1 << groups) where combination.nonzeroBitCount <= 4 {
        let chosen = (0..<groups).filter { combination & (1 << $0) != 0 }
        outcomes.append(
          Outcome(
            id: (["hit", "\(branch)"] + chosen.map(String.init)).joined(separator: "-"),
            shownWhen: .all(chosen.map { isHit(branch, $0) })))
      }
    }
    return Finder(questions: questions, outcomes: outcomes)
  }

  private static func question(_ id: String, when condition: Condition) -> Question {
    Question(id: id, answers: letters.map { Answer(id: $0) }, askedWhen: condition)
  }

  private static func name(_ branch: Int, _ group: Int, _ number: Int) -> String { "b\(branch)-g\(group)-q\(number)" }

  private static func isHit(_ branch: Int, _ group: Int) -> Condition {
    .any((0..<groupSize).map { .answered(question: name(branch, group, $0), with: ["a"]) })
  }
}
