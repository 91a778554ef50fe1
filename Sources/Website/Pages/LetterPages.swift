import Content
import Guidance
import Manuscript
import Search
import Templates

/// The letters that readers fill in, each on a page of its own, and the list of them.
struct LetterPages: CommonPageMaker {
  static let templates = [template]

  private static let template = TemplateContract(
    "pages/letter",
    given: [
      "id title summary when-html to-html after-html subject",
      .list(
        "fields",
        [
          "id label has-hint? hint optional?", .field("text?", "one of this, `lines?`, `date?` and `choice?` is yes"),
          "lines? date? choice?", .field("known-as", "the day of `deadlines.yaml` that a date is, if it is one"),
          "choices[number words]", .range,
        ]),
      .field(
        "body-html",
        """
        in it each placeholder is a `<span class="letter__blank" data-field="ID">`, with `data-optional` where it may \
        stay empty, which holds what belongs there in square brackets
        """), .law, "has-verify? verify-html has-routes?",
      .field("routes[title href]", "the outcomes that name the letter"), .sources, .reviewed,
    ])

  static let address = "letters.html"

  let guidance: Guidance

  private var words: SiteWords { guidance.words }

  static func titles(in guidance: Guidance) -> [String: String] {
    Dictionary(guidance.letters.map { ($0.address, $0.title) }) { first, _ in first }
  }

  static func entries(in guidance: Guidance) -> [ListEntry] {
    guidance.letters.map { ListEntry(label: $0.title, address: $0.address, kind: guidance.words[.kindLetter]) }
  }

  static func drafts(of material: PageMaterial) -> [PageDraft] { LetterPages(guidance: material.guidance).all }

  var all: [PageDraft] { guidance.letters.isEmpty ? [] : [list] + guidance.letters.map(page) }

  private var list: PageDraft {
    Listing.draft(
      guidance, "letters", words[.lettersTitle], words[.lettersSummary],
      guidance.letters.map { Views.entry($0.title, $0.summary, $0.address) }, at: Self.address)
  }

  private func page(_ letter: Letter) -> PageDraft {
    let outcomes = guidance.finders.flatMap(\.outcomes).filter { $0.letters.contains(letter.id) }
    var draft = PageDraft(
      letter.address, title: words[.letterTitle, ["letter": letter.title]], description: letter.summary,
      trail: words.trail.below(words[.lettersTitle], Self.address), template: Self.template,
      search: SearchScope(words[.kindLetter], names: [letter.title], isParted: false)
    ) {
      let view: View = [
        "id": letter.id, "title": letter.title, "summary": letter.summary, "when-html": letter.when.html,
        "to-html": letter.recipient.html, "after-html": letter.after.html, "subject": letter.subject,
        "fields": letter.fields.map(Self.field), "body-html": letter.body.html,
        "law": Views.law(letter.law), "has-verify?": letter.verify != nil,
        "verify-html": letter.verify?.html ?? "", "has-routes?": !outcomes.isEmpty,
        "routes": Views.links(outcomes.map { ($0.title, $0.address) }), "sources": Views.sources(letter.sources),
      ]
      return view.with(Views.reviewed(letter.reviewed))
    }
    draft.scripts = [DeadlinesPage.writtenDaysScript, DeadlinesPage.daysScript, CommonScripts.copy]
    return draft
  }

  private static func field(_ field: Letter.Field) -> View {
    let view: View = [
      "id": field.id, "label": field.label, "has-hint?": field.hint != nil, "hint": field.hint ?? "",
      "optional?": field.isOptional, "text?": field.kind == .text, "lines?": field.kind == .lines,
      "date?": field.kind == .date, "choice?": field.kind == .choice,
      "known-as": field.start ?? "",
      "choices": field.choices.enumerated().map { ["number": "\($0 + 1)", "words": $1] as View },
    ]
    return view.with(Views.range(field.range))
  }
}
