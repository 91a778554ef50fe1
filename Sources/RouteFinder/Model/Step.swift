/// A question and the answer given to it, as indices into ``Finder/questions`` and ``Question/answers``.
public struct Step: Hashable, Sendable {
  /// The index of the question in its finder.
  public var question: Int
  /// The index of the answer in its question.
  public var answer: Int

  /// Makes a step from two indices.
  public init(question: Int, answer: Int) {
    self.question = question
    self.answer = answer
  }
}
