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
  /// The rules alone; its questions and outcomes stand in the order of ``questions`` and ``outcomes``.
  public let finder: Finder
  public let questions: [QuestionWords]
  public let outcomes: [OutcomeWords]
  /// The words of the questions.
  let said: SaidWords
  /// The map of all journeys for each set of answers that an edition gives; the empty set is always there.
  public internal(set) var maps: [[String: String]: JourneyMap] = [:]

  public var address: String { "\(id)/index.html" }
}

/// All journeys through a finder, and the names of their pages.
public struct JourneyMap: Sendable {
  public let diagram: DecisionDiagram
  public let names: PageNames
  /// For each node, what the journeys to it have answered.
  public let leading: [[LeadingAnswers]]
}

/// A question as readers see it.
public struct QuestionWords: Sendable {
  public let id: String
  public let text: String
  public let help: Prose?
  /// Why it is asked.
  public let why: Prose?
  public let answers: [AnswerWords]
  /// How days choose its answer: of several ways, the first whose condition holds.
  public internal(set) var dated: [DatedAnswers] = []
  /// When it is asked, as written.
  let askedWhen: YAMLValue?
  let place: SourcePlace
  /// Where its words stand among those of all questions.
  let said: Range<Int>
}

/// An answer as readers see it.
public struct AnswerWords: Sendable {
  public let id: String
  public let text: String
  public let hint: Prose?
  /// What it stands under, with others in a row.
  public let heading: String?
  /// Whether it is for those who do not know.
  public let isUnsure: Bool
  /// What a reader who gave it is told at the top of a result.
  public let note: String?
  /// Phrases that do not fit a reader who gave it.
  let avoided: [String]
  /// When it is offered, as written.
  let offeredWhen: YAMLValue?
  let place: SourcePlace
}

/// An outcome as readers see it.
public struct OutcomeWords: Sendable {
  public let id: String
  public let title: String
  public let slug: String
  /// By what day.
  public let deadline: Prose
  /// What to do today.
  public let firstStep: Prose
  /// What to do, in order.
  public let body: Prose
  /// The contact's id, or the reason why there is none.
  public let contact: ContactChoice
  /// The legal basis as links, or the reason why there is none.
  public let law: [CitedLaw]
  public let lawReason: Prose?
  public let also: [String]
  /// The ids of letters that help on this route.
  public let letters: [String]
  /// The time limits that readers can work out for it.
  public let deadlines: [String]
  /// What this route cannot do.
  public let limits: Prose?
  /// What it costs.
  public let cost: Prose?
  /// Whether it is advice that fits everyone; a journey that ends in nothing else helps nobody.
  public let isGeneral: Bool
  /// What is not certain.
  public let verify: Prose?
  public let sources: [Prose]
  public let reviewed: CalendarDate
  /// Whether its page, and results that show it, can be left fast.
  public let isSensitive: Bool
  let condition: YAMLValue
  let alsoPlaces: [SourcedText]
  let slugPlace: SourcePlace
  let place: SourcePlace
  let said: SaidWords

  public var address: String { "outcomes/\(id).html" }

  /// Who to ring, or why there is nobody.
  public enum ContactChoice: Sendable {
    case contact(String)
    case none(reason: Prose)
  }
}
