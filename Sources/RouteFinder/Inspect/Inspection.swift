/// Looks for the problems in a finder.
struct Inspection {
  private let finder: Finder
  private let limits: CompileLimits
  private let names: NameIndex
  private var reach: Reachability
  private var found: [Problem] = []

  init(of finder: Finder, limits: CompileLimits) {
    self.finder = finder
    self.limits = limits
    names = NameIndex(of: finder)
    reach = Reachability(in: finder, limits: limits)
  }

  /// All problems, in the order of the finder.
  mutating func problems() -> [Problem] {
    found = []
    let diagram = try? finder.compile(limits: limits)
    // Where the whole takes too much, its parts are not worth much more; what is not examined is no problem.
    reach.limits.work = diagram == nil ? limits.work / 10 : max(limits.work, limits.work &* 3)
    let met = diagram.map { diagram in
      Set(diagram.nodes.compactMap { if case .question(let question, _) = $0 { question } else { nil } })
    }
    for index in finder.questions.indices {
      inspectQuestion(index, isMet: met?.contains(index) ?? true)
    }
    for index in finder.outcomes.indices {
      inspectOutcome(index)
    }
    if let diagram, let empty = diagram.results.first(where: { diagram.nodes[$0] == .result([]) }) {
      found.append(.nothingShown(journey: diagram.shortestJourney(to: empty)))
    }
    let groups = Set(finder.questions.compactMap(\.group))
    found += finder.reorderedGroups.subtracting(groups).sorted().map { .unknownGroup($0) }
    return found
  }

  // MARK: Elements

  private mutating func inspectQuestion(_ index: Int, isMet: Bool) {
    let question = finder.questions[index]
    let isDoubled = names.questions[question.id] != index
    if isDoubled { found.append(.doubledQuestion(question: index)) }
    if names.answers[index].count < 2 { found.append(.tooFewAnswers(question: index)) }
    inspectGroup(of: index)
    inspectNames(in: question.askedWhen, at: .askedWhen(question: index), before: index)
    let isAsked = isDoubled || reach.canAnswer(index, with: question.answers.map(\.id))
    if !isAsked {
      found.append(.neverAsked(question: index))
    } else if !isDoubled {
      inspectAlternatives(of: question.askedWhen, at: .askedWhen(question: index), before: index)
      let offersNothing = Condition.all([question.askedWhen] + question.answers.map { .not($0.offeredWhen) })
      if reach.canHold(offersNothing, before: index, orTakesTooMuch: false) {
        found.append(.offersNothing(question: index))
      }
      if !isMet && names.answers[index].count > 1 { found.append(.neverMatters(question: index)) }
    }
    for position in question.answers.indices {
      inspectAnswer(position, of: index, isAsked: isAsked && !isDoubled)
    }
  }

  /// Reports a question that begins its group a second time.
  private mutating func inspectGroup(of index: Int) {
    let before = finder.questions[..<index]
    guard let group = finder.questions[index].group, let last = before.last, last.group != group,
      before.contains(where: { $0.group == group })
    else { return }
    found.append(.scatteredGroup(group, question: index))
  }

  private mutating func inspectAnswer(_ position: Int, of index: Int, isAsked: Bool) {
    let question = finder.questions[index]
    let answer = question.answers[position]
    let place = Problem.Place.offeredWhen(question: index, answer: position)
    let isDoubled = names.answers[index][answer.id] != position
    if isDoubled { found.append(.doubledAnswer(question: index, answer: position)) }
    inspectNames(in: answer.offeredWhen, at: place, before: index)
    guard isAsked, !isDoubled else { return }
    if reach.canAnswer(index, with: [answer.id]) {
      inspectAlternatives(of: answer.offeredWhen, at: place, before: index, where: question.askedWhen)
    } else {
      found.append(.neverGiven(question: index, answer: position))
    }
  }

  private mutating func inspectOutcome(_ index: Int) {
    let outcome = finder.outcomes[index]
    let place = Problem.Place.shownWhen(outcome: index)
    let isDoubled = names.outcomes[outcome.id] != index
    if isDoubled { found.append(.doubledOutcome(outcome: index)) }
    inspectNames(in: outcome.shownWhen, at: place, before: finder.questions.count)
    for other in outcome.also where names.outcomes[other] == nil {
      found.append(.unknownOutcome(other, outcome: index))
    }
    guard !isDoubled else { return }
    if reach.canHold(outcome.shownWhen, before: finder.questions.count) {
      inspectAlternatives(of: outcome.shownWhen, at: place, before: finder.questions.count)
    } else {
      found.append(.neverShown(outcome: index))
    }
  }

  // MARK: Conditions

  private mutating func inspectNames(in condition: Condition, at place: Problem.Place, before limit: Int) {
    switch condition {
    case .always: break
    case .not(let part): inspectNames(in: part, at: place, before: limit)
    case .all(let parts), .any(let parts):
      for part in parts { inspectNames(in: part, at: place, before: limit) }
    case .answered(let question, let accepted):
      guard let index = names.questions[question] else {
        found.append(.unknownQuestion(question, in: place))
        return
      }
      if index >= limit { found.append(.laterQuestion(question, in: place)) }
      for answer in accepted where names.answers[index][answer] == nil {
        found.append(.unknownAnswer(answer, question: question, in: place))
      }
    }
  }

  /// Reports the alternatives that hold on no journey on which the other condition holds.
  private mutating func inspectAlternatives(
    of condition: Condition, at place: Problem.Place, before limit: Int, where other: Condition = .always
  ) {
    for (path, choice) in condition.alternatives()
    where !reach.canHold(.all([other, choice]), before: limit) {
      found.append(.neverHolds(in: place, path: path))
    }
  }
}
