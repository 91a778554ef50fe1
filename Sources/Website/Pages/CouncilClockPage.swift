import Guidance
import Manuscript
import Records
import Search
import Templates

/// The page that shows what a council had to do by when, on one line of time.
///
/// Where no script runs, it is a table of all limits, each with an example; a script reads that table.
enum CouncilClockPage: ThemeClient {
  static let templates = [template]
  static let scripts = [pageScript, lineScript]

  private static let template = TemplateContract(
    "pages/council-clock",
    about:
      "The page of the council's clock. The template keeps places for the script: see `council-clock.js` in [the theme](theme.md#scripts).",
    given: [
      "title summary body-html", .field("sources-href", "what the script loads once there is a day"), "calendar-href",
      .field("days-href", "the page of last days"), "letter-href",
      .field("letter-limit", "this and the next two are fields of the letter"), "letter-start letter-last",
      .list(
        "parts",
        [
          "number title first?", .list("starts", .start), "choices[id label]",
          .list(
            "steps",
            [
              "id name says-html has-only-if? only-if-html family? before? last", .law,
              .field("example[label day]", "a day for each from which the limit runs; `last` is what follows"),
            ]),
        ]),
      "uncounted[text-html] has-reviewed?", .reviewed, "has-sources?", .sources,
    ])

  /// The script of the page: the form and the address.
  private static let pageScript = Theme.script("council-clock")
  /// The script that makes the line of time, loaded once there is a day.
  ///
  /// ``script(_:_:)`` is what a site has.
  static let lineScript = Theme.script("council-clock-line")

  /// What the page loads once there is a day, in this order.
  private static let sources = [DeadlinesPage.deadlinesScript, DeadlinesPage.daysScript, lineScript]
  /// What it loads later, besides what the page of last days does.
  static let loadedLater = [lineScript]

  static func draft(
    _ page: StandalonePage, _ clock: CouncilClock, trail: [PageDraft.Crumb], _ words: SiteWords
  ) -> PageDraft {
    var draft = PageDraft(
      CouncilClock.address, title: page.title, description: page.summary, trail: trail, template: template,
      search: SearchScope(words[.kindPage], weight: 10)
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary, "body-html": page.body.html,
        "sources-href": sources.map { href(LoadedFiles.slot($0)) }.joined(separator: " "),
        "calendar-href": href(LoadedFiles.slot(DeadlinesPage.calendarScript)),
        "days-href": href(Deadlines.address), "letter-href": href(clock.letter.address),
        "letter-limit": clock.letter.limit, "letter-start": clock.letter.start, "letter-last": clock.letter.last,
        "parts": clock.parts.enumerated().map { part($1, $0) },
        "uncounted": Views.sources(clock.uncounted),
        "has-reviewed?": page.reviewed != nil, "has-sources?": !page.sources.isEmpty,
        "sources": Views.sources(page.sources), "reviewed": "", "reviewed-iso": "",
      ]
      return page.reviewed.map { view.with(Views.reviewed($0)) } ?? view
    }
    draft.scripts = [DeadlinesPage.writtenDaysScript, pageScript]
    return draft
  }

  private static func part(_ part: CouncilClock.Part, _ index: Int) -> View {
    let labels = Dictionary(part.dates.map { ($0.id, $0.label) }) { first, _ in first }
    return [
      "number": "\(index + 1)", "title": part.title, "first?": index == 0,
      "starts": part.dates.map { Views.start($0) },
      "choices": part.choices.map { ["id": $0.id, "label": $0.label] as View },
      "steps": part.steps.map { step -> View in
        [
          "id": step.id, "name": step.name, "says-html": step.says.html, "has-only-if?": step.onlyIf != nil,
          "only-if-html": step.onlyIf?.html ?? "", "family?": step.isOfFamily,
          "before?": step.from.contains { !$0.isAhead && $0.length.isBefore }, "last": inWords(step.example.last),
          "law": step.law.map { ["text-html": $0.html] as View },
          "example": step.example.given.map {
            ["label": labels[$0.start] ?? $0.start, "day": inWords($0.day)] as View
          },
        ]
      },
    ]
  }

  /// The script that makes the line of time, preceded by how each limit is counted and what decides on it: ids and keys,
  /// and the words that the letter of complaint offers.
  static func script(_ clock: CouncilClock, _ theme: Theme) -> [UInt8] {
    let steps: JSONValue = .object(
      clock.parts.flatMap { part in
        let deciding = Set(part.steps.compactMap(\.choice))
        let among = part.choices.map(\.id).filter(deciding.contains)
        return part.steps.map { (key: $0.id, value: data($0, among: among)) }
      })
    return Array("\(ScriptLiteral.shared("councilSteps"))=\(steps.json);\n".utf8) + (theme.scripts[lineScript] ?? [])
  }

  /// - Parameter among: the choices of the part that decide which limits apply.
  private static func data(_ step: CouncilClock.Step, among: [String]) -> JSONValue {
    let from: JSONValue = .object(step.from.map { (key: $0.start, value: .text($0.text)) })
    let data: JSONValue = ["from": from]
    return data.with([
      "counts": step.isFromFirstDay ? .text(Deadlines.fromFirstDay) : nil,
      "by": step.isOfFamily ? .text("family") : nil,
      "done": step.done.map(JSONValue.text),
      "shownBy": list(step.shownBy), "notWith": list(step.notWith),
      "choice": step.choice.map(JSONValue.text),
      "among": step.choice == nil ? nil : list(among),
      "complain": step.complaint.map(JSONValue.text),
    ])
  }

  private static func list(_ ids: [String]) -> JSONValue? { ids.isEmpty ? nil : .list(ids.map(JSONValue.text)) }

  private static func inWords(_ day: CalendarDate) -> String { "\(day.weekdayName) \(day.inWords)" }
}
