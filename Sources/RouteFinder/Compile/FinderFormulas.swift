/// The conditions of a finder as formulas in one table.
struct FinderFormulas {
  var table: FormulaTable
  /// For each question, when it is asked; never if an earlier one has its name.
  let asked: [FormulaTable.ID]
  /// For each question and answer, when it is offered; never if an earlier one has its name.
  let offered: [[FormulaTable.ID]]
  /// For each outcome, when it is shown; never if an earlier one has its name.
  let shown: [FormulaTable.ID]
  let names: NameIndex

  init(of finder: Finder) {
    let names = NameIndex(of: finder)
    self.names = names
    var table = FormulaTable(valueCounts: finder.questions.map { $0.answers.count + 1 })
    asked = finder.questions.enumerated().map { index, question in
      guard names.questions[question.id] == index else { return FormulaTable.never }
      return Self.formula(for: question.askedWhen, before: index, names: names, in: &table)
    }
    offered = finder.questions.enumerated().map { index, question in
      question.answers.enumerated().map { position, answer in
        guard names.answers[index][answer.id] == position else { return FormulaTable.never }
        return Self.formula(for: answer.offeredWhen, before: index, names: names, in: &table)
      }
    }
    shown = finder.outcomes.enumerated().map { index, outcome in
      guard names.outcomes[outcome.id] == index else { return FormulaTable.never }
      return Self.formula(for: outcome.shownWhen, before: finder.questions.count, names: names, in: &table)
    }
    self.table = table
  }

  /// The formula for a condition that may look at the questions before an index; others count as unanswered.
  mutating func formula(for condition: Condition, before limit: Int) -> FormulaTable.ID {
    Self.formula(for: condition, before: limit, names: names, in: &table)
  }

  private static func formula(
    for condition: Condition, before limit: Int, negated: Bool = false, names: NameIndex, in table: inout FormulaTable
  ) -> FormulaTable.ID {
    switch condition {
    case .always:
      return negated ? FormulaTable.never : FormulaTable.always
    case .not(let part):
      return formula(for: part, before: limit, negated: !negated, names: names, in: &table)
    case .answered(let question, let accepted):
      guard let index = names.questions[question], index < limit else {
        return negated ? FormulaTable.always : FormulaTable.never
      }
      let values = ValueSet(accepted.compactMap { names.answers[index][$0] }, bound: table.valueCounts[index])
      return table.literal(question: index, values: negated ? values.complement : values)
    case .all(let parts), .any(let parts):
      var formulas: [FormulaTable.ID] = []
      for part in parts {
        formulas.append(formula(for: part, before: limit, negated: negated, names: names, in: &table))
      }
      var isConjunction = negated
      if case .all = condition { isConjunction = !negated }
      return table.representative(of: isConjunction ? table.all(formulas) : table.any(formulas))
    }
  }
}
