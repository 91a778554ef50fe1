import RouteFinder
import Testing

/// Diagrams that are made again from their nodes.
struct KnownDiagramTests {
  private static let finder = Finder(
    questions: [
      Question(id: "letter", answers: [Answer(id: "yes"), Answer(id: "no")]),
      Question(
        id: "late", answers: [Answer(id: "yes"), Answer(id: "no")],
        askedWhen: .answered(question: "letter", with: ["yes"])),
    ],
    outcomes: [
      Outcome(id: "appeal", shownWhen: .answered(question: "late", with: ["no"])),
      Outcome(id: "talk"),
    ])

  @Test("The nodes of a diagram give the same diagram")
  func same() throws {
    let diagram = try Self.finder.compile()
    #expect(DecisionDiagram(of: Self.finder, nodes: diagram.nodes) == diagram)
    let names = PageNames(of: diagram)
    #expect(PageNames(of: diagram, stems: names.stems) == names)
  }

  @Test("Nodes that cannot be a diagram are refused")
  func impossible() throws {
    typealias Node = DecisionDiagram.Node
    func edge(_ answer: Int, _ target: Int) -> DecisionDiagram.Edge { .init(to: target, by: answer) }
    let impossible: [[Node]] = [
      [], [.question(0, [])], [.question(0, [edge(0, 0)])], [.question(9, [edge(0, 1)]), .result([0])],
      [.question(0, [edge(7, 1)]), .result([0])], [.question(0, [edge(0, -1)]), .result([0])],
      [.question(0, [edge(0, 2)]), .result([0])], [.result([5])], [.result([-1])],
      // A circle, a node that nothing leads to, and nodes in another order.
      [.question(0, [edge(0, 1), edge(1, 2)]), .question(1, [edge(0, 0)]), .result([0])],
      [.question(0, [edge(0, 1)]), .result([0]), .result([1])],
      [.question(0, [edge(0, 2), edge(1, 1)]), .result([0]), .result([1])],
    ]
    for nodes in impossible { #expect(DecisionDiagram(of: Self.finder, nodes: nodes) == nil, "\(nodes)") }
  }

  @Test("Names are one for each node, and each another")
  func names() throws {
    let diagram = try Self.finder.compile()
    let stems = PageNames(of: diagram).stems
    #expect(PageNames(of: diagram, stems: stems.dropLast()) == nil)
    #expect(PageNames(of: diagram, stems: Array(repeating: "index", count: stems.count)) == nil)
  }
}
