import Content
import Manuscript
import Records

/// Something that ends, or that becomes law, within the time after which the site's pages are reviewed.
public struct ComingEnd: Sendable {
  /// The last day on which it holds; the first, if it is still to begin.
  public let day: CalendarDate
  public let begins: Bool
  /// What it is; empty for words in a text.
  public let name: String
  public let place: SourcePlace
  /// The files in which it is named, in order.
  public let touches: [String]

  /// What ends or begins from the day of a build on, in the order of the days.
  ///
  /// - Parameter months: how far ahead to look.
  static func all(_ traces: [Trace], _ laws: [String: DatedLaw], today: CalendarDate, months: Int) -> [ComingEnd] {
    let last = today.adding(months: months)
    var users: [String: Set<String>] = [:]
    for trace in traces {
      guard let path = trace.reading?.path else { continue }
      for use in trace.uses { users[use.name, default: []].insert(path) }
    }
    var found: [ComingEnd] = []
    // The parts of a law have its days, which are written once.
    for (place, some) in Dictionary(grouping: laws, by: \.value.place) {
      guard let law = some.map(\.value).min(by: { $0.name.utf8.count < $1.name.utf8.count }) else { continue }
      let touches = some.reduce(into: Set<String>()) { $0.formUnion(users[$1.key] ?? []) }.sorted()
      let days = [(law.inForce.from, true), (law.inForce.until, false)]
      for case (let day?, let begins) in days where today <= day && day <= last {
        found.append(ComingEnd(day: day, begins: begins, name: law.name, place: place, touches: touches))
      }
    }
    var seen: Set<SourcePlace> = []
    for claim in traces.flatMap(\.claims) {
      guard case .validUntil(let words) = claim.kind, today <= claim.day, claim.day <= last else { continue }
      // What has a key 'in-force' is in the list of laws.
      let place = claim.place.place
      if laws.values.contains(where: { $0.place == place }) || !seen.insert(place).inserted { continue }
      found.append(ComingEnd(day: claim.day, begins: false, name: words, place: place, touches: []))
    }
    return found.sorted {
      ($0.day, $0.place.path, $0.place.line, $0.name) < ($1.day, $1.place.path, $1.place.line, $1.name)
    }
  }
}
