import RouteFinder
import Testing

/// What the journeys to a node have answered.
struct LeadingAnswersTests {
  @Test("A result knows the answers that lead to it, and which questions every journey to it asks")
  func parcels() throws {
    let diagram = try Finder.parcels.compile()
    let result = try #require(diagram.results.first { diagram.outcomeIDs(at: $0) == ["advice"] })
    // Nobody without insurance is asked for a photo of a lost parcel.
    #expect(
      diagram.leadingAnswers()[result] == [
        LeadingAnswers(question: 0, answers: [0, 1], isAlwaysAsked: true),
        LeadingAnswers(question: 1, answers: [1], isAlwaysAsked: true),
        LeadingAnswers(question: 2, answers: [0], isAlwaysAsked: false),
      ])
  }

  @Test("They are exactly what all journeys say, one by one", arguments: 0..<40)
  func random(seed: Int) throws {
    let diagram = try RandomFinder.make(seed: UInt64(seed)).compile()
    let found = diagram.leadingAnswers()
    var given: [Int: [Int: Set<Int>]] = [:]
    var counts: [Int: [Int: Int]] = [:]
    var journeys: [Int: Int] = [:]
    for journey in diagram.journeys {
      journeys[journey.result, default: 0] += 1
      for step in journey.steps {
        given[journey.result, default: [:]][step.question, default: []].insert(step.answer)
        counts[journey.result, default: [:]][step.question, default: 0] += 1
      }
    }
    for result in diagram.results {
      let expected = (given[result] ?? [:]).sorted { $0.key < $1.key }.map { question, answers in
        LeadingAnswers(
          question: question, answers: answers.sorted(), isAlwaysAsked: counts[result]?[question] == journeys[result])
      }
      #expect(found[result] == expected)
    }
  }
}
