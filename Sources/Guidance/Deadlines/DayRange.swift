import Manuscript
import Proofreading
import Records

/// Which days a reader can mean in a field that asks for one.
///
/// Any other day is queried before it is used.
public struct DayRange: Sendable {
  public let lies: Side
  /// How many months it is from the reader's today, at most.
  public let months: Int
  /// Ids of other days in the same form that it cannot be earlier than, with their places.
  let earlier: [SourcedText]

  public var notBefore: [String] { earlier.map(\.value) }

  /// Which side of today a day is on; today itself is on both.
  public enum Side: String, CaseIterable, Sendable {
    case past, ahead, either
  }

  /// Reads `lies`, `within` and `not-before`.
  ///
  /// If they are left out, a day may be on either side, within ten years.
  ///
  /// - Parameter rule: the rule for diagnostics about `within`.
  init(_ keys: inout Record, _ rule: Rule, _ diagnostics: inout Diagnostics) {
    lies = keys.word("lies", Side.self, required: false, &diagnostics) ?? .either
    let within = keys.optionalText("within", &diagnostics)
    let months = within.flatMap { TimeSpan(digits: $0.value) }.flatMap {
      (1...120).contains($0.count) ? $0.months : nil
    }
    if let within, months == nil {
      diagnostics.error(
        rule, "'\(within.value)' is not a time within which a day can lie", at: within.place,
        help: "write it as 12 months or 3 years")
    }
    self.months = months ?? 120
    earlier = keys.texts("not-before", required: false, &diagnostics)
  }

  /// Reports other days that the form does not ask for; a day is not held against itself.
  func check(_ id: String, among ids: [String], _ rule: Rule, _ diagnostics: inout Diagnostics) {
    let others = ids.filter { $0 != id }
    let all = others.isEmpty ? "it asks for no other day" : "the others are: \(others.joined(separator: ", "))"
    for other in earlier where !others.contains(other.value) {
      diagnostics.error(
        rule, "'\(other.value)' is not another day that the form asks for", at: other.place,
        help: NearMiss.help(other.value, in: others, otherwise: all))
    }
  }
}
