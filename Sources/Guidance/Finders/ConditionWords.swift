import Manuscript
import Records
import RouteFinder

/// A condition as authors write it.
enum ConditionWords {
  static func of(_ condition: Condition) -> String {
    switch condition {
    case .always: "always"
    case .answered(let question, let answers):
      answers.count == 1 ? "{\(question): \(answers[0])}" : "{\(question): [\(answers.joined(separator: ", "))]}"
    case .all(let parts): "{all: [\(parts.map(of).joined(separator: ", "))]}"
    case .any(let parts): "{any: [\(parts.map(of).joined(separator: ", "))]}"
    case .not(let part): "{not: \(of(part))}"
    }
  }
}
