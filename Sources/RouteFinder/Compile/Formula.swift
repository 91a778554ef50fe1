/// A condition in the form in which it is computed with.
///
/// There is no negation: that of a literal is the literal of the other values, among which is "not answered". The parts
/// of `.all` and `.any` are identifiers in a ``FormulaTable``.
enum Formula: Hashable, Sendable {
  case never
  case always
  case literal(question: Int, values: ValueSet)
  case all([FormulaTable.ID])
  case any([FormulaTable.ID])
}
