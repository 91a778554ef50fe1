/// Journeys whose results have changed in the same way between two versions of a finder.
public struct JourneyChange: Hashable, Sendable {
  /// How the results of two versions differ.
  public enum Kind: Hashable, Sendable {
    /// Both versions show a result, but not the same outcomes.
    case changed
    /// The journeys give an answer that the old version does not offer there, so they are new.
    case new
    /// The journeys give an answer that the new version does not offer there, so they are gone.
    case gone
  }

  /// Some answers to a question, by their ids.
  public struct Choice: Hashable, Sendable {
    /// The id of the question.
    public let question: String
    /// The ids of the answers, in the author's order.
    public let answers: [String]
  }

  /// How the results differ.
  public let kind: Kind
  /// The answers that define the group: each of these questions has one of these answers.
  ///
  /// A question that is not among them makes no difference. Empty if all journeys are in the group.
  public let choices: [Choice]
  /// The ids of the outcomes that are shown now and were not before, in their order.
  public let added: [String]
  /// The ids of the outcomes that were shown before and are not now, in their order.
  public let removed: [String]
  /// How many journeys agree with the choices: journeys of the new version, or of the old one if they are gone.
  ///
  /// A journey counts in several groups if the other version asked for more. `UInt64.max` means that number or
  /// more.
  public let journeys: UInt64
}
