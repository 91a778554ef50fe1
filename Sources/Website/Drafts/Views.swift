import Content
import Guidance
import Manuscript
import Records
import Templates

extension TemplateFields {
  static let reviewed: TemplateFields = "reviewed reviewed-iso"
  static let sources: TemplateFields = "sources[text-html]"
  static let law: TemplateFields = "law[text-html]"
  static let lawOfOutcome: TemplateFields = [.law, "has-law? law-reason-html"]
  static let range: TemplateFields = "lies within after"
  static let finders: TemplateFields = "finder[title summary href]"
}

/// Small views that several kinds of page share; their fields are declared above.
enum Views {
  /// A link to another page, with what it is about.
  static func pointer(_ title: String, _ summary: String, _ address: String) -> View {
    ["title": title, "summary": summary, "href": href(address)]
  }

  /// An entry of a list of pages.
  static func entry(_ title: String, _ summary: String, _ address: String, number: String = "") -> View {
    pointer(title, summary, address).with([
      "number": number, "has-number?": !number.isEmpty, "has-summary?": !summary.isEmpty,
    ])
  }

  static func reviewed(_ date: CalendarDate) -> View { ["reviewed": date.inWords, "reviewed-iso": date.description] }

  static func sources(_ sources: [Prose]) -> [View] { sources.map { ["text-html": $0.html] } }

  static func law(_ law: [CitedLaw]) -> [View] { law.map { ["text-html": $0.html] } }

  /// The law that an outcome rests on, or why none is named.
  static func law(of outcome: OutcomeWords) -> View {
    [
      "law": law(outcome.law), "has-law?": !outcome.law.isEmpty, "law-reason-html": outcome.lawReason?.html ?? "",
    ]
  }

  /// The range that a day can be in; where it is unknown, any day can be.
  static func range(_ range: DayRange?) -> View {
    [
      "lies": (range?.lies ?? .either).rawValue, "within": "\(range?.months ?? 120)",
      "after": (range?.notBefore ?? []).joined(separator: " "),
    ]
  }

  static func links(_ targets: [(title: String, address: String)]) -> [View] {
    targets.map { ["title": $0.title, "href": href($0.address)] }
  }

  /// The link into each route finder, for pages from which readers must find their way.
  static func finders(_ guidance: Guidance) -> [View] {
    guidance.finders.map { ["title": $0.title, "summary": $0.summary, "href": href($0.address)] }
  }

  /// Texts to be joined by words of the template.
  static func joined(_ texts: [String]) -> [View] {
    texts.enumerated().map { ["text": $1, "first?": $0 == 0] }
  }

  /// Text with a capital first letter, for the start of a line.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
