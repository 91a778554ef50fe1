import Content
import Manuscript
import Records
import RouteFinder

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
