import Guidance
import Search
import Templates

/// The pages that all editions have, and what other pages use from them.
struct CommonPages {
  let rendered: RenderedPages
  /// The routes of each finder's outcomes as results show them, in the finder's order.
  let routes: [String: [ResultRoute]]
  /// The search index of the pages; `nil` for a theme without a search.
  let index: SearchIndex?
  /// The titles of pages by address, for lists that link to them.
  let titles: [String: String]

  /// Their makers: those of the longest pages first, so that no core waits for another at the end.
  static var makers: [any CommonPageMaker.Type] {
    [
      ListPages.self, ReferencePages.self, CallBackPage.self, TextPages.self, OutcomePages.self, LetterPages.self,
      StoryPages.self, ReformsPage.self,
      FindCouncilPage.self, CouncilPages.self,
    ]
  }

  init(_ guidance: Guidance, _ theme: Theme, _ renderer: inout PageRenderer) {
    let councilContacts = Set((guidance.councilWords?.result?.contacts ?? []).map(\.id))
    let steps = Dictionary(
      guidance.finders.map {
        ($0.id, OutcomePages.steps($0, letters: guidance.letters, councilContacts: councilContacts, theme))
      }
    ) { first, _ in first }
    titles = Self.makers.reduce(into: [:]) { $0.merge($1.titles(in: guidance)) { first, _ in first } }
    routes = steps.mapValues { $0.map(\.route) }
    let material = PageMaterial(
      guidance: guidance, titles: titles, entries: Self.makers.flatMap { $0.entries(in: guidance) },
      steps: steps.mapValues { $0.map(\.page) })
    var rendered = renderer.render(Self.makers.flatMap { $0.drafts(of: material) })
    index = theme.scripts[SearchPage.script].map { _ in SiteSearch.index(guidance, rendered.searched) }
    // The index has them now.
    rendered.searched = []
    self.rendered = rendered
  }
}
