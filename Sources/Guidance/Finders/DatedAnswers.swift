import Content
import Manuscript
import Proofreading
import Records
import RouteFinder

/// How days choose the answer to a question: by the state of a time limit that runs from them.
public struct DatedAnswers: Sendable {
  /// The id of the time limit in `deadlines.yaml`.
  public let limit: String
  /// What the first day is called here, if not the same as on the page of last days.
  public let label: String?
  /// In order; the first whose test holds is the answer, and the test of the last always holds.
  public let choices: [Choice]
  /// When the question is about this time limit.
  let condition: Condition
  let place: SourcePlace

  /// An answer, and what makes it the right one.
  public struct Choice: Sendable {
    public let answer: String
    public let test: Test
    let place: SourcePlace
  }

  /// The states that a time limit can be in.
  public enum Test: Hashable, Sendable {
    /// It is not over, even without August or Christmas; counted from a given day, if one is named.
    case open(from: String?)
    /// It would be over, but for August or Christmas.
    case extended
    /// It would be over, but for what may give more time.
    case doubtful
    /// So much time has not passed since the first day, such as `6 months`.
    case within(TimeSpan)
    /// It is over, or whatever else may be.
    case passed

    /// Reads it as authors write it; `nil` for other texts.
    init?(_ text: String) {
      switch text {
      case "open": self = .open(from: nil)
      case "extended": self = .extended
      case "doubtful": self = .doubtful
      case "passed": self = .passed
      case _ where text.hasPrefix("open from "): self = .open(from: String(text.dropFirst("open from ".count)))
      case _ where text.hasPrefix("within "):
        guard let time = Deadlines.Length.time(text.dropFirst("within ".count)) else { return nil }
        self = .within(time)
      default: return nil
      }
    }
  }

  /// The days of a time limit that a test needs besides the first.
  ///
  /// Only `passed` and `extended` look at whatever was given.
  func starts(of limit: Deadlines.Rule, for test: Test) -> [String] {
    switch test {
    case .open(let start?): [start]
    case .doubtful: limit.doubtful.map(\.start)
    case .open, .extended, .within, .passed: []
    }
  }
}

extension DatedAnswers {
  /// - Parameters:
  ///   - index: the index of the question, whose conditions may look only at earlier ones.
  ///   - answers: the ids of the question's answers.
  init?(
    _ value: YAMLValue, ofQuestion index: Int, answers: [String], _ reader: ConditionReader, in file: SourceFile,
    _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) {
    guard var keys = Record(value, "a way to choose by days", in: file, &diagnostics) else { return nil }
    let condition = keys.value("when").map { reader.read($0, before: index, &diagnostics)?.condition }
    let limit = keys.text("limit", &diagnostics)
    let label = keys.optionalText("label", &diagnostics)
    prose.heading(label)
    var choices: [Choice] = []
    if var list = keys.record("answers", "the answers that days choose", required: true, &diagnostics) {
      choices = list.allEntries().compactMap { Self.choice($0, answers: answers, &diagnostics) }
    }
    if let last = choices.last, choices.filter({ $0.test == .passed }).map(\.answer) != [last.answer] {
      diagnostics.error(
        GuidanceRules.questionDates, "the last answer, and no other, is the one for 'passed'", at: last.place,
        help: "every day must choose an answer: end with one such as 'late: passed'")
    }
    keys.finish(&diagnostics)
    guard let limit, !choices.isEmpty else { return nil }
    self.init(
      limit: limit.value, label: label?.value, choices: choices, condition: condition.map { $0 ?? .always } ?? .always,
      place: limit.place)
  }

  private static func choice(
    _ entry: YAMLValue.Entry, answers: [String], _ diagnostics: inout Diagnostics
  ) -> Choice? {
    if !answers.contains(entry.key) {
      diagnostics.error(
        GuidanceRules.questionDates, "this question has no answer '\(entry.key)'", at: entry.keyPlace,
        help: NearMiss.help(entry.key, in: answers))
    }
    guard let text = Record.text(entry.value, "what chooses '\(entry.key)'", &diagnostics) else { return nil }
    if let test = Test(text.value) { return Choice(answer: entry.key, test: test, place: text.place) }
    diagnostics.error(
      GuidanceRules.questionDates, "'\(text.value)' does not say what becomes of a time limit", at: text.place,
      help: "write open, open from letter, extended, doubtful, within 6 months or passed")
    return nil
  }
}
