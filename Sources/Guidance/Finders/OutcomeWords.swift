import Content
import Manuscript
import Records
import RouteFinder

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
  /// Whether it cannot wait: no result folds it that shows a route that can.
  public let isAtOnce: Bool
  /// What is not certain.
  public let verify: Prose?
  public let sources: [Prose]
  public let reviewed: CalendarDate
  /// Whether its page, and results that show it, can be left quickly.
  public let isSensitive: Bool
  let condition: YAMLValue
  let alsoPlaces: [SourcedText]
  let slugPlace: SourcePlace
  /// From which day to which day the route is open; `nil` if it has long been so and no end is known.
  let inForce: InForce?
  /// What it names of the laws, facts and time limits that do not hold on every day.
  let uses: [LawUse]
  let place: SourcePlace
  let said: SaidWords

  public var address: String { "outcomes/\(id).html" }

  /// Who to ring, or why there is nobody.
  public enum ContactChoice: Sendable {
    case contact(String)
    case none(reason: Prose)
  }
}
