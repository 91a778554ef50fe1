/// What differs between two versions of a finder, in ids.
public struct Difference: Hashable, Sendable {
  /// Why not every change is listed.
  public enum Gap: Hashable, Sendable {
    /// The old version could not be turned into a diagram, so no journeys were compared.
    case oldVersion(CompileError)
    /// The new version could not be turned into a diagram, so no journeys were compared.
    case newVersion(CompileError)
    /// Comparing the two versions takes more states than the limit allows, so no change is listed.
    case tooManyStates(limit: Int)
    /// There are more groups of changed journeys than the limit allows, so changes are listed outcome by outcome: each
    /// group adds or removes a single outcome, and a journey may be in several groups.
    case tooManyChanges(limit: Int)
    /// Even outcome by outcome, there are more groups than the limit allows; only some of them are listed.
    case tooManyOutcomeChanges(limit: Int)
  }

  /// The groups of journeys whose results differ, those with the most journeys first, then in the author's order.
  ///
  /// No set of answers is in two groups, unless ``gap`` says so.
  public internal(set) var changes: [JourneyChange] = []
  /// What is missing in ``changes``; nil if nothing is.
  public internal(set) var gap: Gap?
  /// The questions that only the new version has.
  public let newQuestions: [String]
  /// The questions that only the old version has.
  public let goneQuestions: [String]
  /// The answers that only the new version has, to questions that both have.
  public let newAnswers: [JourneyChange.Choice]
  /// The answers that only the old version has, to questions that both have.
  public let goneAnswers: [JourneyChange.Choice]
  /// The outcomes that only the new version has.
  public let newOutcomes: [String]
  /// The outcomes that only the old version has.
  public let goneOutcomes: [String]

  /// Whether a reader would see no difference: same journeys, same results.
  public var isEmpty: Bool { changes.isEmpty && gap == nil }
}
