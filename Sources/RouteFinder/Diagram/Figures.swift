/// The size of a diagram in numbers.
public struct Figures: Hashable, Sendable {
  /// How many questions the finder has.
  public let questions: Int
  /// How many outcomes the finder has.
  public let outcomes: Int
  /// How many nodes ask a question.
  public let questionPages: Int
  /// How many nodes are results.
  public let resultPages: Int
  /// How many journeys lead from the start to a result.
  ///
  /// `UInt64.max` means that number or more.
  public let journeys: UInt64
  /// The most questions that a journey asks.
  public let mostQuestions: Int
  /// The mean number of questions asked, every journey counting the same.
  public let meanQuestions: Double

  /// How many nodes there are.
  public var pages: Int { questionPages + resultPages }
}
