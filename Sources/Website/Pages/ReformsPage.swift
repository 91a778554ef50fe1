import Guidance
import Search
import Templates

/// Has the law changed? The answer, and each change with what has become of it.
enum ReformsPage: CommonPageMaker {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/reforms", about: "Has the law changed?",
    given: [
      "title summary answer-html after-html", .field("looked", "the day on which somebody last looked for news"),
      "looked-iso",
      .list(
        "groups",
        [
          .field("in-force?", "what has become of the changes of this group: one of these four"),
          "announced? proposed? not-known?",
          .list(
            "reforms",
            [
              ReformViews.fields, "says-html today-html source-html seen seen-iso has-touches?",
              .list("touches", "title href", "the pages that it would touch"),
            ]),
        ]), .finders, .sources, .reviewed,
    ])

  static func titles(in guidance: Guidance) -> [String: String] {
    guidance.reforms.map { [Reforms.address: $0.title] } ?? [:]
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    guidance.reforms.map {
      [ListEntry(label: $0.title, address: Reforms.address, kind: guidance.words[.kindPage])]
    } ?? []
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    guard let reforms = material.guidance.reforms else { return [] }
    return [page(reforms, material.guidance, titles: material.titles)]
  }

  private static func page(_ reforms: Reforms, _ guidance: Guidance, titles: [String: String]) -> PageDraft {
    PageDraft(
      Reforms.address, title: reforms.title, description: reforms.summary, trail: guidance.words.trail.home,
      template: template, search: SearchScope(guidance.words[.kindPage], weight: 9)
    ) {
      let view: View = [
        "title": reforms.title, "summary": reforms.summary, "answer-html": reforms.answer.html,
        "after-html": reforms.after.html, "looked": reforms.looked.inWords, "looked-iso": reforms.looked.description,
        "groups": Reform.Status.allCases.compactMap { group($0, reforms, guidance, titles) },
        "finder": Views.finders(guidance), "sources": Views.sources(reforms.sources),
      ]
      return view.with(Views.reviewed(reforms.reviewed))
    }
  }

  private static func group(
    _ status: Reform.Status, _ reforms: Reforms, _ guidance: Guidance, _ titles: [String: String]
  ) -> View? {
    let some = reforms.all.filter { $0.status == status }
    if some.isEmpty { return nil }
    return [
      "in-force?": status == .inForce, "announced?": status == .announced, "proposed?": status == .proposed,
      "not-known?": status == .notKnown,
      "reforms": some.map { reform -> View in
        let touches = reform.touches.compactMap { address in
          name(of: address, guidance, titles).map { ($0, address) }
        }
        return ReformViews.view(reform).with([
          "says-html": reform.says.html, "today-html": reform.today.html, "source-html": reform.source.html,
          "seen": reform.seen.inWords, "seen-iso": reform.seen.description, "has-touches?": !touches.isEmpty,
          "touches": Views.links(touches),
        ])
      },
    ]
  }

  /// What a page is called, or a provision of a law.
  private static func name(of address: String, _ guidance: Guidance, _ titles: [String: String]) -> String? {
    if let title = titles[address] { return title }
    for law in guidance.instruments {
      if law.address == address { return law.title }
      if let provision = law.provisions.first(where: { law.address(of: $0) == address }) {
        return "\(law.title), \(provision.label)"
      }
    }
    return nil
  }
}
