import Content
import Manuscript
import Records

/// Reports what texts name as law although it is not in force on the day of the build.
struct InForceCheck {
  let laws: [String: DatedLaw]
  let today: CalendarDate?

  func run(_ traces: [Trace], _ diagnostics: inout Diagnostics) {
    if laws.isEmpty { return }
    for trace in traces {
      for use in trace.uses where use.isNow {
        guard let law = laws[use.name], let words = Self.words(law, on: today) else { continue }
        diagnostics.error(
          GuidanceRules.notInForce, words.what, at: use.place.place, help: words.help,
          notes: [.init("its days are here", at: law.place)])
      }
    }
  }

  /// What is wrong with naming it on a day, and what to do; `nil` if it is in force.
  static func words(_ law: DatedLaw, on day: CalendarDate?) -> (what: String, help: String)? {
    switch law.inForce.state(on: day) {
    case .now: nil
    case .notYet(let from):
      (
        "\(law.name) is in force only from \(from.inWords)",
        "name what holds until then; of a change to come, say so with a link to reforms.yaml: [](reform:…)"
      )
    case .over(let until):
      ("\(law.name) was in force only until \(until.inWords)", "find out what holds now, and name that instead")
    }
  }
}
