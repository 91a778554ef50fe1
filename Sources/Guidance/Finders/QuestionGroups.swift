import Manuscript
import Records

/// The groups of questions whose order the program chooses, as `groups` in `questions.yaml` names them.
struct QuestionGroups {
  /// Where each group is named.
  private var places: [String: SourcePlace] = [:]
  /// The last question so far of each group.
  private var lasts: [String: Int] = [:]

  /// The groups' names.
  var names: Set<String> { Set(places.keys) }

  private static let order = "fewest-questions"

  init(_ record: Record?, in file: SourceFile, _ diagnostics: inout Diagnostics) {
    guard var record else { return }
    for entry in record.allEntries() {
      places[entry.key] = entry.keyPlace
      guard var group = Record(entry.value, "a group", in: file, &diagnostics) else { continue }
      if let order = group.text("order", &diagnostics), order.value != Self.order {
        diagnostics.error(
          GuidanceRules.group, "'\(order.value)' is no order", at: order.place, help: "write 'order: \(Self.order)'")
      }
      group.finish(&diagnostics)
    }
  }

  /// Records that the question at an index belongs to a group; reports a group that is not declared, and one that is
  /// split.
  mutating func add(_ index: Int, to group: SourcedText, _ diagnostics: inout Diagnostics) {
    guard places[group.value] != nil else {
      diagnostics.error(
        GuidanceRules.group, "there is no group '\(group.value)'", at: group.place,
        help: NearMiss.help(
          group.value, in: places.keys, otherwise: "add it to 'groups': {\(group.value): {order: \(Self.order)}}"))
      return
    }
    if let last = lasts[group.value], last != index - 1 {
      diagnostics.error(
        GuidanceRules.group, "the group '\(group.value)' began further up, and other questions stand between",
        at: group.place, help: "move this question up to the others of its group, or give it another group")
    }
    lasts[group.value] = index
  }

  /// Reports groups that no question belongs to.
  func finish(_ diagnostics: inout Diagnostics) {
    for (name, place) in places.sorted(by: { $0.key < $1.key }) where lasts[name] == nil {
      diagnostics.error(
        GuidanceRules.group, "no question belongs to the group '\(name)'", at: place,
        help: "write 'group: \(name)' into its questions, or take it out")
    }
  }
}
