import Guidance
import Manuscript
import Records
import Search
import Templates

/// The page on which readers work out the day by which they have to act.
///
/// Where no script runs, it links to worked examples and to a table by month.
enum DeadlinesPage: ThemeClient {
  static let templates = [template]
  static let scripts = [deadlinesScript, pageScript, calendarScript, writtenDaysScript, daysScript]

  private static let template = TemplateContract(
    "pages/deadlines",
    about:
      "The page of last days. The template keeps places for the script: see `deadlines-page.js` in [the theme](theme.md#scripts).",
    given: [
      "title summary body-html has-reviewed?", .reviewed, "has-sources?", .sources,
      "calendar-href days-href has-clock?", .field("clock-href", "the page of the council’s clock, where there is one"),
      "has-further?",
      .field("further[title summary href]", "the pages `council-clock`, `deadlines-by-month` and `deadlines-examples`"),
      .list("asks", ["title first?", .list("starts", .start), "section-i[label has-hint? hint]"]),
      .list(
        "groups",
        [
          "title now-html without[start now-html] late-html has-doubt? doubt-html",
          .list("rules", ["id name says-html family? at-once? before? do do-by last-by", .law]),
        ], "the time limits as results show them: hidden until the script finds those that a reader asks for"),
    ])

  /// The script that works out last days; ``script(_:_:)`` is what a site has.
  static let deadlinesScript = Theme.script("deadlines")
  /// The script of the page on which readers work them out.
  private static let pageScript = Theme.script("deadlines-page")
  /// The script that saves them as a calendar, which that page loads on demand.
  static let calendarScript = Theme.script("deadlines-calendar")
  /// The script that reads a date as it was typed; letters load it alone, and it precedes the one that works out days.
  static let writtenDaysScript = Theme.script("written-days")
  /// The script that queries impossible dates, which pages load when a date is given.
  static let daysScript = Theme.script("days")

  /// The pages with the rest, in the order of their links: the council's clock, the table by month, and the worked examples.
  static let furtherSlugs = [CouncilClock.slug, DeadlineTablePage.slug, "deadlines-examples"]

  /// What a result loads to show days, besides ``daysScript``.
  static let onResults = [namesFile, deadlinesScript]

  /// The pages above those.
  static func trail(_ guidance: Guidance) -> [PageDraft.Crumb] {
    guidance.words.trail.home
      + guidance.pages.filter { $0.slug == "deadlines" }.map { .init(label: $0.title, address: Deadlines.address) }
  }

  /// - Parameter further: the pages with the rest.
  static func draft(
    _ page: StandalonePage, _ deadlines: Deadlines, further: [StandalonePage], _ words: SiteWords
  ) -> PageDraft {
    var draft = PageDraft(
      Deadlines.address, title: page.title, description: page.summary, trail: words.trail.home, template: template,
      search: SearchScope(words[.kindPage], weight: 11)
    ) {
      let view: View = [
        "title": page.title, "summary": page.summary, "body-html": page.body.html,
        "calendar-href": href(LoadedFiles.slot(calendarScript)),
        "days-href": href(LoadedFiles.slot(daysScript)),
        "asks": deadlines.asks.enumerated().map { ask($1, isFirst: $0 == 0) },
        "groups": deadlines.groups.map(group),
        "has-clock?": further.contains { $0.slug == CouncilClock.slug }, "clock-href": href(CouncilClock.address),
        "has-further?": !further.isEmpty,
        "further": further.map { Views.pointer($0.title, $0.summary, "\($0.slug).html") },
        "has-reviewed?": page.reviewed != nil, "has-sources?": !page.sources.isEmpty,
        "sources": Views.sources(page.sources), "reviewed": "", "reviewed-iso": "",
      ]
      return page.reviewed.map { view.with(Views.reviewed($0)) } ?? view
    }
    draft.scripts = [deadlinesScript, pageScript]
    return draft
  }

