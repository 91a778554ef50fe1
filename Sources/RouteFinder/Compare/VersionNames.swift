/// The names of two versions of a finder, in one order.
///
/// The order is the new version's; each name that only the old version has follows the name that it followed there.
struct VersionNames {
  let questions: [String]
  /// For each question, its answers.
  let answers: [[String]]
  let outcomes: [String]
  let questionIndices: [String: Int]
  let answerIndices: [[String: Int]]
  let outcomeIndices: [String: Int]

  init(of new: Finder, and old: Finder) {
    let newAnswers = Self.answers(in: new)
    let oldAnswers = Self.answers(in: old)
    questions = Self.joined(new.questions.map(\.id), old.questions.map(\.id))
    answers = questions.map { Self.joined(newAnswers[$0] ?? [], oldAnswers[$0] ?? []) }
    outcomes = Self.joined(new.outcomes.map(\.id), old.outcomes.map(\.id))
    questionIndices = Self.indices(questions)
    answerIndices = answers.map(Self.indices)
    outcomeIndices = Self.indices(outcomes)
  }

  /// The answers of each question; of two questions with the same id, the first counts.
  static func answers(in finder: Finder) -> [String: [String]] {
    Dictionary(finder.questions.map { ($0.id, $0.answers.map(\.id)) }) { first, _ in first }
  }

  private static func indices(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  private static func joined(_ new: [String], _ old: [String]) -> [String] {
    let known = Set(new)
    /// The names that only the old version has, by the shared name that they follow; nil for the beginning.
    var followers: [String?: [String]] = [:]
    var last: String?
    var seen = known
    for name in old {
      if known.contains(name) {
        last = name
      } else if seen.insert(name).inserted {
        followers[last, default: []].append(name)
      }
    }
    var joined = followers[nil] ?? []
    seen = []
    for name in new where seen.insert(name).inserted {
      joined.append(name)
      joined += followers[name] ?? []
    }
    return joined
  }
}
