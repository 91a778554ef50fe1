/// Steps from one situation of a finder to the next.
struct Explorer {
  /// The next question, and what remains of every condition that is not settled.
  ///
  /// The outcomes' conditions come first, then those of the questions, the last question first. The conditions of past
  /// questions are cut off.
  struct Situation: Hashable {
    /// The index of the next question; the number of questions at the end.
    var next: Int
    var conditions: [FormulaTable.ID]
  }

  var table: FormulaTable
  private let kept: [Bool]
  private let outcomeCount: Int
  /// The conditions before the first answer.
  private let conditions: [FormulaTable.ID]
  /// For each question, the place of its condition, which comes after those of its answers.
  private let askedAt: [Int]
  /// For each question, the place of each answer's condition; nil if the answer is always offered.
  private let offeredAt: [[Int?]]
  /// For each question, the places of all conditions that may mention it.
  private let mentioning: [[Int]]

  init(formulas: FinderFormulas, shown: [FormulaTable.ID], kept: [Bool]) {
    let questions = formulas.asked.indices
    var conditions = shown
    var askedAt = questions.map { _ in 0 }
    var offeredAt: [[Int?]] = questions.map { _ in [] }
    for question in questions.reversed() {
      for formula in formulas.offered[question] {
        offeredAt[question].append(formula == FormulaTable.always ? nil : conditions.count)
        if formula != FormulaTable.always { conditions.append(formula) }
      }
      askedAt[question] = conditions.count
      conditions.append(formulas.asked[question])
    }
    mentioning = questions.map { question in
      conditions.indices.filter { formulas.table.mentions(conditions[$0], question: question) }
    }
    table = formulas.table
    outcomeCount = shown.count
    self.kept = kept
    self.conditions = conditions
    self.askedAt = askedAt
    self.offeredAt = offeredAt
  }

  /// The situation before the first answer.
  mutating func start() -> Situation { settled(conditions, from: 0) }

  /// The answers that the next question offers, as indices.
  func offeredAnswers(in situation: Situation) -> [Int] {
    offeredAt[situation.next].indices.filter { answer in
      offeredAt[situation.next][answer].map { situation.conditions[$0] == FormulaTable.always } ?? true
    }
  }

  /// The situation after the next question has taken a value.
  mutating func situation(after situation: Situation, value: Int) -> Situation {
    var conditions = situation.conditions
    substitute(question: situation.next, value: value, in: &conditions)
    return settled(conditions, from: situation.next + 1)
  }

  private mutating func substitute(question: Int, value: Int, in conditions: inout [FormulaTable.ID]) {
    for place in mentioning[question] where place < conditions.count {
      conditions[place] = table.progress(conditions[place], question: question, value: value)
    }
  }

  /// Draws the conclusions that need no answer: questions that will not be asked are unanswered, and questions whose
  /// answer no condition uses need not be asked.
  private mutating func settled(_ open: [FormulaTable.ID], from first: Int) -> Situation {
    var conditions = open
    for question in first..<askedAt.count where conditions[askedAt[question]] == FormulaTable.never {
      substitute(question: question, value: table.unanswered(question), in: &conditions)
    }
    var needed = Array(repeating: UInt64(0), count: table.supportWidth)
    for place in 0..<outcomeCount { table.addSupport(of: conditions[place], to: &needed) }
    var next = askedAt.count
    for question in (first..<askedAt.count).reversed() {
      let isNeeded = kept[question] || needed[question / 64] & (1 << UInt64(question % 64)) != 0
      if isNeeded && conditions[askedAt[question]] != FormulaTable.never {
        next = question
        table.addSupport(of: conditions[askedAt[question]], to: &needed)
        for case .some(let place) in offeredAt[question] { table.addSupport(of: conditions[place], to: &needed) }
      } else {
        conditions[askedAt[question]] = FormulaTable.never
        for case .some(let place) in offeredAt[question] { conditions[place] = FormulaTable.never }
      }
    }
    conditions.removeLast(conditions.count - (next < askedAt.count ? askedAt[next] + 1 : outcomeCount))
    return Situation(next: next, conditions: conditions)
  }
}
