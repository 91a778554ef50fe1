import Content
import Guidance
import Manuscript
import Templates

/// The frame around each page: header, menu, footer.
struct PageFrame: Sendable, ThemeClient {
  static let templates = [page, bare, notFound, lastChecked, exit, feedback]
  static let scripts = [exitScript]

  static let page = TemplateContract(
    "layouts/page",
    about: """
      `last-checked-html` and `page-address-html` stand in the foot, for paper: they are empty where nothing on the page \
      was reviewed, and where the edition has no public address.
      """,
    given: [
      "language page-title site-title description", .field("root", "empty, `../` or `../../`"),
      "stylesheets[sheet] paper[sheet] text-styles-html head-html banner-html home-href",
      "navigation[label href current?] has-navigation? trail[label href] has-trail? overdue-html exit-html content-html",
      .field("reforms-html", "behind the page's own part: the changes of the law that would touch it"),
      "footer[label href] has-footer? licence-html edition-name",
      .field("content-day", "the day of the newest review in the edition"),
      "last-checked-html page-address-html offline-note-html",
      .field("feedback-html", "the link to write to the publisher about the page, where that is by email"),
    ])

  private static let bare = TemplateContract(
    "layouts/bare", about: "For the 404 page.",
    given: [
      "language page-title site-title description head-html", .field("styles-html", "what its style sheets say"),
      "banner-html content-html edition-name",
    ])

  static let notFound = TemplateContract(
    "pages/not-found",
    given: [
      "title summary body-html", .field("linked?", "links lead somewhere, as the edition has a public address"),
      "home-href",
    ])

  static let lastChecked = TemplateContract(
    "parts/last-checked", about: "In the foot of a page: the day of its review.",
    given: [.reviewed, "has-due? due-iso"],
    shownAs: ["last-checked-html"])

  static let exit = TemplateContract(
    "parts/quick-exit", about: "At the top of a sensitive page.", given: [], shownAs: ["exit-html"], isOnSomePages: true
  )

  private static let feedback = TemplateContract(
    "parts/feedback", about: "In the foot of a page: the link to write to whoever publishes the edition.",
    given: "label href", shownAs: ["feedback-html"])

  /// The script of the quick exit.
  private static let exitScript = Theme.script("quick-exit")

  let guidance: Guidance
  let theme: Theme
  /// What pages will have to say about their age later.
  private let notes: [Staleness: [UInt8]]
  /// What pages of all editions load.
  private let shared: LoadedFiles
  private var site: Site { guidance.site }

  init(_ guidance: Guidance, theme: Theme, shared: LoadedFiles) {
    self.guidance = guidance
    self.theme = theme
    self.shared = shared
    notes = theme.notes(guidance.coming.values)
  }

  /// Only the site's own styles and images may load, and nothing may be sent anywhere unless the page has a form.
  ///
  /// A page that has scripts also allows the site's own scripts.
  private static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; manifest-src 'self'; base-uri 'none'"

  /// Where a page is in the menu, and how it looks: all that its frame depends on besides the page's own texts.
  struct Position: Hashable, Sendable {
    let trail: [PageDraft.Crumb]
    /// Which entries of the menu the page belongs to.
    let current: [Bool]
    /// The plain names of its style sheets.
    let stylesheets: [String]
    /// Those for paper only.
    let paper: [String]
    /// Whether its breadcrumbs are given to machines.
    let isListed: Bool
  }

  func position(of draft: PageDraft) -> Position {
    Position(
      trail: draft.trail, current: site.navigation.map { isCurrent($0, draft) },
      stylesheets: theme.stylesheets(for: draft.template.name), paper: theme.paperSheets(for: draft.template.name),
      isListed: draft.isListed)
  }

