/// A mistake in a finder, with indices that say where it is, and no text.
public enum Problem: Hashable, Sendable {
  /// A condition names a question that the finder does not have.
  case unknownQuestion(String, in: Place)
  /// A condition names an answer that the question does not have.
  case unknownAnswer(String, question: String, in: Place)
  /// An outcome mentions one that the finder does not have, in ``Outcome/also``.
  case unknownOutcome(String, outcome: Int)
  /// A condition looks at the question that it belongs to, or at a later one.
  case laterQuestion(String, in: Place)
  /// An earlier question has the same id, so this one does not count.
  case doubledQuestion(question: Int)
  /// An earlier answer of the question has the same id, so this one does not count.
  case doubledAnswer(question: Int, answer: Int)
  /// An earlier outcome has the same id, so this one does not count.
  case doubledOutcome(outcome: Int)
  /// A question has fewer than two answers.
  case tooFewAnswers(question: Int)
  /// No journey reaches the question, or none of its answers is ever offered.
  case neverAsked(question: Int)
  /// On some journey the question's condition holds but none of its answers is offered, so it is skipped there.
  case offersNothing(question: Int)
  /// The question is asked, but no journey can give this answer.
  case neverGiven(question: Int, answer: Int)
  /// No journey shows the outcome.
  case neverShown(outcome: Int)
  /// The question is asked, but the answer makes no difference on any journey, so it has no page.
  case neverMatters(question: Int)
  /// An alternative of a condition holds on no journey although the condition as a whole does. The path leads to it:
  /// the position in each ``Condition/all(_:)`` or ``Condition/any(_:)`` on the way, outermost first.
  case neverHolds(in: Place, path: [Int])
  /// A journey shows no outcome; this is the shortest.
  case nothingShown(journey: [Step])
  /// The question's group has earlier questions, but this one is not next to them.
  case scatteredGroup(String, question: Int)
  /// A group that is to be reordered has no question.
  case unknownGroup(String)

  /// A condition of a finder.
  public enum Place: Hashable, Sendable {
    /// The condition of a question.
    case askedWhen(question: Int)
    /// The condition of an answer.
    case offeredWhen(question: Int, answer: Int)
    /// The condition of an outcome.
    case shownWhen(outcome: Int)
  }
}
