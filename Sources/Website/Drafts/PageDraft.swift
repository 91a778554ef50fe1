import Manuscript
import Search
import Templates

/// A page before it is rendered: its address, its words for the frame around it, and how its own part is made.
struct PageDraft: Sendable {
  /// The address inside the site, such as `factsheets/mediation.html`.
  let address: String
  let title: String
  /// One or two sentences for search engines.
  let description: String
  /// The way here: labels and addresses of the pages above, the nearest last.
  let trail: [Crumb]
  let template: TemplateContract
  /// What the page alone has in its head, as HTML.
  var head = ""
  /// What an edition may add to its head behind the scripts, as a slot.
  var lateHead = ""
  /// The address of the page that search engines shall list in its place; its own, if `nil`.
  var canonical: String?
  /// The plain names of the page's scripts, in the order in which they run.
  var scripts: [String] = []
  /// The journeys that its scripts load where a reader has answered something, by their plain name.
  var journeys: String?
  /// Whether it can be left fast.
  var isSensitive = false
  /// The host that a form on the page is sent to, with its scheme.
  var formTarget: String?
  /// Whether people come here from lists and search engines, and not only from the page before.
  var isListed = true
  /// The council that the page is about, as its name stands inside a sentence.
  var council = ""
  /// The addresses of other pages whose texts it shows, and which may be out of date.
  var shows: [String] = []
  /// What of it the search finds; `nil` for pages that stand beside others of the same words.
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
  /// The page, with a way to leave it fast where its content is sensitive.
  func leftFast(_ isSensitive: Bool) -> PageDraft {
    var draft = self
    draft.isSensitive = isSensitive
    return draft
  }
}

/// The link to an address of the site, from wherever the page stands.
func href(_ address: String) -> String { Slot.root + address }
