import Content
import Guidance
import Manuscript
import Search
import Templates

/// The pages made of one text each: the home page, single pages, factsheets and guides.
struct TextPages: CommonPageMaker {
  static let templates = [homeTemplate, pageTemplate, factsheetTemplate, guideTemplate, stepTemplate, leafletTemplate]

  private static let homeTemplate = TemplateContract(
    "pages/home",
    given: [
      "title summary body-html search-href", .finders,
      .field("deadlines[title summary href]", "has the page `deadlines`, where there is one"),
      .field("councils[title summary href]", "has the page of all councils, where there is one"),
      .field(
        "topics[title entries[title href]] has-topics?",
        "have the pages to look up, by the topics of the site's settings"),
      .field("factsheets[title summary href] has-factsheets?", "have those without a topic"),
      "guides[title summary href] has-guides?",
      "comparisons[title summary href] has-comparisons? more[label href] has-more?",
    ])

  private static let pageTemplate = TemplateContract(
    "pages/page", given: ["title summary body-html has-reviewed?", .reviewed, "has-sources?", .sources])

  private static let factsheetTemplate = TemplateContract(
    "pages/factsheet",
    given: [
      "number title summary audience contents[label href] has-contents? body-html has-words?",
      "words[words-html by said-on has-date?]", .sources, .reviewed,
    ])

  private static let guideTemplate = TemplateContract(
    "pages/guide",
    given: [
      "title summary audience steps[number title summary href] leaflet-href has-checklists? checklists-href", .sources,
      .reviewed,
    ])

  private static let stepTemplate = TemplateContract(
    "pages/guide-step",
    given: [
      "guide-title guide-href leaflet-href number count title summary steps[number title href current?] body-html",
      "has-previous? previous-title previous-href has-next? next-title next-href", .reviewed,
    ])

  private static let leafletTemplate = TemplateContract(
    "pages/leaflet",
    given: ["title summary audience guide-href steps[number title anchor body-html]", .sources, .reviewed])

  let guidance: Guidance

  private var words: SiteWords { guidance.words }

  static func titles(in guidance: Guidance) -> [String: String] {
    var titles = ["index.html": guidance.home.title]
    for page in guidance.pages { titles["\(page.slug).html"] = page.title }
    for factsheet in guidance.factsheets { titles[factsheet.address] = factsheet.title }
    for guide in guidance.guides {
      titles[guide.address] = guide.title
      for step in guide.steps { titles[step.address] = "\(step.title): \(guide.title)" }
    }
    return titles
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    let words = guidance.words
    return guidance.pages.filter { !$0.isHidden }.map {
      ListEntry(label: $0.title, address: "\($0.slug).html", kind: words[.kindPage])
    }
      + guidance.listedFactsheets.map { ListEntry(label: $0.title, address: $0.address, kind: words[.kindFactsheet]) }
      + guidance.guides.map { ListEntry(label: $0.title, address: $0.address, kind: words[.kindGuide]) }
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] { TextPages(guidance: material.guidance).all }

  var all: [PageDraft] {
    [home] + guidance.pages.map { page($0).leftFast($0.isSensitive) }
      + guidance.factsheets.map { factsheet($0).leftFast($0.isSensitive) }
      + guidance.guides.flatMap { guide in self.guide(guide).map { $0.leftFast(guide.isSensitive) } }
  }