  /// Renders the frame for a position; the page's own texts are slots in it.
  func render(_ position: Position) -> [UInt8] {
    theme.bytes(
      [
        "language": "en-GB", "page-title": PageSlot.title.text, "site-title": EditionSlot.siteTitle.text(),
        "description": PageSlot.description.text, "root": Slot.root,
        "stylesheets": position.stylesheets.map { ["sheet": shared.onPage($0)] as View },
        "paper": position.paper.map { ["sheet": shared.onPage($0)] as View },
        "text-styles-html": PageSlot.textStyles.text,
        "head-html": Self.head(policy: Self.policy + PageSlot.policy.text) + breadcrumbs(position),
        "banner-html": EditionSlot.banner.text(), "exit-html": PageSlot.exit.text,
        "home-href": href("index.html"),
        "navigation": zip(site.navigation, position.current).map {
          ["label": $0.label, "href": $0.address, "current?": $1] as View
        },
        "has-navigation?": !site.navigation.isEmpty, "has-footer?": !site.footer.isEmpty,
        "trail": position.trail.map { ["label": $0.label, "href": href($0.address)] as View },
        "has-trail?": !position.trail.isEmpty, "overdue-html": PageSlot.overdue.text,
        "content-html": PageSlot.content.text, "reforms-html": PageSlot.reforms.text,
        "footer": site.footer.map { ["label": $0.label, "href": $0.address] as View },
        "licence-html": site.licence.html,
        "edition-name": EditionSlot.editionName.text(), "content-day": EditionSlot.contentDay.text(),
        "offline-note-html": EditionSlot.offlineNote.text(),
        "last-checked-html": PageSlot.lastChecked.text, "page-address-html": EditionSlot.pageAddress.text(),
        "feedback-html": feedback,
      ], Self.page)
  }

  /// The link to write to the publisher about the page, in editions that have it.
  private var feedback: String {
    let href = EditionSlot.feedback.text() + PageSlot.path.text + EditionSlot.feedbackEnd.text()
    return EditionTrait.feedback.only(
      theme.render(["label": guidance.words[.feedbackLabel], "href": href], Self.feedback))
  }

  /// The breadcrumbs of the page for machines.
  private func breadcrumbs(_ position: Position) -> String {
    // Breadcrumbs with only the first page say nothing.
    position.trail.count < 2 || !position.isListed
      ? "" : StructuredData.script([StructuredData.breadcrumbs(position.trail)])
  }

  /// What a page will have to say about its age later, besides what it says already.
  private func later(_ coming: Staleness, _ said: Staleness) -> [UInt8] {
    coming.parts.filter { said.due == nil || $0.says.due == nil }.flatMap { notes[$0.says] ?? [] }
  }

  /// The day of the review, for the footer of a printed page.
  private func lastChecked(_ review: Review?) -> [UInt8] {
    guard let review else { return [] }
    let view: View = ["has-due?": review.due != nil, "due-iso": review.due?.description ?? ""]
    return theme.bytes(view.with(Views.reviewed(review.day)), Self.lastChecked)
  }

  /// What fills the frame's slots for one page.
  ///
  /// - Parameters:
  ///   - content: its own part.
  ///   - exit: its quick exit, where it has one.
  ///   - textSheets: the plain names of the style sheets that its own text needs.
  ///   - scripts: the plain names of its scripts.
  ///   - age: what it says about its age.
  func values(
    for draft: PageDraft, content: [UInt8], exit: [UInt8], textSheets: [String], scripts: [String], _ age: PageAge
  ) -> [String: [UInt8]] {
    let tags = scripts.map { tag($0, on: draft) }.joined()
    var values: [String: [UInt8]] = [
      PageSlot.head.rawValue: Array((draft.head + tags + draft.lateHead).utf8),
      PageSlot.policy.rawValue: Array(
        "; form-action \(draft.formTarget ?? "'none'")\(scripts.isEmpty ? EditionSlot.editionPolicy.text() : "; script-src 'self'")"
          .utf8),
      PageSlot.title.rawValue: Array(title(draft).utf8),
      PageSlot.description.rawValue: Array(HTMLText.escape(draft.description).utf8),
      PageSlot.exit.rawValue: exit,
      PageSlot.overdue.rawValue: theme.overdue(age.staleness) + later(age.coming, age.staleness),
      PageSlot.reforms.rawValue: theme.note(on: age.reforms, looked: age.looked),
      PageSlot.content.rawValue: content,
      PageSlot.path.rawValue: Array(PercentEncoding.encodedPath(draft.canonical ?? draft.address).utf8),
      PageSlot.textStyles.rawValue: Array(
        textSheets.map { "<link rel=\"stylesheet\" href=\"\(href(LoadedFiles.slot($0)))\">\n" }.joined().utf8),
      PageSlot.lastChecked.rawValue: lastChecked(age.review),
    ]
    if let canonical = draft.canonical {
      values[EditionSlot.shared.rawValue] = Array(EditionSlot.sharedOf.text(canonical).utf8)
    }
    if !draft.council.isEmpty { values[Slot.pageCouncil] = Array(HTMLText.escape(draft.council).utf8) }
    return values
  }

