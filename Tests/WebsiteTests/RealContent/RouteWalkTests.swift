import Guidance
import RouteFinder
import TestSites
import Testing
import Website

/// Journeys through the built pages, as a reader clicks, compared with what the rules of the finder say.
struct RouteWalkTests {
  /// A walk through pages: the answers given, and the outcomes of the result page.
  private struct PageWalk {
    var answers: [String: String] = [:]
    var outcomes: [String] = []
  }

  @Test(
    "2,000 random journeys through the pages end in exactly the outcomes that the rules give",
    arguments: RealSite.editions)
  func random(edition: String) throws {
    let guidance = try #require(RealSite.run?.guidance)
    let given = try #require(guidance.editions.first { $0.name == edition }?.given)
    var random = SplitMix64(seed: 7)
    for book in guidance.finders {
      let pages = links(of: book.id, in: edition)
      for journey in 0..<(2_000 / RealSite.editions.count + 1) {
        let walk = try walk(pages, from: "\(book.id)/index.html") { $0.randomElement(using: &random) }
        let answers = completed(walk.answers, book.model, given, using: &random)
        let expected = book.model.outcomes(for: answers, given: given)?.map { book.model.outcomes[$0].id }
        #expect(walk.outcomes == expected, "journey \(journey): \(walk.answers)")
      }
    }
  }

  @Test("Every scenario of the content, walked through the pages, ends where it should", arguments: RealSite.editions)
  func scenarios(edition: String) throws {
    let guidance = try #require(RealSite.run?.guidance)
    let given = try #require(guidance.editions.first { $0.name == edition }?.given)
    for book in guidance.finders {
      let pages = links(of: book.id, in: edition)
      let scenarios = try ScenarioFile.read("\(Repository.content)/finders/\(book.id)/scenarios.yaml")
      #expect(scenarios.count >= 120)
      for scenario in scenarios where given.allSatisfy({ scenario.answers[$0.key] == $0.value }) {
        let walk = try walk(pages, from: "\(book.id)/index.html") { links in
          links.first { $0.answer == scenario.answers[$0.question] }
        }
        #expect(Set(walk.outcomes) == Set(scenario.outcomes), "\(scenario.story)")
        #expect(Set(walk.outcomes).count == walk.outcomes.count)
      }
    }
  }

  @Test("Every page of a finder is met on some journey", arguments: RealSite.editions)
  func reachable(edition: String) throws {
    for book in try #require(RealSite.run?.guidance).finders {
      let pages = links(of: book.id, in: edition)
      var found: Set<String> = ["\(book.id)/index.html"]
      var open = Array(found)
      while let path = open.popLast() {
        for link in pages[path]?.links ?? [] where found.insert(link.target).inserted { open.append(link.target) }
      }
      #expect(Set(pages.keys).subtracting(found).sorted() == [])
    }
  }

  /// A link to an answer.
  private struct Link {
    let question: String
    let answer: String
    let target: String
  }

  /// A page of a finder: its links, or its outcomes.
  private struct FinderPage {
    let links: [Link]
    let outcomes: [String]
  }

  private func links(of finder: String, in edition: String) -> [String: FinderPage] {
    var found: [String: FinderPage] = [:]
    for (path, page) in RealSite.pages(edition) where path.hasPrefix("\(finder)/") {
      let main = page.elements("main").first
      // The pages about the whole finder are not part of a journey.
      if main?["data-question"] == nil && main?["data-outcomes"] == nil { continue }
      let question = main?["data-question"] ?? ""
      let links = page.elements(with: "data-answer").map { link in
        Link(
          question: question, answer: link["data-answer"] ?? "",
          target: SiteCheck.target(of: link["href"] ?? "", from: path)?.path ?? "")
      }
      found[path] = FinderPage(
        links: links, outcomes: (main?["data-outcomes"] ?? "").split(separator: " ").map(String.init))
    }
    return found
  }

  private func walk(_ pages: [String: FinderPage], from start: String, choose: ([Link]) -> Link?) throws -> PageWalk {
    var walk = PageWalk()
    var path = start
    for _ in 0..<100 {
      let page = try #require(pages[path], "no page \(path)")
      if page.links.isEmpty {
        walk.outcomes = page.outcomes
        return walk
      }
      let link = try #require(choose(page.links), "\(path) has no link for this answer")
      #expect(walk.answers.updateValue(link.answer, forKey: link.question) == nil, "\(link.question) is asked twice")
      path = link.target
    }
    Issue.record("a journey without an end")
    return walk
  }

  /// The answers, with any answer to questions that the rules ask but the pages skip because they change nothing.
  private func completed(
    _ answers: [String: String], _ finder: Finder, _ given: [String: String], using random: inout SplitMix64
  ) -> [String: String] {
    var answers = answers
    while let open = finder.nextQuestion(after: answers, given: given) {
      let question = finder.questions[open.question]
      guard let answer = open.answers.randomElement(using: &random) else { break }
      answers[question.id] = question.answers[answer].id
    }
    return answers
  }
}
