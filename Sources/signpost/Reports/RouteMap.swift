import Guidance
import RouteFinder

/// The map of a route finder as text for drawing programs.
struct RouteMap: Sendable {
  private let finder: GuidedFinder
  private let map: JourneyMap

  /// - Returns: `nil` where the finder was not compiled for these given answers.
  init?(_ finder: GuidedFinder, given: [String: String] = [:]) {
    guard let map = finder.maps[given] else { return nil }
    self.finder = finder
    self.map = map
  }

  /// The map in Graphviz syntax.
  var graphviz: String {
    var lines = ["digraph \"\(finder.id)\" {", "  rankdir=LR;", "  node [shape=box, fontname=\"sans-serif\"];"]
    for (number, node) in map.diagram.nodes.enumerated() {
      let label = Self.quoted(label(of: node))
      switch node {
      case .question(_, let edges):
        lines.append("  n\(number) [label=\(label)];")
        for edge in edges {
          lines.append("  n\(number) -> n\(edge.target) [label=\(Self.quoted(answer(edge, of: node)))];")
        }
      case .result: lines.append("  n\(number) [label=\(label), style=filled, fillcolor=\"#ffe5a0\"];")
      }
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  /// The map in Mermaid syntax.
  var mermaid: String {
    var lines = ["flowchart LR"]
    for (number, node) in map.diagram.nodes.enumerated() {
      let label = Self.entities(label(of: node))
      switch node {
      case .question(_, let edges):
        lines.append("  n\(number)[\"\(label)\"]")
        for edge in edges {
          lines.append("  n\(number) -->|\"\(Self.entities(answer(edge, of: node)))\"| n\(edge.target)")
        }
      case .result: lines.append("  n\(number)([\"\(label)\"])")
      }
    }
    return (lines + [""]).joined(separator: "\n")
  }

  private func label(of node: DecisionDiagram.Node) -> String {
    switch node {
    case .question(let index, _): finder.questions[index].text
    case .result(let outcomes): outcomes.map { finder.outcomes[$0].title }.joined(separator: " · ")
    }
  }

  private func answer(_ edge: DecisionDiagram.Edge, of node: DecisionDiagram.Node) -> String {
    guard case .question(let index, _) = node else { return "" }
    return finder.questions[index].answers[edge.answer].text
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"", "\\": quoted += "\\\(character)"
      case "\n": quoted += " "
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }

  private static func entities(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\"": out += "#quot;"
      case "#": out += "#35;"
      case "\n": out += " "
      default: out.append(character)
      }
    }
    return out
  }
}
