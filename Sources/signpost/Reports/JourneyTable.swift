import Guidance
import RouteFinder

/// All journeys of a route finder as lines of a table: one column per question, then the outcomes and the page.
struct JourneyTable: Sequence, Sendable {
  private let finder: GuidedFinder
  private let map: JourneyMap

  /// How many journeys a table may list; a finder can have more than anyone could read.
  static let limit: UInt64 = 1_000_000

  /// - Returns: `nil` where the finder was not compiled for these given answers.
  init?(_ finder: GuidedFinder, given: [String: String] = [:]) {
    guard let map = finder.maps[given] else { return nil }
    self.finder = finder
    self.map = map
  }

  var journeys: UInt64 { map.diagram.figures.journeys }

  /// The lines as CSV (RFC 4180), the column names first, each with its line end.
  func makeIterator() -> AnyIterator<String> {
    var journeys = map.diagram.journeys.makeIterator()
    var isFirst = true
    return AnyIterator {
      if isFirst {
        isFirst = false
        return Self.line(finder.questions.map(\.id) + ["questions asked", "outcomes", "page"])
      }
      return journeys.next().map { line($0) }
    }
  }

  private func line(_ journey: Journey) -> String {
    var fields = [String](repeating: "", count: finder.questions.count)
    for step in journey.steps { fields[step.question] = finder.questions[step.question].answers[step.answer].id }
    var outcomes = ""
    if case .result(let shown) = map.diagram.nodes[journey.result] {
      outcomes = shown.map { finder.outcomes[$0].id }.joined(separator: " ")
    }
    return Self.line(fields + ["\(journey.steps.count)", outcomes, "\(finder.id)/\(map.names[journey.result]).html"])
  }

  private static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// A field; one that a spreadsheet could take for a formula or a separator is put in quotation marks.
  private static func field(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0 != "," && $0 != "\"" && $0 != "\n" && $0 != "\r" }
    if isPlain { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
