import Manuscript

/// A link to a heading of a page.
package struct FragmentUse: Sendable {
  package let address: String
  package let fragment: String
  package let place: PlaceHint
}
