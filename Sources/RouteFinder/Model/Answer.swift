/// One of the answers to a question.
public struct Answer: Hashable, Sendable {
  /// The answer's name, unique within its question.
  public var id: String
  /// When the answer may be chosen.
  ///
  /// It may look at earlier questions only.
  public var offeredWhen: Condition

  /// Makes an answer; without a condition, it is always offered.
  public init(id: String, offeredWhen: Condition = .always) {
    self.id = id
    self.offeredWhen = offeredWhen
  }
}