  /// The plain names of a page's scripts: its own, and those of the parts that it shows.
  func scripts(of draft: PageDraft, _ coming: Staleness) -> [String] {
    theme.withShared(
      (draft.scripts + theme.scripts(for: draft.template.name) + (draft.isSensitive ? [Self.exitScript] : [])
        + (coming.hasParts ? [OverdueNote.script] : []))
        .filter(theme.has))
  }

  /// A script's tag, which also names what the script loads later.
  private func tag(_ script: String, on draft: PageDraft) -> String {
    let later = later(script, on: draft).compactMap { name, files in
      let links = files.filter(theme.has).map { href(shared.onPage($0)) }
      return links.isEmpty ? nil : " data-\(name)=\"\(links.joined(separator: " "))\""
    }
    let shards = script == SearchPage.script ? " data-shards=\"\(EditionSlot.searchShards.text())\"" : ""
    return "<script defer src=\"\(href(shared.onPage(script)))\"\(later.joined())\(shards)></script>\n"
  }

  /// The plain names of what a script loads when needed, by the attribute of its tag that names them.
  private func later(_ script: String, on draft: PageDraft) -> [(attribute: String, files: [String])] {
    switch script {
    case FinderPages.script: [("journeys", [draft.journeys].compactMap(\.self))]
    case FinderPages.takeAwayScript:
      [
        ("words", [FinderPages.takeAwayWordsScript]),
        ("dates", guidance.deadlines == nil ? [] : DeadlinesPage.onResults + [DeadlinesPage.daysScript]),
      ]
    case FinderPages.chooseByDateScript:
      [("dates", DeadlinesPage.onResults + [DeadlinesPage.daysScript, FinderPages.chooseByDateAnswerScript])]
    default: []
    }
  }

  private func title(_ draft: PageDraft) -> String {
    draft.address == "index.html"
      ? EditionSlot.siteTitle.text() : "\(HTMLText.escape(draft.title)) – \(EditionSlot.siteTitle.text())"
  }

  private func isCurrent(_ entry: Site.MenuEntry, _ draft: PageDraft) -> Bool {
    let address = entry.address.hasPrefix(Slot.root) ? String(entry.address.dropFirst(Slot.root.count)) : entry.address
    guard address != draft.address, address.hasSuffix("/index.html") else { return address == draft.address }
    return draft.address.hasPrefix(address.dropLast(10))
  }

  /// What the head of every page has besides its title.
  private static func head(policy: String) -> String {
    """
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="referrer" content="no-referrer">
    \(SharedHead.html)\(EditionSlot.shared.text())\(PageSlot.head.text)\(EditionSlot.editionScripts.text())
    """
  }

  /// The page for a wrong address: self-contained, since it may be shown at any address.
  ///
  /// - Parameter style: what the edition changes in the shared style sheet.
  func notFound(_ page: StandalonePage, _ filling: EditionFilling, style: String) -> [UInt8] {
    let base = filling.edition.address
    let content = theme.render(
      [
        "title": page.title, "summary": page.summary, "body-html": page.body.html, "linked?": base != nil,
        "home-href": base ?? "",
      ], Self.notFound)
    // The page's only styles are its own, so the policy allows inline styles; no script may run.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    let view: View = [
      "language": "en-GB", "page-title": "\(page.title) – \(filling.edition.title)",
      "site-title": filling.edition.title,
      "description": page.summary,
      "head-html":
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n<meta name=\"referrer\" content=\"no-referrer\">",
      "styles-html": (theme.stylesheets(for: Self.notFound.name) + theme.paperSheets(for: Self.notFound.name))
        .compactMap { theme.styles[$0] }.joined() + style,
      "banner-html": filling.banner(isLinked: base != nil, base: base ?? ""),
      "content-html": content, "edition-name": filling.edition.place,
    ]
    let html = theme.render(view, Self.bare)
    if let base { return filling.filled(html, root: base) }
    // Without a public address no link of the site can be right, so only the text of a link is shown.
    return LinkRemoval.withoutLinks(filling.filled(html, root: LinkRemoval.nowhere))
  }
}
