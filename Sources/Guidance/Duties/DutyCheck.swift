import Content
import Manuscript

/// Checks what pages say about the duties that they meet against the list of duties.
struct DutyCheck {
  let duties: [Duty]

  /// Reports claims that name no duty, or one that only a council can meet.
  ///
  /// - Returns: the pages that meet each part, by the part's id; the pages of editions as in ``Trace/owner``.
  func run(_ traces: [Trace], isListRead: Bool, _ diagnostics: inout Diagnostics) -> [String: [String]] {
    var parts: [String: Duty.Part] = [:]
    for part in duties.flatMap(\.parts) { parts[part.id] = part }
    let whole = Dictionary(duties.map { ($0.id, $0.parts) }) { first, _ in first }
    var met: [String: [String]] = [:]
    for trace in traces {
      for claim in trace.duties {
        let named = parts[claim.id.value].map { [$0] } ?? whole[claim.id.value]
        guard let named else {
          if !isListRead { continue }
          diagnostics.error(
            GuidanceRules.unknownDuty, "there is no duty '\(claim.id.value)'", at: claim.id.place,
            help: NearMiss.help(claim.id.value, in: Array(parts.keys) + Array(whole.keys), otherwise: "see duties.yaml")
          )
          continue
        }
        let own = named.filter { claim.isOfEdition || !$0.isOfCouncil }
        if own.isEmpty {
          diagnostics.error(
            GuidanceRules.unknownDuty, "only a council can meet the duty '\(claim.id.value)'", at: claim.id.place,
            help: "say so in the council's edition")
        }
        guard let page = trace.owner else { continue }
        for part in own { met[part.id, default: []].append(page) }
      }
    }
    return met
  }
}