  private var home: PageDraft {
    let guidance = guidance
    let topics = guidance.topics
    let factsheets = guidance.listedFactsheets.filter { $0.topic == nil }
    let more = guidance.pages.filter {
      $0.topic == nil && !$0.isHidden && !(Self.inFoot + DeadlinesPage.furtherSlugs).contains($0.slug)
    }
    return PageDraft(
      "index.html", title: guidance.home.title, description: guidance.home.summary, template: Self.homeTemplate,
      search: SearchScope(words[.kindPage], weight: 8)
    ) {
      [
        "title": guidance.home.title, "summary": guidance.home.summary, "body-html": guidance.home.body.html,
        "search-href": href(SearchPage.address),
        "finder": Views.finders(guidance),
        "deadlines": guidance.pages.filter { $0.slug == "deadlines" }.map {
          Views.pointer($0.title, $0.summary, "\($0.slug).html")
        },
        "councils": [guidance.councilWords?.find].compactMap(\.self).map {
          Views.pointer($0.title, $0.summary, Breadcrumbs.councilsAddress)
        },
        "topics": topics.map { topic, pages in
          [
            "title": topic.title,
            "entries": pages.map { ["title": $0.title, "href": href($0.address)] as View },
          ] as View
        },
        "factsheets": factsheets.map { Views.pointer($0.title, $0.summary, $0.address) },
        "guides": guidance.guides.map { Views.pointer($0.title, $0.summary, $0.address) },
        "comparisons": guidance.comparisons.map { Views.pointer($0.title, $0.summary, $0.address) },
        "more": more.map { ["label": $0.title, "href": href("\($0.slug).html")] as View },
        "has-topics?": !topics.isEmpty, "has-factsheets?": !factsheets.isEmpty, "has-guides?": !guidance.guides.isEmpty,
        "has-comparisons?": !guidance.comparisons.isEmpty, "has-more?": !more.isEmpty,
      ]
    }
  }

  /// Pages that the footer of every page links to anyway.
  private static let inFoot = ["accessibility", "privacy", "about", "not-your-council"]