  private static func ask(_ ask: Deadlines.Ask, isFirst: Bool) -> View {
    [
      "title": ask.title, "first?": isFirst,
      "starts": ask.starts.map { Views.start($0) },
      "section-i": [ask.sectionI].compactMap(\.self).map {
        ["label": $0.label, "has-hint?": $0.hint != nil, "hint": $0.hint ?? ""] as View
      },
    ]
  }

  private static func group(_ group: Deadlines.Group) -> View {
    [
      "title": group.title, "now-html": group.now.html, "late-html": group.late.html,
      "without": group.without.map { ["start": $0.start, "now-html": $0.now.html] as View },
      "has-doubt?": group.doubt != nil, "doubt-html": group.doubt?.html ?? "",
      "rules": group.rules.map { rule -> View in
        [
          "id": rule.id, "name": rule.name, "says-html": rule.says.html, "family?": rule.safe != nil,
          "at-once?": rule.safe == "at once", "before?": rule.from.contains(where: \.length.isBefore),
          "do": rule.toDo ?? rule.name, "do-by": rule.doBy, "last-by": rule.lastBy.map { ", \($0)" } ?? "",
          "law": rule.law.map { ["text-html": $0.html] as View },
        ]
      },
    ]
  }

  /// The plain name of the file with the names of the rules, for results that show days.
  static let namesFile = "deadlines-names.js"

  /// What to do by the day of each rule and the text after its last day, by id, and the possible range of the days from
  /// which they run.
  static func names(_ deadlines: Deadlines) -> [UInt8] {
    let names: JSONValue = .object(
      deadlines.groups.flatMap(\.rules).map { rule in
        (key: rule.id, value: .list([.text(rule.toDo ?? rule.name), .text(rule.lastBy.map { ", \($0)" } ?? "")]))
      })
    let starts: JSONValue = .object(
      deadlines.asks.flatMap(\.starts).map { start in
        let range = start.range
        let value: JSONValue = ["lies": .text(range.lies.rawValue), "within": .number(range.months)]
        let after = range.notBefore.isEmpty ? nil : JSONValue.text(range.notBefore.joined(separator: " "))
        return (key: start.id, value: value.with(["after": after]))
      })
    return Array(
      "\(ScriptLiteral.shared("deadlineNames"))=\(names.json);\nsignpost.deadlineStarts=\(starts.json);\n".utf8)
  }

  /// The script that works out days, preceded by what reads dates, the rules and the holidays: ids and keys, no texts.
  static func script(_ deadlines: Deadlines, _ theme: Theme) -> [UInt8] {
    let data: JSONValue = [
      "holidays": .list(deadlines.holidays.map { [.text($0.name), .text($0.day)] }),
      "exceptions": .list(
        deadlines.exceptions.map { [.text("\($0.day)"), .text($0.name), .text($0.insteadOf.map { "\($0)" } ?? "")] }),
      "rules": .list(deadlines.groups.flatMap(\.rules).map(data)),
    ]
    let scripts = [writtenDaysScript, deadlinesScript].flatMap { theme.scripts[$0] ?? [] }
    return Array("\(ScriptLiteral.shared("deadlineData"))=\(data.json);\n".utf8) + scripts
  }

  private static func data(_ rule: Deadlines.Rule) -> JSONValue {
    let rest: JSONValue = ["id": .text(rule.id), "from": spans(rule.from)]
    return rest.with([
      "doubtful": rule.doubtful.isEmpty ? nil : spans(rule.doubtful),
      "counts": rule.isFromFirstDay ? .text(Deadlines.fromFirstDay) : nil,
      "extends": rule.extensions.isEmpty ? nil : .list(rule.extensions.map { .text($0.rawValue) }),
      "safe": rule.safe.map(JSONValue.text),
      "when": rule.isAboutSectionI == true ? .text("section-i") : nil,
      "unless": rule.isAboutSectionI == false ? .text("section-i") : nil,
      "until": rule.until.map(JSONValue.text),
    ])
  }

  private static func spans(_ spans: [Deadlines.Span]) -> JSONValue {
    .object(spans.map { (key: $0.start, value: .text($0.length.description)) })
  }
}
