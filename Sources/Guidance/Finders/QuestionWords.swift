import Content
import Manuscript
import Records
import RouteFinder

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
  /// The same, also by time limits of other days than that of the build.
  var everyWay: [DatedAnswers] = []
  /// When it is asked, as written.
  let askedWhen: YAMLValue?
  let place: SourcePlace
  /// Where its words are among those of all questions.
  let said: Range<Int>

  /// How days choose its answer by the time limits that are law on a day.
  func ways(on day: CalendarDate?, _ laws: [String: DatedLaw]) -> [DatedAnswers] {
    everyWay.filter { laws["limit:\($0.limit)"]?.inForce.holds(on: day) ?? true }
  }
}
