import Guidance
import Search
import Templates

/// The pages of an edition as they left the renderer.
struct PrintedEdition: Sendable {
  let edition: Edition
  let all: RenderedPages
  /// Those that no other edition has.
  let own: RenderedPages
  /// The addresses of those that only lead on.
  let moved: Set<String>
  /// What stands behind the shared style sheet.
  let look: String
}
