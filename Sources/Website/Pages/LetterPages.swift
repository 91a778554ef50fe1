import Guidance
import Manuscript
import Search
import Templates

/// The letters that readers fill in, each on a page of its own, and their list.
struct LetterPages {
  static let address = "letters.html"
  static let title = "Letters to fill in"

  let guidance: Guidance

  var all: [PageDraft] { guidance.letters.isEmpty ? [] : [list] + guidance.letters.map(page) }

  private var list: PageDraft {
    ListPages(guidance: guidance).listing(
      "letters", Self.title,
      "Letters with the law already in them. Fill one in on your own device, then copy, print or email it. Nothing is sent from here.",
      guidance.letters.map { entry($0.title, $0.summary, $0.address) }, at: Self.address)
  }

  private func page(_ letter: Letter) -> PageDraft {
    let outcomes = guidance.finders.flatMap(\.outcomes).filter { $0.letters.contains(letter.id) }
    var draft = PageDraft(
      letter.address, title: "Letter: \(letter.title)", description: letter.summary,
      trail: Trail.home + [.init(label: Self.title, address: Self.address)], template: "pages/letter",
      search: SearchScope("Letter", names: [letter.title], isParted: false)
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
    draft.scripts = [Theme.writtenDaysScript, Theme.daysScript, Theme.copyScript]
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
