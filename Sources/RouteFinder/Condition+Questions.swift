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
