/// Determines whether conditions hold on any journey through a finder.
struct Reachability {
  private let finder: Finder
  /// How many states each condition may take, and how much work all of them together may take.
  var limits: CompileLimits
  private var formulas: FinderFormulas
  /// What has been found out; nil if it took too much.
  private var known: [FormulaTable.ID: Bool?] = [FormulaTable.never: false]

  init(in finder: Finder, limits: CompileLimits) {
    self.finder = finder
    self.limits = limits
    formulas = FinderFormulas(of: finder)
  }

  /// Whether a journey reaches the question at this index and can give one of the answers.
  mutating func canAnswer(_ question: Int, with answers: [String]) -> Bool {
    canHold(.answered(question: finder.questions[question].id, with: answers), before: question + 1)
  }

  /// Whether some journey makes the condition hold, which may look at the questions before an index.
  ///
  /// Where finding out takes more than the limits, the result is `orTakesTooMuch`.
  mutating func canHold(_ condition: Condition, before limit: Int, orTakesTooMuch: Bool = true) -> Bool {
    let formula = formulas.formula(for: condition, before: limit)
    if let answer = known[formula] { return answer ?? orTakesTooMuch }
    let nothingKept = finder.questions.map { _ in false }
    let space = try? StateSpace(exploring: &formulas, shown: [formula], kept: nothingKept, given: [:], limits: limits)
    let holds = space.map { space in
      space.states.contains { if case .shows(let shown) = $0 { !shown.isEmpty } else { false } }
    }
    known[formula] = .some(holds)
    return holds ?? orTakesTooMuch
  }
}
