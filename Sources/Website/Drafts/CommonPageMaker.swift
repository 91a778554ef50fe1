import Guidance
import Templates

/// Makes pages of a kind that all editions have; ``CommonPages/makers`` lists all makers.
protocol CommonPageMaker: ThemeClient {
  /// The titles of its pages by address, for lists that link to them; pages that no list links to need none.
  static func titles(in guidance: Guidance) -> [String: String]

  /// The entries of its pages in the list from A to Z.
  static func entries(in guidance: Guidance) -> [ListEntry]

  static func drafts(of material: PageMaterial) -> [PageDraft]
}

extension CommonPageMaker {
  static func titles(in guidance: Guidance) -> [String: String] { [:] }
  static func entries(in guidance: Guidance) -> [ListEntry] { [] }
}
