import RouteFinder
import Testing

/// What holds for every finder, tried with many random ones.
struct PropertyTests {
  static let seeds: Range<UInt64> = 0..<250

  @Test("The diagram shows what the finder means, whatever the answers")
  func agreement() throws {
    for seed in Self.seeds {
      let finder = RandomFinder.make(seed: seed)
      let diagram = try finder.compile()
      var random = SplitMix64(seed: seed)
      for _ in 0..<20 {
        let answers = finder.randomAnswers(using: &random)
        let walk = diagram.walk(answers)
        let outcomes = try #require(finder.outcomes(for: answers), "seed \(seed)")
        #expect(diagram.nodes[walk.node] == .result(outcomes), "seed \(seed)")
      }
    }
  }

  @Test("No two nodes are equal, and every question makes a difference unless it is always asked")
  func reduced() throws {
    for seed in Self.seeds {
      let diagram = try RandomFinder.make(seed: seed).compile()
      #expect(Set(diagram.nodes).count == diagram.nodes.count, "seed \(seed)")
      for case .question(let question, let edges) in diagram.nodes {
        let isNeeded = Set(edges.map(\.target)).count > 1 || diagram.finder.questions[question].isAlwaysAsked
        #expect(isNeeded, "seed \(seed)")
      }
    }
  }

  @Test("Nodes are numbered in the order in which they are met, and edges lead to later questions")
  func order() throws {
    for seed in Self.seeds {
      let diagram = try RandomFinder.make(seed: seed).compile()
      var met = [diagram.start]
      for node in diagram.nodes {
        guard case .question(let question, let edges) = node else { continue }
        for edge in edges {
          if !met.contains(edge.target) { met.append(edge.target) }
          if case .question(let next, _) = diagram.nodes[edge.target] { #expect(next > question, "seed \(seed)") }
        }
      }
      #expect(met == Array(diagram.nodes.indices), "seed \(seed)")
    }
  }

  @Test("Compiling twice gives the same diagram and the same names")
  func repeatable() throws {
    for seed in Self.seeds.prefix(100) {
      let finder = RandomFinder.make(seed: seed)
      let diagram = try finder.compile()
      #expect(try finder.compile() == diagram)
      #expect(PageNames(of: diagram) == PageNames(of: try finder.compile()))
    }
  }

  @Test("Giving an answer up front is the same as giving it when asked")
  func given() throws {
    for seed in Self.seeds.prefix(60) {
      let finder = RandomFinder.make(seed: seed)
      let whole = try finder.compile()
      var random = SplitMix64(seed: seed)
      for index in finder.questions.indices {
        let question = finder.questions[index]
        guard let answer = question.answers.randomElement(using: &random) else { continue }
        let known = [question.id: answer.id]
        let diagram = try finder.compile(given: known)
        #expect(!diagram.nodes.contains { if case .question(index, _) = $0 { true } else { false } }, "seed \(seed)")
        for _ in 0..<10 {
          let answers = finder.randomAnswers(using: &random, given: known)
          let outcomes = try #require(finder.outcomes(for: answers, given: known))
          #expect(diagram.nodes[diagram.walk(answers).node] == .result(outcomes), "seed \(seed)")
          // An answer that is not offered leaves the question unasked if given up front, and open otherwise.
          let same = answers.merging(known) { own, _ in own }
          guard finder.outcomes(for: same) != nil else { continue }
          #expect(whole.nodes[whole.walk(same).node] == .result(outcomes), "seed \(seed)")
        }
      }
    }
  }

  @Test("Counting gives the same numbers as listing")
  func counts() throws {
    for seed in Self.seeds {
      let diagram = try RandomFinder.make(seed: seed).compile()
      let lengths = diagram.journeys.map(\.steps.count)
      #expect(diagram.figures.journeys == UInt64(lengths.count), "seed \(seed)")
      #expect(diagram.figures.mostQuestions == lengths.max(), "seed \(seed)")
      let mean = Double(lengths.reduce(0, +)) / Double(lengths.count)
      #expect(abs(diagram.figures.meanQuestions - mean) < 1e-9, "seed \(seed)")
      #expect(diagram.figures.mostQuestions == diagram.mostQuestionsLeft[diagram.start])
      #expect(diagram.fewestQuestionsLeft[diagram.start] == lengths.min(), "seed \(seed)")
    }
  }

  @Test("Every journey leads where its answers lead, and none is listed twice")
  func journeys() throws {
    for seed in Self.seeds.prefix(100) {
      let diagram = try RandomFinder.make(seed: seed).compile()
      var seen = Set<[Step]>()
      for journey in diagram.journeys {
        #expect(seen.insert(journey.steps).inserted, "seed \(seed)")
        let answers = journey.steps.map { step in
          let question = diagram.finder.questions[step.question]
          return (question.id, question.answers[step.answer].id)
        }
        let walk = diagram.walk(Dictionary(answers, uniquingKeysWith: { first, _ in first }))
        #expect(walk.node == journey.result && walk.steps == journey.steps && walk.unused.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test("The shortest journey to a node is the shortest, and the first of several")
  func shortestJourneys() throws {
    for seed in Self.seeds.prefix(200) {
      let diagram = try RandomFinder.make(seed: seed).compile()
      for (node, journeys) in diagram.journeysToNodes().enumerated() {
        let least = journeys.map(\.count).min()
        let candidates = journeys.filter { $0.count == least }
        let first = candidates.min { $0.map(\.answer).lexicographicallyPrecedes($1.map(\.answer)) }
        #expect(diagram.shortestJourney(to: node) == first, "seed \(seed)")
      }
    }
  }
}
