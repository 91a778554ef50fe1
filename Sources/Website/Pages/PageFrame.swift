import Guidance
import Manuscript

/// The frame around each page: head, menu, foot.
struct PageFrame: Sendable {
  let site: Site
  let theme: Theme

  /// Nothing but the site's own styles and pictures may load, and nothing may be sent anywhere.
  private static let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

  /// Renders a whole page; the result still holds the slots of editions.
  func render(_ draft: PageDraft) -> String {
    let content = theme.render(draft.view(), draft.template)
    let view: View = [
      "language": "en-GB", "page-title": title(draft), "site-title": Slot.text("site-title"),
      "description": draft.description, "root": Slot.root, "stylesheet": Theme.stylesheet,
      "head-html": Self.head(policy: Self.policy), "banner-html": Slot.text("banner"), "home-href": href("index.html"),
      "navigation": site.navigation.map { menu($0, draft) }, "trail": draft.trail.map {
        ["label": $0.label, "href": href($0.address)] as View
      },
      "has-trail?": !draft.trail.isEmpty, "content-html": content,
      "footer": site.footer.map { ["label": $0.label, "href": $0.address] as View }, "licence-html": site.licence.html,
      "edition-name": Slot.text("edition"),
    ]
    return theme.render(view, "layouts/page")
  }

  private func title(_ draft: PageDraft) -> String {
    draft.address == "index.html" ? Slot.text("site-title") : "\(draft.title) – \(Slot.text("site-title"))"
  }

  private func menu(_ entry: Site.MenuEntry, _ draft: PageDraft) -> View {
    let address = entry.address.hasPrefix(Slot.root) ? String(entry.address.dropFirst(Slot.root.count)) : entry.address
    let folder = address.hasSuffix("/index.html") ? String(address.dropLast(10)) : nil
    let isCurrent = address == draft.address || folder.map { draft.address.hasPrefix($0) } ?? false
    return ["label": entry.label, "href": entry.address, "current?": isCurrent]
  }

  /// What stands in the head of every page besides its title.
  private static func head(policy: String) -> String {
    """
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="referrer" content="no-referrer">
    \(Slot.text("canonical"))
    """
  }

  /// The page for a wrong address: complete in itself, as nobody knows from where it is shown.
  func notFound(_ page: StandalonePage, _ filling: EditionFilling) -> String {
    let base = filling.edition.address
    let content = theme.render(
      [
        "title": page.title, "summary": page.summary, "body-html": page.body.html, "linked?": base != nil,
        "home-href": base ?? "",
      ], "pages/not-found")
    // The page's only style is its own, so the policy names it by nothing but being inline; no script may run.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    let view: View = [
      "language": "en-GB", "page-title": "\(page.title) – \(filling.edition.title)", "site-title": filling.edition.title,
      "description": page.summary,
      "head-html": "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">\n<meta name=\"referrer\" content=\"no-referrer\">",
      "styles-html": theme.styles, "banner-html": filling.banner(isLinked: base != nil, base: base ?? ""),
      "content-html": content, "edition-name": filling.edition.place,
    ]
    return theme.render(view, "layouts/bare")
  }
}
