/// A question of a finder, with its answers in the order in which they are shown.
///
/// A question whose condition holds, but none of whose answers is offered, is not asked.
public struct Question: Hashable, Sendable {
  /// The question's name, unique within the finder.
  public var id: String
  /// The answers, in the author's order.
  public var answers: [Answer]
  /// When the question is asked.
  ///
  /// It may look at earlier questions only.
  public var askedWhen: Condition
  /// Whether the question keeps its page even where each of its answers leads to the same place.
  public var isAlwaysAsked: Bool
  /// The name of the group that the question belongs to; nil if it belongs to none.
  ///
  /// The questions of a group are next to each other. ``Finder/reorderedGroups`` names the groups whose questions may
  /// be reordered.
  public var group: String?

  /// Makes a question; without a condition, it is always asked where its answer can make a difference.
  public init(
    id: String, answers: [Answer], askedWhen: Condition = .always, isAlwaysAsked: Bool = false, group: String? = nil
  ) {
    self.id = id
    self.answers = answers
    self.askedWhen = askedWhen
    self.isAlwaysAsked = isAlwaysAsked
    self.group = group
  }
}
