import Records

extension Deadlines {
  /// The time limits that are law on a day, and the days that the form then has to ask for.
  func inForce(on day: CalendarDate?) -> Deadlines {
    let shown = groups.map { group in
      Group(
        title: group.title, now: group.now, without: group.without, late: group.late, doubt: group.doubt,
        isTracked: group.isTracked, rules: group.rules.filter { $0.inForce?.holds(on: day) ?? true })
    }.filter { !$0.rules.isEmpty }
    if shown.flatMap(\.rules).count == groups.flatMap(\.rules).count { return self }
    let needed = Set(
      shown.flatMap(\.rules).flatMap { ($0.from + $0.doubtful).map(\.start) + [$0.until].compactMap(\.self) })
    let asked = asks.map { ask in
      Ask(title: ask.title, starts: ask.starts.filter { needed.contains($0.id) }, sectionI: ask.sectionI)
    }.filter { !$0.starts.isEmpty }
    return Deadlines(asks: asked, groups: shown, holidays: holidays, exceptions: exceptions, table: table)
  }
}
