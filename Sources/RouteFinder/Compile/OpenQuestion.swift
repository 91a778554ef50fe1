/// A question that waits for its answer, with the answers that are offered at this point of the journey.
public struct OpenQuestion: Hashable, Sendable {
  /// The index of the question in its finder.
  public var question: Int
  /// The indices of the offered answers, in the author's order; never empty.
  public var answers: [Int]

  /// Makes an open question from indices.
  public init(question: Int, answers: [Int]) {
    self.question = question
    self.answers = answers
  }
}
