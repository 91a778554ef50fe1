/// Finds a name for each page of a diagram.
struct Naming {
  private static let start = "index"
  private static let result = "result"

  private let diagram: DecisionDiagram
  private var teller: StepTeller
  private var names: [String]
  private var taken: Set<String> = PageNames.reserved.union([start])

  init(of diagram: DecisionDiagram) {
    self.diagram = diagram
    teller = StepTeller(for: diagram)
    names = diagram.nodes.map { _ in Self.start }
  }

  /// The names of all nodes, in their order.
  mutating func find() -> [String] {
    // The teller is fast when nodes of the same question come one after the other.
    let nodes = (teller.order + diagram.results).filter { $0 != diagram.start }
    let plain = nodes.map { (node: $0, name: plainName(of: $0)) }
    let namesakes = Dictionary(grouping: assign(plain), by: \.name).sorted { $0.key < $1.key }
    let longer = namesakes.flatMap { name, members in longerNames(of: members.map(\.node)) }
    for (node, name) in assign(longer).sorted(by: { $0.node < $1.node }) {
      _ = assign([(node, lettered(name))])
    }
    return names
  }

  /// Gives nodes their names where no other node has the same; returns the others.
  private mutating func assign(_ proposals: [(node: Int, name: String)]) -> [(node: Int, name: String)] {
    let counts = Dictionary(proposals.map { ($0.name, 1) }, uniquingKeysWith: +)
    let rejected = proposals.filter { counts[$0.name] != 1 || taken.contains($0.name) }
    for (node, name) in proposals where counts[name] == 1 && !taken.contains(name) {
      names[node] = name
    }
    taken.formUnion(names)
    return rejected
  }

  // MARK: Names, from best to last resort

  private mutating func plainName(of node: Int) -> String {
    guard case .question(let question, _) = diagram.nodes[node] else { return FileStem.name(of: head(of: node)) }
    let telling = teller.tellingSteps(to: node)
    return FileStem.name(of: [
      [word(question)], telling.steps.flatMap { words($0, among: telling.questionsBefore) },
    ])
  }

  /// Names for nodes that would share a name: each with the steps that distinguish it from the others.
  private mutating func longerNames(of nodes: [Int]) -> [(node: Int, name: String)] {
    var steps: [Int: [Step]] = [:]
    for node in nodes { steps[node] = teller.tellingSteps(to: node).steps }
    return nodes.map { node in
      let own = steps[node] ?? []
      let others = nodes.filter { $0 != node }.map { Set(steps[$0] ?? []) }
      let distinguishing = Self.distinguishing(own, from: others)
      let distinctive = distinguishing.isEmpty ? diagram.shortestJourney(to: node).suffix(1) : distinguishing
      return (node, FileStem.name(of: head(of: node) + [distinctive.flatMap(fullWords)]))
    }
  }

  /// A few of the steps, chosen so that as many of the others as possible lack one of them.
  private static func distinguishing(_ steps: [Step], from others: [Set<Step>]) -> [Step] {
    var chosen: Set<Step> = []
    var rivals = others
    while let best = steps.max(by: { one, other in
      rivals.count { !$0.contains(one) } < rivals.count { !$0.contains(other) }
    }), rivals.contains(where: { !$0.contains(best) }) {
      chosen.insert(best)
      rivals.removeAll { !$0.contains(best) }
    }
    return steps.filter(chosen.contains)
  }

  /// A last resort, for ids that do not differ in letters or digits.
  private func lettered(_ name: String) -> String {
    let alphabet = (UInt8(ascii: "b")...UInt8(ascii: "z")).map { String(Character(Unicode.Scalar($0))) }
    var suffix = ""
    while true {
      for letter in alphabet {
        let ending = "-" + suffix + letter
        let name = FileStem.name(of: [[name]], longest: FileStem.longest - ending.count) + ending
        if !taken.contains(name) { return name }
      }
      suffix += "z"
    }
  }

  // MARK: Words

  /// What a name has before its answers.
  private func head(of node: Int) -> [[String]] {
    switch diagram.nodes[node] {
    case .question(let question, _): [[word(question)]]
    case .result(let outcomes): [[Self.result]] + outcomes.map { [FileStem.word(diagram.finder.outcomes[$0].slug)] }
    }
  }

  private func word(_ question: Int) -> String { FileStem.word(diagram.finder.questions[question].id) }

  /// The question and the answer.
  private func fullWords(_ step: Step) -> [String] {
    [word(step.question), FileStem.word(diagram.finder.questions[step.question].answers[step.answer].id)]
  }

  /// The answer alone, if that is enough: it has more than three letters, and none of the other questions has an answer
  /// with the same name.
  private func words(_ step: Step, among questions: Set<Int>) -> [String] {
    let id = diagram.finder.questions[step.question].answers[step.answer].id
    let isUnclear =
      id.count <= 3
      || questions.contains { question in
        question != step.question && diagram.finder.questions[question].answers.contains { $0.id == id }
      }
    return isUnclear ? fullWords(step) : [FileStem.word(id)]
  }
}
