/// The positions of a finder's names.
///
/// Of several things with the same name, the first counts.
struct NameIndex {
  /// The index of each question, by id.
  let questions: [String: Int]
  /// For each question, the index of each answer, by id.
  let answers: [[String: Int]]
  /// How many answers each question has.
  let answerCounts: [Int]
  /// The index of each outcome, by id.
  let outcomes: [String: Int]

  init(of finder: Finder) {
    questions = Self.firstIndices(of: finder.questions.map(\.id))
    answers = finder.questions.map { Self.firstIndices(of: $0.answers.map(\.id)) }
    answerCounts = finder.questions.map(\.answers.count)
    outcomes = Self.firstIndices(of: finder.outcomes.map(\.id))
  }

  private static func firstIndices(of ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }
}
