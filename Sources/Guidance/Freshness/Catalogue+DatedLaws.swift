import Content
import Manuscript
import Records

extension Catalogue {
  /// Enters the days on which something is law, before it is known whether its keys are valid.
  ///
  /// - Parameters:
  ///   - whole: what it is part of, whose days count where it has none.
  ///   - label: what reports call it.
  mutating func enter(
    dated entry: YAMLValue.Entry, within whole: YAMLValue.Entry? = nil, as name: String, _ label: String?
  ) {
    let all = [entry, whole].compactMap { $0?.value.entries.first { $0.key == "in-force" } }
    if let days = all.first { enter(days: days, as: name, label ?? entry.key) }
  }

  /// Enters the days of a key `in-force`.
  mutating func enter(days: YAMLValue.Entry, as name: String, _ label: String) {
    guard let inForce = InForce(unchecked: days.value) else { return }
    datedLaws[name] = DatedLaw(name: label, inForce: inForce, at: days.keyPlace)
  }
}
