extension Finder {
  /// Compares the journeys of this version with those of an old one.
  ///
  /// Answers are compared by where they lead in the diagrams. A question that a version does not ask makes no
  /// difference to it. A journey is new, or gone, if it gives an answer that the other version does not offer where it
  /// asks the question. Journeys are never listed one by one.
  ///
  /// - Parameters:
  ///   - old: the previous version. Questions, answers and outcomes are matched by id; their order may differ.
  ///   - limits: when to give up; states of the comparison count like those of a diagram.
  ///   - mostChanges: how many groups of journeys may be listed, from 1 to 100,000.
  public func difference(
    from old: Finder, limits: CompileLimits = CompileLimits(), mostChanges: Int = 1000
  ) -> Difference {
    let names = VersionNames(of: self, and: old)
    var difference = Difference(of: self, from: old, in: names)
    let oldDiagram: DecisionDiagram
    let newDiagram: DecisionDiagram
    do { oldDiagram = try old.compile(limits: limits) } catch {
      difference.gap = .oldVersion(error)
      return difference
    }
    do { newDiagram = try compile(limits: limits) } catch {
      difference.gap = .newVersion(error)
      return difference
    }
    guard var comparison = FinderComparison(of: newDiagram, with: oldDiagram, in: names, limits: limits) else {
      difference.gap = .tooManyStates(limit: limits.states)
      return difference
    }
    let most = min(max(mostChanges, 1), 100_000)
    if let changes = comparison.changes(most: most) {
      difference.changes = changes
    } else {
      let found = comparison.changesByOutcome(most: most)
      difference.changes = found.changes
      difference.gap = found.areAll ? .tooManyChanges(limit: most) : .tooManyOutcomeChanges(limit: most)
    }
    return difference
  }
}

extension Difference {
  /// Finds the names that only one version has.
  fileprivate init(of new: Finder, from old: Finder, in names: VersionNames) {
    let newAnswers = VersionNames.answers(in: new)
    let oldAnswers = VersionNames.answers(in: old)
    newQuestions = names.questions.filter { oldAnswers[$0] == nil }
    goneQuestions = names.questions.filter { newAnswers[$0] == nil }
    self.newAnswers = Self.choices(in: names, with: newAnswers, without: oldAnswers)
    goneAnswers = Self.choices(in: names, with: oldAnswers, without: newAnswers)
    let newOutcomes = Set(new.outcomes.map(\.id))
    let oldOutcomes = Set(old.outcomes.map(\.id))
    self.newOutcomes = names.outcomes.filter { !oldOutcomes.contains($0) }
    goneOutcomes = names.outcomes.filter { !newOutcomes.contains($0) }
  }

  /// The answers that only one version has, to questions that both have.
  private static func choices(
    in names: VersionNames, with one: [String: [String]], without other: [String: [String]]
  ) -> [JourneyChange.Choice] {
    zip(names.questions, names.answers).compactMap { question, answers in
      guard let here = one[question], let there = other[question] else { return nil }
      let own = answers.filter { here.contains($0) && !there.contains($0) }
      return own.isEmpty ? nil : JourneyChange.Choice(question: question, answers: own)
    }
  }
}
