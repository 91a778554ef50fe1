extension Finder {
  /// The first question that is asked, given these answers, and is not among them; nil at the end.
  ///
  /// This and ``outcomes(for:given:)`` say what a finder means, step by step; the diagram must always agree with them.
  /// Answers to questions that are not asked are ignored, and so are answers that are not offered.
  ///
  /// - Parameters:
  ///   - answers: from the questions' ids to the answers' ids.
  ///   - given: answers that count wherever their question would be asked and would offer them. The question itself
  ///     is never asked.
  public func nextQuestion(after answers: [String: String], given: [String: String] = [:]) -> OpenQuestion? {
    journey(along: answers, given: given).open
  }

  /// The outcomes shown at the end of the journey, as indices into ``outcomes``; nil if a question is left unanswered.
  public func outcomes(for answers: [String: String], given: [String: String] = [:]) -> [Int]? {
    let (taken, open) = journey(along: answers, given: given)
    guard open == nil else { return nil }
    let names = NameIndex(of: self)
    return outcomes.indices.filter { index in
      names.outcomes[outcomes[index].id] == index && outcomes[index].shownWhen.holds(for: taken)
    }
  }

  /// The answers that count on the journey, and the question at which it stops because none is given.
  private func journey(
    along answers: [String: String], given: [String: String]
  ) -> (taken: [String: String], open: OpenQuestion?) {
    let names = NameIndex(of: self)
    var taken: [String: String] = [:]
    for (index, question) in questions.enumerated() {
      guard names.questions[question.id] == index, question.askedWhen.holds(for: taken) else { continue }
      let offered = question.answers.indices.filter { answer in
        names.answers[index][question.answers[answer].id] == answer
          && question.answers[answer].offeredWhen.holds(for: taken)
      }
      let isOffered = { (id: String) in offered.contains { question.answers[$0].id == id } }
      if let known = given[question.id] {
        taken[question.id] = isOffered(known) ? known : nil
      } else if let chosen = answers[question.id], isOffered(chosen) {
        taken[question.id] = chosen
      } else if !offered.isEmpty {
        return (taken, OpenQuestion(question: index, answers: offered))
      }
    }
    return (taken, nil)
  }
}
