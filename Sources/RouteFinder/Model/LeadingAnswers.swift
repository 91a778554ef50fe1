/// What journeys to a node have answered to one question.
public struct LeadingAnswers: Hashable, Sendable {
  /// The index of the question.
  public let question: Int
  /// The indices of the answers that some journey to the node gives, in their order.
  public let answers: [Int]
  /// Whether every journey to the node asks the question.
  public let isAlwaysAsked: Bool

  /// Makes a value by hand, to compare with.
  public init(question: Int, answers: [Int], isAlwaysAsked: Bool) {
    self.question = question
    self.answers = answers
    self.isAlwaysAsked = isAlwaysAsked
  }
}
