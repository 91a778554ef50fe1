import Content
import Manuscript
import Records
import RouteFinder

/// An answer as readers see it.
public struct AnswerWords: Sendable {
  public let id: String
  public let text: String
  public let hint: Prose?
  /// The heading that it is under, together with others in a row.
  public let heading: String?
  /// Whether it is for those who do not know.
  public let isUnsure: Bool
  /// What a result says at the top to a reader who gave it.
  public let note: String?
  /// Phrases that do not suit a reader who gave it.
  let avoided: [String]
  /// When it is offered, as written.
  let offeredWhen: YAMLValue?
  let place: SourcePlace
}
