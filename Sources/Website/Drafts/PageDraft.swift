import Manuscript
import Search
import Templates

/// A page before it is rendered: its address, its texts for the frame around it, and how its own part is made.
struct PageDraft: Sendable {
  /// The address inside the site, such as `factsheets/mediation.html`.
  let address: String
  let title: String
  /// One or two sentences for search engines.
  let description: String
  /// The breadcrumbs: labels and addresses of the pages above, the nearest last.
  let trail: [Crumb]
  let template: TemplateContract
  /// What only this page has in its head, as HTML.
  var head = ""
  /// What an edition may add to its head after the scripts, as a slot.
  var lateHead = ""
  /// The address of the page that search engines should list instead; its own if `nil`.
  var canonical: String?
  /// The plain names of the page's scripts, in the order in which they run.
  var scripts: [String] = []
  /// The plain name of the journeys that its scripts load once a reader has answered something.
  var journeys: String?
  /// Whether it has a quick exit.
  var isSensitive = false
  /// The host that a form on the page is sent to, with its scheme.
  var formTarget: String?
  /// Whether people arrive from lists and search engines, and not only from the page before.
  var isListed = true
  /// The name of the council that the page is about, for the middle of a sentence.
  var council = ""
  /// The addresses of other pages whose texts it shows, and which may be out of date.
  var shows: [String] = []
  /// What the search finds of it; `nil` for pages that repeat the text of others.
  var search: SearchScope?
  /// Makes the view of the page's own template; called on any thread.
  let view: @Sendable () -> View

  /// A page above this one.
  struct Crumb: Hashable, Sendable {
    let label: String
    let address: String
  }

  init(
    _ address: String, title: String, description: String, trail: [Crumb] = [], template: TemplateContract,
    search: SearchScope? = nil,
    view: @escaping @Sendable () -> View
  ) {
    self.address = address
    self.title = title
    self.description = description
    self.trail = trail
    self.template = template
    self.search = search
    self.view = view
  }
}

extension PageDraft {
  /// The page, with a quick exit where its content is sensitive.
  func leftFast(_ isSensitive: Bool) -> PageDraft {
    var draft = self
    draft.isSensitive = isSensitive
    return draft
  }
}

/// The link to an address of the site, from wherever the page is.
func href(_ address: String) -> String { Slot.root + address }
