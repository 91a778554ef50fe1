import Guidance
import Templates

/// What pages that all editions have are made of.
struct PageMaterial {
  let guidance: Guidance
  /// The titles of pages by address, for lists that lead to them.
  let titles: [String: String]
  /// What the list from A to Z holds.
  let entries: [ListEntry]
  /// The rendered steps of each finder's outcomes, in the finder's order.
  let steps: [String: [String]]
}
