import Guidance
import Manuscript
import Records
import Templates

/// What a page says of changes of the law that would touch it: what has become of each, with its day.
enum ReformNote: ThemeClient {
  static let templates = [template]

  static let template = TemplateContract(
    "parts/reform-note",
    about: "Behind a page's own part, where a change of the law would touch what it says.",
    given: [
      "href", .field("looked", "the day on which somebody last looked for news"), "looked-iso",
      .list("reforms", ReformViews.fields),
    ],
    shownAs: ["reforms-html"])
}

extension Theme {
  /// The note on a page; empty where no change would touch it.
  func note(on reforms: [Reform], looked: CalendarDate?) -> [UInt8] {
    guard let looked, !reforms.isEmpty else { return [] }
    return bytes(
      [
        "href": href(Reforms.address), "looked": looked.inWords, "looked-iso": looked.description,
        "reforms": reforms.map(ReformViews.view),
      ], ReformNote.template)
  }
}

/// What pages are given of a change of the law.
enum ReformViews {
  static let fields: TemplateFields = [
    "id title href", .field("in-force?", "one of these four is so"), "announced? proposed? not-known?",
    .field("since", "the day of that; of what is not known, the day of its source"), "since-iso",
  ]

  static func view(_ reform: Reform) -> View {
    let day = reform.since ?? reform.seen
    return [
      "id": reform.id, "title": reform.title, "href": href(reform.address), "in-force?": reform.status == .inForce,
      "announced?": reform.status == .announced, "proposed?": reform.status == .proposed,
      "not-known?": reform.status == .notKnown, "since": day.inWords, "since-iso": day.description,
    ]
  }
}
