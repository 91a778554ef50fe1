import Guidance
import Templates

/// What the pages that all editions have are made from.
struct PageMaterial {
  let guidance: Guidance
  /// The titles of pages by address, for lists that link to them.
  let titles: [String: String]
  /// The entries of the list from A to Z.
  let entries: [ListEntry]
  /// The rendered steps of each finder's outcomes, in the finder's order.
  let steps: [String: [String]]
}
