/// The pages above a page.
enum Breadcrumbs {
  static let home = [PageDraft.Crumb(label: "Home", address: "index.html")]
  static let factsheets = home + [.init(label: "Factsheets", address: "factsheets/index.html")]
  static let guides = home + [.init(label: "Guides", address: "guides/index.html")]
  static let code = home + [.init(label: "The Code of Practice", address: "code-of-practice/index.html")]
  static let comparisons = home + [.init(label: "Side by side", address: "comparisons/index.html")]
  static let providers = home + [.init(label: "Services", address: "providers/index.html")]
  static let councilsAddress = "councils/index.html"
  static let councils = home + [.init(label: "Find your council", address: councilsAddress)]
  static let outcomes = home + [.init(label: "All routes", address: "outcomes/index.html")]
}
