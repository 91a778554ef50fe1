/// How far some answers lead through a diagram.
public struct Walk: Hashable, Sendable {
  /// The number of the node reached: a result, or the question that was not answered.
  public let node: Int
  /// The questions asked and answered on the way.
  public let steps: [Step]
  /// The index of the question that had no answer, or none that is offered at that point; nil if a result was reached.
  public let unanswered: Int?
  /// The ids of questions that were answered but not asked on this way: first those of the finder, in its order, then
  /// unknown ones.
  ///
  /// An answer to a question that was asked but does not offer it is not included.
  public let unused: [String]
}
