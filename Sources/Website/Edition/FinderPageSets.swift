import Guidance
import Templates

/// The pages of route finders, made once for each set of answers that editions give.
struct FinderPageSets {
  /// Which diagram of which route finder an edition shows.
  private struct Key: Hashable {
    let finder: String
    let given: [String: String]

    init(_ finder: GuidedFinder, _ edition: Edition) {
      let names = Set(finder.questions.map(\.id))
      self.finder = finder.id
      given = edition.given.filter { names.contains($0.key) }
    }
  }

  private let finders: [GuidedFinder]
  private var rendered: [Key: RenderedPages] = [:]
  private var journeys: [Key: [UInt8]] = [:]
  private var titles: [Key: [String: String]] = [:]

  init(
    _ guidance: Guidance, _ editions: [Edition], _ routes: [String: [ResultRoute]], _ theme: Theme,
    _ renderer: inout PageRenderer
  ) {
    finders = guidance.finders
    for edition in editions {
      for finder in finders {
        let key = Key(finder, edition)
        guard rendered[key] == nil,
          let pages = FinderPages(finder, given: key.given, routes: routes[finder.id] ?? [], guidance, theme)
        else { continue }
        let drafts = pages.all
        rendered[key] = renderer.render(drafts)
        if !guidance.redirects.isEmpty {
          titles[key] = Dictionary(drafts.map { ($0.address, $0.title) }) { first, _ in first }
        }
        if theme.scripts[FinderPages.script] != nil { journeys[key] = pages.journeys }
      }
    }
  }

  /// The pages that an edition shows, in the order of the finders.
  func rendered(of edition: Edition) -> [RenderedPages] { finders.compactMap { rendered[Key($0, edition)] } }

  /// Its journeys, by the plain names of their files.
  func journeys(of edition: Edition) -> [String: [UInt8]] {
    let known = finders.compactMap { finder in
      journeys[Key(finder, edition)].map { (FinderPages.journeys(of: finder), $0) }
    }
    return Dictionary(known) { first, _ in first }
  }

  /// The titles of its pages by address, for old addresses that redirect to them.
  func titles(of edition: Edition) -> [String: String] {
    finders.compactMap { titles[Key($0, edition)] }.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}
