/// A condition on the answers that were given to earlier questions.
///
/// A question that was not asked was not answered: `.answered` about it does not hold, and `.not(.answered)` does.
/// `.all([])` always holds and `.any([])` never does. A name that the finder does not know counts as never answered;
/// ``Finder/problems()`` reports it.
public indirect enum Condition: Hashable, Sendable {
  /// Holds whatever was answered.
  case always
  /// Holds when the question was answered with one of these answers.
  case answered(question: String, with: [String])
  /// Holds when each of the conditions holds.
  case all([Condition])
  /// Holds when at least one of the conditions holds.
  case any([Condition])
  /// Holds when the condition does not.
  case not(Condition)

  /// Whether the condition holds for these answers, a dictionary from the questions' ids to the answers' ids.
  public func holds(for answers: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .answered(let question, let accepted): answers[question].map(accepted.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.holds(for: answers) }
    case .any(let parts): parts.contains { $0.holds(for: answers) }
    case .not(let part): !part.holds(for: answers)
    }
  }
}

extension Condition {
  /// The ids of the questions that the condition looks at.
  public var questions: Set<String> {
    switch self {
    case .always: []
    case .answered(let question, _): [question]
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.questions) }
    case .not(let part): part.questions
    }
  }
}

extension Question {
  /// The ids of the questions that its condition, or that of one of its answers, looks at.
  var dependencies: Set<String> {
    answers.reduce(into: askedWhen.questions) { $0.formUnion($1.offeredWhen.questions) }
  }
}

extension Condition {
  /// The condition narrowed to one alternative of one `.any` in it, for each alternative that is not the only one, with
  /// the path to the alternative.
  ///
  /// Nested alternatives follow the one that contains them. Nothing below a `.not` is an alternative.
  func alternatives() -> [(path: [Int], choice: Condition)] {
    switch self {
    case .always, .answered, .not:
      []
    case .all(let parts):
      parts.indices.flatMap { index in
        parts[index].alternatives().map { path, choice in
          var narrowed = parts
          narrowed[index] = choice
          return ([index] + path, .all(narrowed))
        }
      }
    case .any(let parts):
      parts.indices.flatMap { index in
        (parts.count > 1 ? [([index], parts[index])] : [])
          + parts[index].alternatives().map { path, choice in ([index] + path, choice) }
      }
    }
  }
}

extension Condition {
  /// Whether the condition holds after every journey to a place (true) or after none (false); nil if unknown.
  ///
  /// Relations between the answers to different questions are ignored, so the result is nil for some conditions that do
  /// hold after every journey.
  public func holds(after journeys: [LeadingAnswers], in finder: Finder) -> Bool? {
    switch self {
    case .always: true
    case .answered(let question, let accepted):
      answered(question, accepted, journeys, finder)
    case .all(let parts): Self.all(parts.map { $0.holds(after: journeys, in: finder) })
    case .any(let parts):
      Self.all(parts.map { $0.holds(after: journeys, in: finder).map { !$0 } }).map { !$0 }
    case .not(let part): part.holds(after: journeys, in: finder).map { !$0 }
    }
  }

  private func answered(
    _ question: String, _ accepted: [String], _ journeys: [LeadingAnswers], _ finder: Finder
  ) -> Bool? {
    guard let given = journeys.first(where: { finder.questions[$0.question].id == question }) else { return false }
    let fitting = given.answers.filter { accepted.contains(finder.questions[given.question].answers[$0].id) }
    if fitting.isEmpty { return false }
    return given.isAlwaysAsked && fitting.count == given.answers.count ? true : nil
  }

  /// Whether all hold: false as soon as one does not; otherwise unknown if one is unknown.
  private static func all(_ parts: [Bool?]) -> Bool? {
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : true
  }
}
