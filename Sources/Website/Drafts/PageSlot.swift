import Manuscript

/// What a page fills into the frame around it, by the name of the slot.
enum PageSlot: String, CaseIterable, Sendable {
  /// Its whole title, with that of the site.
  case title = "page-title"
  /// One or two sentences for search engines.
  case description
  /// The style sheets that its own text needs.
  case textStyles = "text-styles"
  /// What its policy adds: where a form is sent, whether scripts run.
  case policy = "own-policy"
  /// The way to leave it fast.
  case exit
  /// What it says about its age.
  case overdue
  /// The changes of the law that would touch it.
  case reforms
  /// Its own part.
  case content
  /// Its address within the site, as part of another address.
  case path = "page-path"
  /// When it was last reviewed.
  case lastChecked = "last-checked"
  /// What it alone has in its head.
  case head = "page-head"

  /// The slot as it is written into the frame.
  var text: String { Slot.text(rawValue) }
}