  private func page(_ page: StandalonePage) -> PageDraft {
    if let deadlines = guidance.deadlines {
      switch page.slug {
      case "deadlines":
        let further = DeadlinesPage.furtherSlugs.flatMap { slug in guidance.pages.filter { $0.slug == slug } }
        return DeadlinesPage.draft(page, deadlines, further: further, words)
      case DeadlineTablePage.slug:
        return DeadlineTablePage.draft(page, deadlines, trail: DeadlinesPage.trail(guidance), words)
      case CouncilClock.slug:
        if let clock = guidance.councilClock {
          return CouncilClockPage.draft(page, clock, trail: DeadlinesPage.trail(guidance), words)
        }
      case AgreementPage.slug: return AgreementPage.draft(page, deadlines, words)
      default: break
      }
    }
    let isFurther = guidance.deadlines != nil && DeadlinesPage.furtherSlugs.contains(page.slug)
    return PageDraft(
      "\(page.slug).html", title: page.title, description: page.summary,
      trail: isFurther ? DeadlinesPage.trail(guidance) : words.trail.home, template: Self.pageTemplate,
      search: SearchScope(words[.kindPage])
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary,
        "body-html": (page.withOffline == nil ? "" : EditionSlot.offlineWords.text(page.slug)) + page.body.html
          + (page.ending.map { $0.slot.text() } ?? ""),
        "has-reviewed?": page.reviewed != nil, "has-sources?": !page.sources.isEmpty,
        "sources": Views.sources(page.sources), "reviewed": "", "reviewed-iso": "",
      ]
      return page.reviewed.map { view.with(Views.reviewed($0)) } ?? view
    }
  }

  private func factsheet(_ sheet: Factsheet) -> PageDraft {
    // One that does not apply only says why.
    if sheet.isHidden {
      return PageDraft(
        sheet.address, title: sheet.title, description: sheet.summary, trail: words.trail.factsheets,
        template: Self.pageTemplate, search: SearchScope(words[.kindFactsheet])
      ) {
        [
          "title": sheet.title, "summary": sheet.summary, "body-html": sheet.body.html, "has-reviewed?": false,
          "reviewed": "", "reviewed-iso": "", "has-sources?": false, "sources": Views.sources([]),
        ]
      }
    }
    return PageDraft(
      sheet.address, title: sheet.title, description: sheet.summary, trail: words.trail.factsheets,
      template: Self.factsheetTemplate, search: SearchScope(words[.kindFactsheet], weight: 11)
    ) {
      let contents = sheet.body.headings.filter { $0.level == 2 }
      let view: View = [
        "number": "\(sheet.number)", "title": sheet.title, "summary": sheet.summary, "audience": sheet.audience,
        "contents": contents.map { ["label": $0.text, "href": "#\($0.id)"] as View },
        "has-contents?": !contents.isEmpty, "body-html": sheet.body.html, "has-words?": !sheet.testimonials.isEmpty,
        "words": sheet.testimonials.map {
          [
            "words-html": $0.words.html, "by": $0.by, "said-on": $0.on?.inWords ?? "", "has-date?": $0.on != nil,
          ] as View
        },
        "sources": Views.sources(sheet.sources),
      ]
      return view.with(Views.reviewed(sheet.reviewed))
    }
  }

  private func guide(_ guide: Guide) -> [PageDraft] {
    let checklists = ChecklistPage(guide, words)
    let steps = guide.steps.enumerated().map { number, step in
      PageDraft(
        step.address, title: "\(step.title): \(guide.title)", description: step.summary,
        trail: words.trail.below(guide), template: Self.stepTemplate,
        search: SearchScope(words[.kindGuide])
      ) { stepView(guide, number) }
    }
    let index = PageDraft(
      guide.address, title: guide.title, description: guide.summary, trail: words.trail.guides,
      template: Self.guideTemplate,
      search: SearchScope(words[.kindGuide])
    ) {
      let view: View = [
        "title": guide.title, "summary": guide.summary, "audience": guide.audience,
        "leaflet-href": href(guide.leafletAddress),
        "has-checklists?": checklists != nil, "checklists-href": href(ChecklistPage.address(guide)),
        "steps": guide.steps.enumerated().map {
          ["number": "\($0 + 1)", "title": $1.title, "summary": $1.summary, "href": href($1.address)] as View
        },
        "sources": Views.sources(guide.sources),
      ]
      return view.with(Views.reviewed(guide.reviewed))
    }
    var leaflet = PageDraft(
      guide.leafletAddress, title: words[.guidesLeaflet, ["guide": guide.title]], description: guide.summary,
      trail: words.trail.below(guide), template: Self.leafletTemplate
    ) {
      let view: View = [
        "title": guide.title, "summary": guide.summary, "audience": guide.audience, "guide-href": href(guide.address),
        "steps": guide.steps.enumerated().map {
          ["number": "\($0 + 1)", "title": $1.title, "anchor": $1.slug, "body-html": $1.body.lowered] as View
        },
        "sources": Views.sources(guide.sources),
      ]
      return view.with(Views.reviewed(guide.reviewed))
    }
    leaflet.shows = guide.steps.map(\.address)
    return [index] + steps + [leaflet] + (checklists.map { [$0.draft] } ?? [])
  }

  private func stepView(_ guide: Guide, _ number: Int) -> View {
    let step = guide.steps[number]
    let previous = number > 0 ? guide.steps[number - 1] : nil
    let next = number + 1 < guide.steps.count ? guide.steps[number + 1] : nil
    let view: View = [
      "guide-title": guide.title, "guide-href": href(guide.address), "leaflet-href": href(guide.leafletAddress),
      "number": "\(number + 1)", "count": "\(guide.steps.count)", "title": step.title, "summary": step.summary,
      "steps": guide.steps.enumerated().map {
        ["number": "\($0 + 1)", "title": $1.title, "href": href($1.address), "current?": $0 == number] as View
      },
      "body-html": step.body.html, "has-previous?": previous != nil, "previous-title": previous?.title ?? "",
      "previous-href": previous.map { href($0.address) } ?? "", "has-next?": next != nil,
      "next-title": next?.title ?? "", "next-href": next.map { href($0.address) } ?? "",
    ]
    return view.with(Views.reviewed(guide.reviewed))
  }
}
