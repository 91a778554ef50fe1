/// All journeys through a finder, with equal futures merged: what a website needs to have one page for each question
/// and each result, and none twice.
///
/// No two nodes are equal. A question whose answers all lead to the same node is left out, unless it is always asked.
/// Nodes are numbered breadth-first from the start, in the author's order of answers; an edge never leads back.
public struct DecisionDiagram: Hashable, Sendable {
  /// A question that is asked, or a result.
  public enum Node: Hashable, Sendable {
    /// The question at this index of the finder, with an edge for each answer that is offered here.
    case question(Int, [Edge])
    /// The outcomes shown, as indices into the finder's outcomes, in their order.
    case result([Int])
  }

  /// An answer and the node that it leads to.
  public struct Edge: Hashable, Sendable {
    /// The index of the answer in its question.
    public let answer: Int
    /// The number of the node.
    public let target: Int
  }

  /// The finder that the diagram was made from; the indices in nodes and steps are its indices.
  public let finder: Finder
  /// The nodes, in the order in which they are first met.
  public let nodes: [Node]
  /// The numbers of the nodes that ask a question, in order.
  public let questions: [Int]
  /// The numbers of the nodes that are results, in order.
  public let results: [Int]
  /// For each node, the most questions that can still be asked from there, itself included; 0 at a result.
  public let mostQuestionsLeft: [Int]
  /// For each node, the fewest questions that can still be asked from there, itself included; 0 at a result.
  public let fewestQuestionsLeft: [Int]
  /// The size of the diagram in numbers.
  public let figures: Figures
  /// For each node but the start, where the shortest journey to it comes from.
  private let origins: [Origin?]

  private struct Origin: Hashable {
    var node: Int
    var step: Step
  }

  /// The number of the node at which every journey starts.
  ///
  /// It is a result if nothing needs to be asked.
  public var start: Int { 0 }

  /// Numbers nodes from the start.
  ///
  /// - Parameters:
  ///   - unordered: the nodes in any order, with edges to the places that they have there.
  ///   - start: the place of the node at which every journey starts.
  init(of finder: Finder, numbering unordered: [Node], from start: Int) {
    var order = [start]
    var numbers = [start: 0]
    var origins: [Origin?] = [nil]
    var nodes: [Node] = []
    while nodes.count < order.count {
      guard case .question(let question, let edges) = unordered[order[nodes.count]] else {
        nodes.append(unordered[order[nodes.count]])
        continue
      }
      let renumbered = edges.map { edge in
        if let number = numbers[edge.target] { return Edge(answer: edge.answer, target: number) }
        let number = order.count
        numbers[edge.target] = number
        order.append(edge.target)
        origins.append(Origin(node: nodes.count, step: Step(question: question, answer: edge.answer)))
        return Edge(answer: edge.answer, target: number)
      }
      nodes.append(.question(question, renumbered))
    }
    self.finder = finder
    self.nodes = nodes
    self.origins = origins
    results = nodes.indices.filter { if case .result = nodes[$0] { true } else { false } }
    questions = nodes.indices.filter { if case .question = nodes[$0] { true } else { false } }
    let count = JourneyCount(of: nodes, questionCount: finder.questions.count)
    mostQuestionsLeft = count.mostQuestions
    fewestQuestionsLeft = count.fewestQuestions
    figures = Figures(
      questions: finder.questions.count, outcomes: finder.outcomes.count, questionPages: questions.count,
      resultPages: results.count, journeys: count.journeys[0], mostQuestions: count.mostQuestions[0],
      meanQuestions: count.meanQuestions[0])
  }

  /// The journey with the fewest questions that leads to a node; of several, the first in the author's order of
  /// answers.
  ///
  /// Empty for the start, and for a number that is not a node's.
  public func shortestJourney(to node: Int) -> [Step] {
    var steps: [Step] = []
    var current = node
    while origins.indices.contains(current), let origin = origins[current] {
      steps.append(origin.step)
      current = origin.node
    }
    return steps.reversed()
  }

  /// All journeys from the start to a result, in the author's order of answers, made one by one as they are asked for.
  public var journeys: Journeys { Journeys(through: self) }
}

extension DecisionDiagram {
  /// The numbers of the results that show some of these outcomes and no other: for example, those
  /// that give only general advice.
  ///
  /// The outcomes are indices into the finder's outcomes. A result that shows nothing is not included;
  /// ``Problem/nothingShown(journey:)`` reports it. ``shortestJourney(to:)`` gives an example of a journey to each.
  public func results(showingOnly outcomes: Set<Int>) -> [Int] {
    results.filter { number in
      guard case .result(let shown) = nodes[number] else { return false }
      return !shown.isEmpty && shown.allSatisfy(outcomes.contains)
    }
  }
}

extension DecisionDiagram {
  /// Follows answers, a dictionary from the questions' ids to the answers' ids, as far as they lead.
  ///
  /// Answers to questions that are not asked are not used. The walk stops at a question without an answer, or with one
  /// that is unknown or not offered there.
  public func walk(_ answers: [String: String]) -> Walk {
    var steps: [Step] = []
    var node = start
    var unanswered: Int?
    while unanswered == nil, case .question(let question, let edges) = nodes[node] {
      let answer = answers[finder.questions[question].id].flatMap { id in
        finder.questions[question].answers.firstIndex { $0.id == id }
      }
      if let edge = edges.first(where: { $0.answer == answer }) {
        steps.append(Step(question: question, answer: edge.answer))
        node = edge.target
      } else {
        unanswered = question
      }
    }
    let met = Set(steps.map(\.question) + [unanswered].compactMap(\.self))
    let unused = answers.keys.map { id in (id: id, index: finder.questions.firstIndex { $0.id == id } ?? .max) }
      .filter { !met.contains($0.index) }
      .sorted { ($0.index, $0.id) < ($1.index, $1.id) }
    return Walk(node: node, steps: steps, unanswered: unanswered, unused: unused.map(\.id))
  }
}

extension DecisionDiagram {
  /// The numbers of the nodes that ask a question, those of earlier questions first.
  ///
  /// An edge leads from one of them to a later one or to a result.
  var questionsByOrder: [Int] {
    var numbers: [[Int]] = finder.questions.map { _ in [] }
    for number in questions {
      if case .question(let question, _) = nodes[number] { numbers[question].append(number) }
    }
    return Array(numbers.joined())
  }

  /// The index of the question that a node asks; nil for a result.
  func question(at node: Int) -> Int? {
    if case .question(let question, _) = nodes[node] { question } else { nil }
  }
}
