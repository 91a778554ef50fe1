import Guidance
import Templates

/// The pages of route finders, made once for each set of answers that editions give.
struct FinderBatches {
  /// Which diagram of which route finder an edition shows.
  private struct Key: Hashable {
    let finder: String
    let given: [String: String]

    init(_ book: GuidedFinder, _ edition: Edition) {
      let names = Set(book.questions.map(\.id))
      finder = book.id
      given = edition.given.filter { names.contains($0.key) }
    }
  }

  private let books: [GuidedFinder]
  private var batches: [Key: Batch] = [:]
  private var journeys: [Key: [UInt8]] = [:]
  private var titles: [Key: [String: String]] = [:]

  init(
    _ guidance: Guidance, _ editions: [Edition], _ routes: [String: [ResultRoute]], _ theme: Theme,
    _ press: inout Press
  ) {
    books = guidance.finders
    for edition in editions {
      for book in books {
        let key = Key(book, edition)
        guard batches[key] == nil,
          let pages = FinderPages(book, given: key.given, routes: routes[book.id] ?? [], guidance.deadlines)
        else { continue }
        let drafts = pages.all
        batches[key] = press.print(drafts)
        if !guidance.redirects.isEmpty {
          titles[key] = Dictionary(drafts.map { ($0.address, $0.title) }) { first, _ in first }
        }
        if theme.scripts[FinderPages.script] != nil { journeys[key] = pages.journeys }
      }
    }
  }

  /// The pages that an edition shows, in the order of the finders.
  func batches(of edition: Edition) -> [Batch] { books.compactMap { batches[Key($0, edition)] } }

  /// Its journeys, by the plain names of their files.
  func journeys(of edition: Edition) -> [String: [UInt8]] {
    let known = books.compactMap { book in
      journeys[Key(book, edition)].map { (FinderPages.journeys(of: book), $0) }
    }
    return Dictionary(known) { first, _ in first }
  }

  /// The titles of its pages by address, for old addresses that lead to them.
  func titles(of edition: Edition) -> [String: String] {
    books.compactMap { titles[Key($0, edition)] }.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
  }
}
