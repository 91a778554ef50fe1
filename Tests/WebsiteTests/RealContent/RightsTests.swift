import RouteFinder
import TestSites
import Testing

/// Rights that a page may not leave out where it covers their subject.
struct RightsTests {
  @Test("A page that mentions the end of a plan says that the plan continues while it can be appealed")
  func endOfPlan() {
    var spoken = 0
    for (path, page) in RealSite.pages("england") where !Self.isListOrLetter(path) {
      let words = page.elements("main").first.map(page.words) ?? ""
      guard words.contains(#/\b(end(s|ing)? the plan|plan is to end|cease to maintain|wants to end|a plan to end)/#)
      else { continue }
      spoken += 1
      #expect(words.contains(#/goes on|keep it going|went on|keep a plan going/#), "\(path)")
    }
    #expect(spoken >= 10)
  }

  /// Lists of titles, a letter's choices, results (made of outcomes that have pages of their own), and laws (whose
  /// parts are given one by one).
  private static func isListOrLetter(_ path: String) -> Bool {
    ["a-to-z.html", "search.html", "route-finder/outline.html"].contains(path)
      || ["law/", "letters/", "route-finder/result--"].contains { path.hasPrefix($0) }
  }

  @Test("Readers who ask about NHS care learn that the section of a plan decides who has to arrange it")
  func sectionOfCare() throws {
    let book = try #require(RealSite.run?.guidance?.finders.first { $0.id == "route-finder" })
    let health = try #require(book.model.questions.first { $0.id == "health-what" })
    let pages = RealSite.pages("england")
    for answer in health.answers {
      let results = Self.results(from: "route-finder/health-what.html", answering: answer.id, in: pages)
      #expect(!results.isEmpty, "\(answer.id)")
      for result in results {
        let words = pages[result].map { page in page.elements("main").first.map(page.words) ?? "" } ?? ""
        #expect(words.contains(#/[Ss]ection [FGH]|[Vv]ague/#), "\(answer.id) leads to \(result)")
      }
    }
  }

  /// The results to which an answer on a page leads.
  private static func results(from start: String, answering answer: String, in pages: [String: HTMLPage]) -> Set<String>
  {
    func targets(_ path: String, _ isMeant: (String) -> Bool) -> [String] {
      (pages[path]?.elements(with: "data-answer") ?? []).compactMap { link in
        guard isMeant(link["data-answer"] ?? ""), let href = link["href"] else { return nil }
        return SiteCheck.target(of: href, from: path)?.path
      }
    }
    var results: Set<String> = []
    var open = targets(start) { $0 == answer }
    while let path = open.popLast() {
      let onward = targets(path) { _ in true }
      if onward.isEmpty { results.insert(path) }
      open += onward
    }
    return results
  }
}
