/// The diagnostics of a run, as they are collected.
public struct Diagnostics: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }
  public mutating func add(contentsOf others: Diagnostics) { all.append(contentsOf: others.all) }

  /// Adds an error.
  public mutating func error(
    _ rule: Rule, _ message: String, at place: SourcePlace?, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(Diagnostic(rule, message, at: place, help: help, notes: notes))
  }

  /// Adds a warning, which does not prevent anything from being written.
  public mutating func warning(
    _ rule: Rule, _ message: String, at place: SourcePlace?, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(Diagnostic(rule, message, at: place, help: help, notes: notes, severity: .warning))
  }

  /// The diagnostics to keep.
  public func filter(_ isKept: (Diagnostic) -> Bool) -> Diagnostics {
    var kept = Diagnostics()
    kept.all = all.filter(isKept)
    return kept
  }

  /// The same diagnostics with their places changed.
  public func placed(_ place: (SourcePlace) -> SourcePlace) -> Diagnostics {
    var placed = self
    for index in placed.all.indices {
      placed.all[index].place = placed.all[index].place.map(place)
      for note in placed.all[index].notes.indices {
        placed.all[index].notes[note].place = place(placed.all[index].notes[note].place)
      }
    }
    return placed
  }

  /// Turns all warnings into errors.
  public mutating func makeStrict() { for index in all.indices { all[index].severity = .error } }

  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The diagnostics in the order in which they are printed: by file, line and column, each only once.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.sorted { a, b in
      let (p, q) = (a.place, b.place)
      if p != q { return (p?.path ?? "", p?.line ?? 0, p?.column ?? 0) < (q?.path ?? "", q?.line ?? 0, q?.column ?? 0) }
      return (a.rule.name, a.message) < (b.rule.name, b.message)
    }
  }
}
