import Content
import Guidance
import Templates

/// Which of the provisions that a page relies on were read, and on which days: shown once, at the end of the page.
struct LawReadings {
  static let fields: TemplateFields = "has-read? read[text first?] has-unread? unread[text first?]"

  /// Each provision by its address.
  private let provisions: [String: Instrument.Provision]

  init(_ instruments: [Instrument]) {
    let anchored = instruments.flatMap { instrument in
      instrument.provisions.map { (href(instrument.address(of: $0)), $0) }
    }
    provisions = Dictionary(anchored) { first, _ in first }
  }

  /// The days on which the provisions were read, and the labels of those that were not.
  func view(of law: [CitedLaw]) -> View {
    let cited = law.compactMap { provisions[$0.address] }
    let days = Set(cited.filter(\.isVerified).compactMap(\.seen)).sorted().map(\.inWords)
    let unread = cited.filter { !$0.isVerified }.map(\.label)
    return [
      "has-read?": !days.isEmpty, "read": Views.joined(days), "has-unread?": !unread.isEmpty,
      "unread": Views.joined(unread),
    ]
  }
}
