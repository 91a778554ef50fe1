extension Condition {
  /// Whether the condition holds after every journey to a place, or after none; nil where that cannot be told.
  ///
  /// What the questions' answers have to do with each other is not looked at, so there is no answer for some conditions
  /// that do hold after every journey.
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

  /// Whether all hold: no, as soon as one does not; unknown, if one is.
  private static func all(_ parts: [Bool?]) -> Bool? {
    if parts.contains(false) { return false }
    return parts.contains(nil) ? nil : true
  }
}
