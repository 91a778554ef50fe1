import Guidance
import Manuscript
import Search
import Templates

/// The pages made of one text each: the home page, single pages, factsheets and guides.
struct TextPages {
  let guidance: Guidance

  var all: [PageDraft] {
    [home] + guidance.pages.map { page($0).leftFast($0.isSensitive) }
      + guidance.factsheets.map { factsheet($0).leftFast($0.isSensitive) }
      + guidance.guides.flatMap { guide in self.guide(guide).map { $0.leftFast(guide.isSensitive) } }
  }

  private var home: PageDraft {
    let guidance = guidance
    let more = guidance.pages.filter { !(Self.inFoot + DeadlinesPage.furtherSlugs).contains($0.slug) }
    return PageDraft(
      "index.html", title: guidance.home.title, description: guidance.home.summary, template: "pages/home",
      search: SearchScope("Page", weight: 8)
    ) {
      [
        "title": guidance.home.title, "summary": guidance.home.summary, "body-html": guidance.home.body.html,
        "search-href": href(SearchPage.address),
        "finder": Views.finders(guidance),
        "deadlines": guidance.pages.filter { $0.slug == "deadlines" }.map {
          pointer($0.title, $0.summary, "\($0.slug).html")
        },
        "councils": [guidance.councilWords?.find].compactMap(\.self).map {
          pointer($0.title, $0.summary, Trail.councilsAddress)
        },
        "factsheets": guidance.factsheets.map { pointer($0.title, $0.summary, $0.address) },
        "guides": guidance.guides.map { pointer($0.title, $0.summary, $0.address) },
        "comparisons": guidance.comparisons.map { pointer($0.title, $0.summary, $0.address) },
        "more": more.map { ["label": $0.title, "href": href("\($0.slug).html")] as View },
        "has-factsheets?": !guidance.factsheets.isEmpty, "has-guides?": !guidance.guides.isEmpty,
        "has-comparisons?": !guidance.comparisons.isEmpty, "has-more?": !more.isEmpty,
      ]
    }
  }

  /// Pages that the foot of each page leads to anyway.
  private static let inFoot = ["accessibility", "privacy", "about", "not-your-council"]

  private func page(_ page: StandalonePage) -> PageDraft {
    if let deadlines = guidance.deadlines {
      switch page.slug {
      case "deadlines":
        let further = DeadlinesPage.furtherSlugs.flatMap { slug in guidance.pages.filter { $0.slug == slug } }
        return DeadlinesPage.draft(page, deadlines, further: further)
      case DeadlineTablePage.slug: return DeadlineTablePage.draft(page, deadlines, trail: DeadlinesPage.trail(guidance))
      case AgreementPage.slug: return AgreementPage.draft(page, deadlines)
      default: break
      }
    }
    let isFurther = guidance.deadlines != nil && DeadlinesPage.furtherSlugs.contains(page.slug)
    return PageDraft(
      "\(page.slug).html", title: page.title, description: page.summary,
      trail: isFurther ? DeadlinesPage.trail(guidance) : Trail.home, template: "pages/page",
      search: SearchScope("Page")
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary,
        "body-html": (page.withOffline == nil ? "" : Slot.text("offline-words:\(page.slug)")) + page.body.html
          + (page.ending.map { Slot.text($0.rawValue) } ?? ""),
        "has-reviewed?": page.reviewed != nil, "has-sources?": !page.sources.isEmpty,
        "sources": Views.sources(page.sources), "reviewed": "", "reviewed-iso": "",
      ]
      return page.reviewed.map { view.with(Views.reviewed($0)) } ?? view
    }
  }

  private func factsheet(_ sheet: Factsheet) -> PageDraft {
    PageDraft(
      sheet.address, title: sheet.title, description: sheet.summary, trail: Trail.factsheets,
      template: "pages/factsheet", search: SearchScope("Factsheet", weight: 11)
    ) {
      let view: View = [
        "number": "\(sheet.number)", "title": sheet.title, "summary": sheet.summary, "audience": sheet.audience,
        "contents": sheet.body.headings.filter { $0.level == 2 }.map {
          ["label": $0.text, "href": "#\($0.id)"] as View
        },
        "body-html": sheet.body.html, "has-words?": !sheet.testimonials.isEmpty,
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
    let checklists = ChecklistPage(guide)
    let steps = guide.steps.enumerated().map { number, step in
      PageDraft(
        step.address, title: "\(step.title): \(guide.title)", description: step.summary,
        trail: Trail.guides + [.init(label: guide.title, address: guide.address)], template: "pages/guide-step",
        search: SearchScope("Guide")
      ) { stepView(guide, number) }
    }
    let index = PageDraft(
      guide.address, title: guide.title, description: guide.summary, trail: Trail.guides, template: "pages/guide",
      search: SearchScope("Guide")
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
      guide.leafletAddress, title: "\(guide.title): all on one page", description: guide.summary,
      trail: Trail.guides + [.init(label: guide.title, address: guide.address)], template: "pages/leaflet"
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

/// A page that another leads to, with what it is about.
func pointer(_ title: String, _ summary: String, _ address: String) -> View {
  ["title": title, "summary": summary, "href": href(address)]
}

/// An entry of a list of pages.
func entry(_ title: String, _ summary: String, _ address: String, number: String = "") -> View {
  pointer(title, summary, address).with([
    "number": number, "has-number?": !number.isEmpty, "has-summary?": !summary.isEmpty,
  ])
}

/// The pages above a page.
enum Trail {
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
