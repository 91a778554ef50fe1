import RouteFinder
import Testing

/// Whether the names of pages stay the same while a finder is edited.
struct AddressTests {
  @Test("If an edit leaves a question and everything that leads to it unchanged, its page keeps its name")
  func questions() throws {
    var comparisons = 0
    for seed in PropertyTests.seeds {
      let before = try RandomFinder.make(seed: seed).compile()
      let after = try RandomEdit.edit(before.finder, seed: seed, changes: 1...1).compile()
      let (namesBefore, namesAfter) = (PageNames(of: before), PageNames(of: after))
      let nodesAfter = Dictionary(after.approaches().map { ($1, $0) }) { first, _ in first }
      for (node, approach) in before.approaches() {
        guard let same = nodesAfter[approach] else { continue }
        comparisons += 1
        #expect(namesBefore[node] == namesAfter[same], "seed \(seed)")
      }
    }
    #expect(comparisons > 300)
  }

  @Test("If an edit leaves a result's outcomes unchanged, its page keeps its name")
  func results() throws {
    var comparisons = 0
    for seed in PropertyTests.seeds {
      let before = try RandomFinder.make(seed: seed).compile()
      let after = try RandomEdit.edit(before.finder, seed: seed).compile()
      let (namesBefore, namesAfter) = (PageNames(of: before), PageNames(of: after))
      for node in before.results where node != before.start {
        let same = after.results.first { $0 != after.start && after.outcomeIDs(at: $0) == before.outcomeIDs(at: node) }
        guard let same else { continue }
        comparisons += 1
        #expect(namesBefore[node] == namesAfter[same], "seed \(seed)")
      }
    }
    #expect(comparisons > 500)
  }
}

/// A question on its page, and everything that leads there.
private struct Approach: Hashable {
  var question: String
  /// The answers of all journeys to the page, as text.
  var journeys: Set<[String]>
  /// The questions on those journeys, and all that their conditions look at, in order.
  var definitions: [Question]
}

extension DecisionDiagram {
  /// What leads to each node that asks a question, except the start.
  fileprivate func approaches() -> [(node: Int, approach: Approach)] {
    let journeys = journeysToNodes()
    return questions.filter { $0 != start }.map { node in
      let id = questionID(at: node) ?? ""
      let asked = journeys[node].joined().map { finder.questions[$0.question].id }
      return (
        node,
        Approach(
          question: id, journeys: Set(journeys[node].map(words)), definitions: definitions(of: Set(asked + [id])))
      )
    }
  }

  /// The questions with these ids, and all that their conditions look at.
  private func definitions(of ids: Set<String>) -> [Question] {
    var known = ids
    var open = Array(ids)
    while let id = open.popLast() {
      for question in finder.questions where question.id == id {
        for other in question.dependencies where known.insert(other).inserted { open.append(other) }
      }
    }
    return finder.questions.filter { known.contains($0.id) }
  }
}
