import Manuscript
import Records
import RouteFinder

/// The stories of a route finder, followed one by one.
///
/// If many stop at one question, the question changed, not the stories: that is reported once, at the question.
struct StoppedStories {
  private let finder: GuidedFinder
  private let results: [(story: ScenarioStory, result: ScenarioCheck)]
  /// The questions at which many stories stop, in order, each with these stories.
  private let causes: [(question: Int, stories: [ScenarioStory])]

  /// From how many stories on the question is taken to be the cause.
  private static let many = 3

  /// - Parameter day: the day of the build, which may decide what a story should end in.
  init(_ stories: [ScenarioStory], _ finder: GuidedFinder, _ diagram: DecisionDiagram, on day: CalendarDate?) {
    self.finder = finder
    let results = stories.map { (story: $0, result: diagram.check($0.scenario(on: day))) }
    self.results = results
    let stops = Dictionary(grouping: results.indices.filter { results[$0].result.walk.unanswered != nil }) {
      results[$0].result.walk.unanswered ?? 0
    }
    causes = stops.filter { $0.value.count >= Self.many }.sorted { $0.key < $1.key }
      .map { (question: $0.key, stories: $0.value.map { results[$0].story }) }
  }

  /// Whether what no story covers may be covered once the stories go on.
  var mayExplainGaps: Bool { !causes.isEmpty }

  /// Reports each story that does not end where it should, and each question at which many stop.
  func report(_ diagnostics: inout Diagnostics) {
    for cause in causes { report(cause.question, cause.stories, &diagnostics) }
    for (story, result) in results {
      if let question = result.walk.unanswered, causes.contains(where: { $0.question == question }) { continue }
      story.report(result, finder, &diagnostics)
    }
  }

  private func report(_ index: Int, _ stories: [ScenarioStory], _ diagnostics: inout Diagnostics) {
    let question = finder.questions[index]
    let answers = question.answers.map(\.id).joined(separator: ", ")
    let isForAll = question.askedWhen == nil
    diagnostics.error(
      GuidanceRules.scenario,
      isForAll
        ? "the question '\(question.id)' is now asked of everybody, and \(stories.count) stories do not answer it"
        : "\(stories.count) stories stop at the question '\(question.id)', which they do not answer",
      at: question.askedWhen?.place ?? question.place,
      help: isForAll
        ? "add 'asked-when', which says who is asked; if it is meant for everybody, add its answer to these stories: \(answers)"
        : "look at 'asked-when'; if they are to be asked, add the answer to these stories: \(answers)",
      notes: stories.prefix(3).map { .init("such as this story", at: $0.place) })
  }
}
