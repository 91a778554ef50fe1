/// A condition in the form used for computation.
///
/// There is no negation: a negated literal is the literal of the other values, including "not answered". The parts of
/// `.all` and `.any` are identifiers in a ``FormulaTable``.
enum Formula: Hashable, Sendable {
  case never
  case always
  case literal(question: Int, values: ValueSet)
  case all([FormulaTable.ID])
  case any([FormulaTable.ID])
}
