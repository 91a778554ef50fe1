extension Finder {
  /// Turns the finder into its reduced diagram.
  ///
  /// - Parameters:
  ///   - given: answers that are known up front, from questions' ids to answers' ids. Such a question never appears in
  ///     the diagram: where it would be asked and offers the answer, the answer counts; elsewhere the question is
  ///     unanswered.
  ///   - limits: when to give up.
  /// - Throws: ``CompileError`` if a given answer is unknown, or if a limit is reached. Other problems in the finder do
  ///   not stop it: ``problems()`` lists them.
  public func compile(
    given: [String: String] = [:], limits: CompileLimits = CompileLimits()
  ) throws(CompileError) -> DecisionDiagram {
    var formulas = FinderFormulas(of: self)
    var givenAnswers: [Int: Int] = [:]
    for (question, answer) in given.sorted(by: { $0.key < $1.key }) {
      guard let index = formulas.names.questions[question], let position = formulas.names.answers[index][answer] else {
        throw .unknownGiven(question: question, answer: answer)
      }
      givenAnswers[index] = position
    }
    let kept = questions.indices.map { questions[$0].isAlwaysAsked && givenAnswers[$0] == nil }
    let space = try StateSpace(
      exploring: &formulas, shown: formulas.shown, kept: kept, given: givenAnswers, limits: limits)
    let reduction = Reduction(of: space, kept: kept)
    return DecisionDiagram(of: self, numbering: reduction.nodes, from: reduction.start)
  }
}
