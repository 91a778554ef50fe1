/// The situations that journeys through a finder can be in, found level by level.
///
/// A situation is the next question and what remains of every condition that still counts. Journeys in the same
/// situation have the same future, so they are followed together; journeys are never listed one by one.
struct StateSpace {
  /// What happens in a situation.
  ///
  /// Targets are numbers of states.
  enum State {
    /// The question at this index is asked.
    case asks(Int, [DecisionDiagram.Edge])
    /// A question is settled without being asked.
    case passes(to: Int)
    /// The journey ends with these outcomes, as positions in the explored list.
    case shows([Int])
  }

  /// The states by number.
  ///
  /// States in later entries of ``levels`` are reached from earlier entries only.
  private(set) var states: [State] = []
  /// The numbers of the states by the index of the next question; the last entry has the ends of journeys.
  private(set) var levels: [[Int]]
  /// The number of the state in which journeys start.
  private(set) var start = 0

  /// Follows all journeys.
  ///
  /// - Parameters:
  ///   - formulas: the conditions; the table grows.
  ///   - shown: when each outcome is shown.
  ///   - kept: for each question, whether it is asked even where its answer changes nothing.
  ///   - given: for some questions, the answer that counts without asking.
  init(
    exploring formulas: inout FinderFormulas, shown: [FormulaTable.ID], kept: [Bool], given: [Int: Int],
    limits: CompileLimits
  ) throws(CompileError) {
    levels = Array(repeating: [], count: formulas.asked.count + 1)
    var explorer = Explorer(formulas: formulas, shown: shown, kept: kept)
    // The explorer must be the table's only owner while it changes it, or the table would be copied.
    formulas.table = FormulaTable(valueCounts: [])
    defer { formulas.table = explorer.table }

    var waiting: [[Explorer.Situation]] = Array(repeating: [], count: levels.count)
    var numbers: [[Explorer.Situation: Int]] = Array(repeating: [:], count: levels.count)
    var growth = Array(repeating: 0, count: levels.count)

    func reach(_ situation: Explorer.Situation, from level: Int) throws(CompileError) -> Int {
      let next = situation.next
      if let number = numbers[next][situation] { return number }
      let number = states.count
      growth[level] += 1
      explorer.table.work += situation.conditions.count / 8
      if number >= limits.states || explorer.table.work > limits.work {
        let worst = growth.indices.dropLast().filter { growth[$0] > 0 }
          .sorted { (growth[$1], $0) < (growth[$0], $1) }.prefix(5)
        throw number >= limits.states
          ? .tooManyStates(limit: limits.states, questions: Array(worst))
          : .tooMuchWork(limit: limits.work, questions: Array(worst))
      }
      states.append(.shows([]))
      numbers[next][situation] = number
      levels[next].append(number)
      waiting[next].append(situation)
      return number
    }

    start = try reach(explorer.start(), from: levels.count - 1)
    for question in formulas.asked.indices {
      for (number, situation) in zip(levels[question], waiting[question]) {
        let offered = explorer.offeredAnswers(in: situation)
        let known = given[question].map { offered.contains($0) ? $0 : explorer.table.unanswered(question) }
        if let value = known ?? (offered.isEmpty ? explorer.table.unanswered(question) : nil) {
          states[number] = .passes(to: try reach(explorer.situation(after: situation, value: value), from: question))
        } else {
          var edges: [DecisionDiagram.Edge] = []
          for answer in offered {
            let next = try reach(explorer.situation(after: situation, value: answer), from: question)
            edges.append(DecisionDiagram.Edge(answer: answer, target: next))
          }
          states[number] = .asks(question, edges)
        }
      }
      waiting[question] = []
      numbers[question] = [:]
    }
    for (number, situation) in zip(levels[formulas.asked.count], waiting[formulas.asked.count]) {
      states[number] = .shows(shown.indices.filter { situation.conditions[$0] == FormulaTable.always })
    }
  }
}
