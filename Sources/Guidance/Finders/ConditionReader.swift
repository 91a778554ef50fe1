import Manuscript
import Records
import RouteFinder

/// Reads the small language of conditions, checking every name in it.
struct ConditionReader {
  /// The ids of the finder's questions in order, each with the ids of its answers.
  let questions: [(id: String, answers: [String])]
  private(set) var named: [String: Named] = [:]
  /// Named conditions with a mistake, which is reported once, not wherever the name is used.
  private var unread: Set<String> = []

  /// A condition with a name, and the last question that it looks at.
  struct Named {
    let condition: Condition
    let latest: Int
  }

  init(questions: [(id: String, answers: [String])]) { self.questions = questions }

  private static let operators = ["all", "any", "not", "condition"]

  /// Reads the named conditions, which may use those above them.
  mutating func readNamed(_ record: Record?, _ diagnostics: inout Diagnostics) {
    guard var record else { return }
    for entry in record.allEntries() {
      if questions.contains(where: { $0.id == entry.key }) || Self.operators.contains(entry.key) {
        diagnostics.error(
          GuidanceRules.condition, "a condition cannot be called '\(entry.key)': that is the name of something else",
          at: entry.keyPlace)
      }
      guard let read = read(entry.value, before: nil, &diagnostics) else {
        unread.insert(entry.key)
        continue
      }
      named[entry.key] = Named(condition: read.condition, latest: read.latest)
    }
  }

  /// A condition, and the index of the last question that it looks at (-1 if none); `nil`, with diagnostics, if a name
  /// in it is wrong.
  ///
  /// - Parameter limit: the question whose condition this is; only questions before it may be named.
  func read(_ value: YAMLValue, before limit: Int?, _ diagnostics: inout Diagnostics) -> (
    condition: Condition, latest: Int
  )? {
    switch value.kind {
    case .text(let text):
      diagnostics.error(
        GuidanceRules.condition, "'\(text)' is not a condition", at: value.place,
        help: named[text] != nil ? "write {condition: \(text)}" : "write a condition as {question: answer}")
      return nil
    case .list(let items):
      return join(items.map { read($0, before: limit, &diagnostics) }, Condition.any)
    case .mapping(let entries):
      return join(entries.map { self.entry($0, before: limit, &diagnostics) }, Condition.all)
    }
  }

  private func join(
    _ parts: [(condition: Condition, latest: Int)?], _ combine: ([Condition]) -> Condition
  ) -> (condition: Condition, latest: Int)? {
    let good = parts.compactMap(\.self)
    guard good.count == parts.count else { return nil }
    let latest = good.map(\.latest).max() ?? -1
    return (good.count == 1 ? good[0].condition : combine(good.map(\.condition)), latest)
  }

  private func entry(
    _ entry: YAMLValue.Entry, before limit: Int?, _ diagnostics: inout Diagnostics
  ) -> (condition: Condition, latest: Int)? {
    switch entry.key {
    case "all", "any":
      guard case .list(let items) = entry.value.kind, !items.isEmpty else {
        diagnostics.error(GuidanceRules.condition, "'\(entry.key)' needs a list of conditions", at: entry.value.place)
        return nil
      }
      return join(
        items.map { read($0, before: limit, &diagnostics) }, entry.key == "all" ? Condition.all : Condition.any)
    case "not":
      return read(entry.value, before: limit, &diagnostics).map { (.not($0.condition), $0.latest) }
    case "condition":
      guard let name = Record.text(entry.value, "the name of a condition", &diagnostics) else { return nil }
      if unread.contains(name.value) { return nil }
      guard let known = named[name.value] else {
        diagnostics.error(
          GuidanceRules.condition, "there is no condition '\(name.value)'", at: name.place,
          help: NearMiss.help(name.value, in: named.keys))
        return nil
      }
      guard isEarly(known.latest, limit, at: name.place, &diagnostics) else { return nil }
      return (known.condition, known.latest)
    default: return answered(entry, before: limit, &diagnostics)
    }
  }

  private func answered(
    _ entry: YAMLValue.Entry, before limit: Int?, _ diagnostics: inout Diagnostics
  ) -> (condition: Condition, latest: Int)? {
    guard let index = questions.firstIndex(where: { $0.id == entry.key }) else {
      diagnostics.error(
        GuidanceRules.condition, "there is no question '\(entry.key)'", at: entry.keyPlace,
        help: NearMiss.help(entry.key, in: questions.map(\.id) + Self.operators))
      return nil
    }
    guard isEarly(index, limit, at: entry.keyPlace, &diagnostics) else { return nil }
    let items: [YAMLValue]
    if case .list(let list) = entry.value.kind { items = list } else { items = [entry.value] }
    guard !items.isEmpty else {
      diagnostics.error(GuidanceRules.condition, "'\(entry.key)' names no answer", at: entry.value.place)
      return nil
    }
    var answers: [String] = []
    for item in items {
      guard let answer = Record.text(item, "an answer", &diagnostics) else { return nil }
      guard questions[index].answers.contains(answer.value) else {
        diagnostics.error(
          GuidanceRules.condition, "the question '\(entry.key)' has no answer '\(answer.value)'", at: answer.place,
          help: NearMiss.help(
            answer.value, in: questions[index].answers,
            otherwise: "its answers are: \(questions[index].answers.joined(separator: ", "))"))
        return nil
      }
      answers.append(answer.value)
    }
    return (.answered(question: entry.key, with: answers), index)
  }

  private func isEarly(_ index: Int, _ limit: Int?, at place: SourcePlace, _ diagnostics: inout Diagnostics) -> Bool {
    guard let limit, index >= limit else { return true }
    diagnostics.error(
      GuidanceRules.condition, "the question '\(questions[index].id)' is asked later than this one", at: place,
      help: "move that question up, or use an earlier one")
    return false
  }
}
