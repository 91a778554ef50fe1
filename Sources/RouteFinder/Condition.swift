/// A condition on the answers that were given to earlier questions.
///
/// A question that was not asked was not answered: `.answered` about it does not hold, and `.not(.answered)` does.
/// `.all([])` always holds and `.any([])` never does. A name that the finder does not know counts as never answered;
/// ``Finder/problems()`` reports it.
public indirect enum Condition: Hashable, Sendable {
  /// Holds whatever was answered.
  case always
  /// Holds when the question was answered with one of these answers.
  case answered(question: String, with: [String])
  /// Holds when each of the conditions holds.
  case all([Condition])
  /// Holds when at least one of the conditions holds.
  case any([Condition])
  /// Holds when the condition does not.
  case not(Condition)

  /// Whether the condition holds for these answers, a dictionary from the questions' ids to the answers' ids.
  public func holds(for answers: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .answered(let question, let accepted): answers[question].map(accepted.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.holds(for: answers) }
    case .any(let parts): parts.contains { $0.holds(for: answers) }
    case .not(let part): !part.holds(for: answers)
    }
  }
}
