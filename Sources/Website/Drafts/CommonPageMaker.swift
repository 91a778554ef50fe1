import Guidance
import Templates

/// Makes pages of a kind that all editions have; ``CommonPages/makers`` lists all such.
protocol CommonPageMaker: ThemeClient {
  /// The titles of its pages by address, for lists that lead to them; those that no list does need none.
  static func titles(in guidance: Guidance) -> [String: String]

  /// What of its pages stands in the list from A to Z.
  static func entries(in guidance: Guidance) -> [ListEntry]

  static func drafts(of material: PageMaterial) -> [PageDraft]
}

extension CommonPageMaker {
  static func titles(in guidance: Guidance) -> [String: String] { [:] }
  static func entries(in guidance: Guidance) -> [ListEntry] { [] }
}
