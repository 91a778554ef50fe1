/// A story that must come out right: answers, and the outcomes that they must lead to.
public struct Scenario: Hashable, Sendable {
  /// The answers, from the questions' ids to the answers' ids.
  public var answers: [String: String]
  /// The ids of all outcomes that must be shown, in any order.
  public var outcomes: [String]

  /// Makes a scenario from ids; nothing is checked.
  public init(answers: [String: String], outcomes: [String]) {
    self.answers = answers
    self.outcomes = outcomes
  }
}
