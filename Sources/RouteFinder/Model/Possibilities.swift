/// What the conditions alone say about earlier answers once it is known that a question is asked.
///
/// It comes from the conditions themselves, not from journeys: edits elsewhere in the finder do not change it.
struct Possibilities {
  /// For each question, and each earlier question about which something is known, the values it can have.
  ///
  /// The last value means "not answered".
  private let whenAsked: [[Int: ValueSet]]

  init(of finder: Finder) {
    let names = NameIndex(of: finder)
    var whenAsked: [[Int: ValueSet]] = []
    for question in finder.questions {
      whenAsked.append(Self.possible(where: question.askedWhen, isTrue: true, names: names, known: whenAsked) ?? [:])
    }
    self.whenAsked = whenAsked
  }

  /// Whether an earlier question can have this answer where a question is asked.
  func allows(_ step: Step, whereAsked question: Int) -> Bool {
    whenAsked[question][step.question]?.contains(step.answer) ?? true
  }

  /// Whether an earlier question must have this answer where a question is asked.
  func demands(_ step: Step, whereAsked question: Int) -> Bool {
    guard let values = whenAsked[question][step.question] else { return false }
    return values.count == 1 && values.contains(step.answer)
  }

  /// The values that questions can have where a condition is true (or false); nil if it cannot be so.
  private static func possible(
    where condition: Condition, isTrue: Bool, names: NameIndex, known: [[Int: ValueSet]]
  ) -> [Int: ValueSet]? {
    switch condition {
    case .always:
      return isTrue ? [:] : nil
    case .not(let part):
      return possible(where: part, isTrue: !isTrue, names: names, known: known)
    case .answered(let question, let accepted):
      guard let index = names.questions[question], index < known.count else { return isTrue ? nil : [:] }
      let bound = names.answerCounts[index] + 1
      let accepted = ValueSet(accepted.compactMap { names.answers[index][$0] }, bound: bound)
      let values = isTrue ? accepted : accepted.complement
      if values.isEmpty { return nil }
      // Where the question must have been answered, it must have been asked.
      return both([index: values], values.contains(bound - 1) ? [:] : known[index])
    case .all(let parts), .any(let parts):
      let possibilities = parts.map { possible(where: $0, isTrue: isTrue, names: names, known: known) }
      if case .all = condition, isTrue { return possibilities.reduce([:], both) }
      if case .any = condition, !isTrue { return possibilities.reduce([:], both) }
      return possibilities.reduce(nil, either)
    }
  }

  private static func both(_ one: [Int: ValueSet]?, _ other: [Int: ValueSet]?) -> [Int: ValueSet]? {
    guard let one, let other else { return nil }
    let both = one.merging(other) { $0.intersection($1) }
    return both.values.contains(where: \.isEmpty) ? nil : both
  }

  private static func either(_ one: [Int: ValueSet]?, _ other: [Int: ValueSet]?) -> [Int: ValueSet]? {
    guard let one, let other else { return one ?? other }
    var either: [Int: ValueSet] = [:]
    for (question, values) in one {
      either[question] = other[question].map { values.union($0) }
    }
    return either
  }
}
