import Guidance
import Search
import Templates

/// The pages of an edition as the renderer made them.
struct PrintedEdition: Sendable {
  let edition: Edition
  let all: RenderedPages
  /// Those that no other edition has.
  let own: RenderedPages
  /// The addresses of those that only redirect.
  let moved: Set<String>
  /// What follows the shared style sheet.
  let look: String
}
