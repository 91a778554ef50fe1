import Content
import Manuscript
import Records
import RouteFinder

/// A route finder with its words: the questions and outcomes as readers see them, and the diagrams compiled from them.
public struct GuidedFinder: Sendable {
  /// The folder's name, which is also the folder of its pages.
  public let id: String
  public let title: String
  public let summary: String
  public let reviewed: CalendarDate
  /// The rules alone; its questions and outcomes are in the order of ``questions`` and ``outcomes``.
  public let model: Finder
  public let questions: [QuestionWords]
  public let outcomes: [OutcomeWords]
  /// All outcomes, also those of other days than that of the build, in the finder's order.
  let everyOutcome: [OutcomeOfDays]
  /// The words of the questions.
  let said: SaidWords
  /// The map of all journeys for each set of answers that an edition gives; the empty set is always included.
  public internal(set) var maps: [[String: String]: JourneyMap] = [:]

  public var address: String { "\(id)/index.html" }
}

/// All journeys through a finder, and the names of their pages.
public struct JourneyMap: Sendable {
  public let diagram: DecisionDiagram
  public let names: PageNames
  /// For each node, the answers given on the journeys to it.
  public let leading: [[LeadingAnswers]]
}
