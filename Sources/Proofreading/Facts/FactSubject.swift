/// A fact that has a time: what it is about, and which times are right for it.
public struct FactSubject: Sendable {
  public let id: String
  /// What diagnostics call it, such as "the time to appeal".
  public let name: String
  /// The times that a sentence about it may state; never empty.
  public let times: [TimeSpan]
  /// Phrases that point to it; see ``FactPhrases`` for how an entry is written.
  public let about: [String]
  /// Phrases that show that a sentence is about something else.
  public let notAbout: [String]

  public init(id: String, name: String, times: [TimeSpan], about: [String], notAbout: [String] = []) {
    self.id = id
    self.name = name
    self.times = times
    self.about = about
    self.notAbout = notAbout
  }

  /// The times in words: `2 months or 1 month`.
  public var timesInWords: String {
    let words = times.map(\.description)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
