import Guidance
import Search
import Templates

/// The stories of families, each on a page of its own, and the list of them.
enum StoryPages: CommonPageMaker {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/story", given: ["slug title summary by body-html consent consent-iso"])

  static func titles(in guidance: Guidance) -> [String: String] {
    Dictionary(guidance[Story.self].map { ($0.address, $0.title) }) { first, _ in first }
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    guidance[Story.self].map { ListEntry(label: $0.title, address: $0.address, kind: guidance.words[.kindStory]) }
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] {
    let guidance = material.guidance
    let stories = guidance[Story.self]
    if stories.isEmpty { return [] }
    let list = Listing.draft(
      guidance, "stories", guidance.words[.storiesTitle], guidance.words[.storiesSummary],
      stories.map { Views.entry($0.title, $0.summary, $0.address) })
    return [list] + stories.map { page($0, below: list, guidance.words) }
  }

  private static func page(_ story: Story, below list: PageDraft, _ words: SiteWords) -> PageDraft {
    var draft = PageDraft(
      story.address, title: story.title, description: story.summary,
      trail: words.trail.below(list.title, list.address), template: template,
      search: SearchScope(words[.kindStory], weight: 5)
    ) {
      [
        "slug": story.slug, "title": story.title, "summary": story.summary, "by": story.by,
        "body-html": story.body.html,
        "consent": story.consent.inWords, "consent-iso": story.consent.description,
      ]
    }
    draft.isSensitive = story.isSensitive
    return draft
  }
}
