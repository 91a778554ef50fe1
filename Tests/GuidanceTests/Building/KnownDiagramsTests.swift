import Guidance
import RouteFinder
import TestSites
import Testing

/// What is kept of route finders from one build to the next.
struct KnownDiagramsTests {
  @Test("Every diagram of the real finders is found again as it was, and so is that they have no problems")
  func again() throws {
    let guidance = try #require(RealSite.run?.guidance)
    let known = try #require(KnownDiagrams(guidance.diagrams.bytes))
    for finder in guidance.finders {
      #expect(known.isSound(finder.model.key(given: nil)))
      for (given, map) in finder.maps {
        let (diagram, names) = try #require(known.diagram(of: finder.model, finder.model.key(given: given)))
        #expect(diagram == map.diagram, "\(given)")
        #expect(names == map.names, "\(given)")
      }
    }
  }

  @Test("Other rules have another number")
  func keys() throws {
    let finder = try #require(RealSite.run?.guidance?.finders.first).model
    var changed = [finder]
    changed.append(finder)
    changed[1].questions[0].isAlwaysAsked.toggle()
    changed.append(finder)
    changed[2].outcomes[0].shownWhen = .not(finder.outcomes[0].shownWhen)
    changed.append(finder)
    changed[3].questions[1].answers.swapAt(0, 1)
    changed.append(finder)
    changed[4].questions[0].group = "new"
    let keys = changed.flatMap { [$0.key(given: nil), $0.key(given: [:]), $0.key(given: ["place": "england"])] }
    #expect(Set(keys).count == keys.count)
  }

  @Test("What was cut short is not used")
  func short() throws {
    let bytes = try #require(RealSite.run?.guidance).diagrams.bytes
    #expect(KnownDiagrams(Array(bytes.dropLast())).map { _ in true } == nil)
    #expect(KnownDiagrams([]).map { _ in true } == nil)
  }
}
