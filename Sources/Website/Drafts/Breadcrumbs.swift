import Guidance

/// The pages above a page.
struct Breadcrumbs: Sendable {
  typealias Trail = [PageDraft.Crumb]

  static let councilsAddress = "councils/index.html"

  private let words: SiteWords

  init(_ words: SiteWords) { self.words = words }

  var home: Trail { [PageDraft.Crumb(label: words[.homeName], address: "index.html")] }
  var factsheets: Trail { below(.factsheetsTitle, "factsheets/index.html") }
  var guides: Trail { below(.guidesTitle, "guides/index.html") }
  var code: Trail { below(.codeName, "code-of-practice/index.html") }
  var comparisons: Trail { below(.comparisonsTitle, "comparisons/index.html") }
  var services: Trail { below(.servicesTitle, "providers/index.html") }
  var councils: Trail { below(.councilsName, Self.councilsAddress) }
  var routes: Trail { below(.routesTitle, "outcomes/index.html") }
  var law: Trail { below(.lawName, Instrument.listAddress) }

  /// Those of a page below another, which is below the home page.
  func below(_ label: String, _ address: String) -> Trail { home + [.init(label: label, address: address)] }

  private func below(_ word: SiteWord, _ address: String) -> Trail { below(words[word], address) }

  /// Those of a page below a guide.
  func below(_ guide: Guide) -> Trail { guides + [.init(label: guide.title, address: guide.address)] }

  /// Those of a page below a route finder.
  func below(_ finder: GuidedFinder) -> Trail { below(finder.title, finder.address) }
}

extension SiteWords {
  var trail: Breadcrumbs { Breadcrumbs(self) }
}
