/// Questions, and the outcomes that their answers lead to.
///
/// The questions are considered in their order. A question is asked if its condition holds for the answers so far,
/// and each of its answers is offered if the answer's condition holds. In the end, the result is the list of those
/// outcomes whose condition holds.
///
/// A finder may have problems: ``problems()`` lists them. Nothing here stops at one. Where two questions (or answers of
/// a question, or outcomes) have the same id, only the first counts.
public struct Finder: Hashable, Sendable {
  /// The questions, in the order in which they may be asked.
  public var questions: [Question]
  /// The outcomes, in the order in which they are shown.
  public var outcomes: [Outcome]
  /// The groups in which ``ordered(limits:)`` may choose the order of the questions.
  public var reorderedGroups: Set<String>

  /// Makes a finder; nothing is checked.
  public init(questions: [Question], outcomes: [Outcome], reorderedGroups: Set<String> = []) {
    self.questions = questions
    self.outcomes = outcomes
    self.reorderedGroups = reorderedGroups
  }

  /// What is worth mentioning beside the shown outcomes: all that they name in ``Outcome/also``, without themselves.
  ///
  /// Both are indices into ``outcomes``. The result is in the finder's order. Unknown ids and indices are ignored.
  public func also(beside shown: [Int]) -> [Int] {
    var mentioned = Set<Int>()
    for index in shown where outcomes.indices.contains(index) {
      mentioned.formUnion(outcomes[index].also.compactMap { id in outcomes.firstIndex { $0.id == id } })
    }
    return mentioned.subtracting(shown).sorted()
  }
}
