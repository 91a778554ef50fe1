import Content
import Guidance
import Manuscript
import Templates

/// The checklists of a guide, on a sheet of their own to take to a meeting.
struct ChecklistPage: ThemeClient {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/checklists",
    about: "The lists to tick of a guide, each under its heading, on a sheet to take to a meeting.",
    given: ["title guide-title guide-href steps[title groups[heading-html list-html]]", .reviewed])

  /// The lists under a heading.
  private struct Group {
    let heading: String
    var html: String
  }

  private let guide: Guide
  private let words: SiteWords
  private let steps: [(title: String, groups: [Group])]

  /// - Returns: `nil` for a guide without such lists.
  init?(_ guide: Guide, _ words: SiteWords) {
    (self.guide, self.words) = (guide, words)
    steps = guide.steps.map { ($0.title, Self.groups(in: $0.body)) }.filter { !$0.1.isEmpty }
    if steps.isEmpty { return nil }
  }

  static func address(_ guide: Guide) -> String { "guides/\(guide.slug)/checklists.html" }

  var draft: PageDraft {
    let (guide, steps, title) = (guide, steps, words[.guidesChecklists])
    var draft = PageDraft(
      Self.address(guide), title: "\(title): \(guide.title)", description: guide.summary,
      trail: words.trail.below(guide), template: Self.template
    ) {
      let view: View = [
        "title": title, "guide-title": guide.title, "guide-href": href(guide.address),
        "steps": steps.map { step -> View in
          [
            "title": step.title,
            "groups": step.groups.map { ["heading-html": HTMLText.escape($0.heading), "list-html": $0.html] as View },
          ]
        },
      ]
      return view.with(Views.reviewed(guide.reviewed))
    }
    draft.shows = guide.steps.map(\.address)
    return draft
  }

  /// The lists in a text, grouped by heading.
  private static func groups(in prose: Prose) -> [Group] {
    prose.taskLists.reduce(into: []) { groups, list in
      if groups.last?.heading == list.heading {
        groups[groups.count - 1].html += list.html
      } else {
        groups.append(Group(heading: list.heading, html: list.html))
      }
    }
  }
}
