import Manuscript
import RouteFinder

/// How days choose the answer on one page of a question.
public struct PageDates: Sendable {
  /// The time limit that runs from the days.
  public let limit: Deadlines.Rule
  /// What the first day is called here, if not the same as on the page of last days.
  public let label: String?
  /// The days to ask for: the first from which the time limit runs, and those that an answer on the page needs.
  public let starts: [Deadlines.Start]
  /// The answers that the page offers, in the order in which they are tried.
  public let choices: [DatedAnswers.Choice]

  /// - Parameter offered: the ids of the answers that the page offers.
  init?(_ way: DatedAnswers, offered: [String], _ deadlines: Deadlines) {
    guard let limit = deadlines.groups.flatMap(\.rules).first(where: { $0.id == way.limit }) else { return nil }
    choices = way.choices.filter { offered.contains($0.answer) }
    let needed = Set(limit.from.prefix(1).map(\.start) + choices.flatMap { way.starts(of: limit, for: $0.test) })
    starts = deadlines.asks.flatMap(\.starts).filter { needed.contains($0.id) }
    label = way.label
    self.limit = limit
  }
}

extension GuidedFinder {
  /// How days choose the answer on the page of a question; `nil` if they do not.
  public func dates(at node: Int, of map: JourneyMap, _ deadlines: Deadlines?) -> PageDates? {
    guard let deadlines, case .question(let index, let edges) = map.diagram.nodes[node] else { return nil }
    let offered = edges.map { questions[index].answers[$0.answer].id }
    return way(ofQuestion: index, after: map.leading[node])
      .flatMap { PageDates($0, offered: offered, deadlines) }
  }

  /// Of a question's ways to choose by days, the one that applies to all journeys to a page.
  private func way(ofQuestion index: Int, after journeys: [LeadingAnswers]) -> DatedAnswers? {
    for way in questions[index].dated {
      switch way.condition.holds(after: journeys, in: model) {
      case true?: return way
      case false?: continue
      case nil: return nil
      }
    }
    return nil
  }

  /// Reports where days would choose no answer, or one that is not offered.
  ///
  /// - Parameter deadlines: `nil` if there are none, or if they could not be read.
  func checkDates(_ deadlines: Deadlines?, among known: [String], _ diagnostics: inout Diagnostics) {
    for way in questions.flatMap(\.dated) {
      if !known.contains(way.limit) {
        diagnostics.error(
          GuidanceRules.unknownDeadline, "there is no time limit '\(way.limit)' in deadlines.yaml", at: way.place,
          help: NearMiss.help(way.limit, in: known))
      } else if let limit = deadlines?.groups.flatMap(\.rules).first(where: { $0.id == way.limit }) {
        for choice in way.choices { check(choice, limit, &diagnostics) }
      }
    }
    if let map = maps[[:]] { checkPages(of: map, &diagnostics) }
  }

  /// Reports a test that no day can pass.
  private func check(_ choice: DatedAnswers.Choice, _ limit: Deadlines.Rule, _ diagnostics: inout Diagnostics) {
    let reason: String? =
      switch choice.test {
      case .open(let start?) where !limit.from.contains { $0.start == start }: "does not run from '\(start)'"
      case .extended where !limit.extensions.contains { $0 != .workingDay }: "is not extended for August or Christmas"
      case .doubtful where limit.doubtful.isEmpty: "has no 'doubtful' time"
      default: nil
      }
    guard let reason else { return }
    diagnostics.error(
      GuidanceRules.questionDates, "the time limit '\(limit.id)' \(reason), so no day chooses '\(choice.answer)'",
      at: choice.place, help: "look at the time limit in deadlines.yaml, and name what can become of it")
  }

  /// Reports pages on which it is not certain which time limit counts, and pages that do not offer what days may
  /// choose.
  private func checkPages(of map: JourneyMap, _ diagnostics: inout Diagnostics) {
    var reported: Set<SourcePlace> = []
    for node in map.diagram.questions {
      guard case .question(let index, let edges) = map.diagram.nodes[node] else { continue }
      let ways = questions[index].dated
      let verdicts = ways.map { $0.condition.holds(after: map.leading[node], in: model) }
      guard let first = verdicts.firstIndex(where: { $0 != false }) else { continue }
      let way = ways[first]
      if verdicts[first] == nil, reported.insert(way.place).inserted {
        diagnostics.error(
          GuidanceRules.questionDates,
          "a page of the question '\(questions[index].id)' is for some who count by '\(way.limit)', and for some who do not",
          at: way.place, help: "ask those who count otherwise another question")
      } else if let last = way.choices.last,
        !edges.contains(where: { questions[index].answers[$0.answer].id == last.answer }),
        reported.insert(last.place).inserted
      {
        diagnostics.error(
          GuidanceRules.questionDates, "the answer '\(last.answer)' is not offered on every page of this question",
          at: last.place, help: "offer it always, or end with an answer that is")
      }
    }
  }
}
