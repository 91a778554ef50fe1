/// A remark about the content or theme: what is wrong, where, and what would mend it.
///
/// Authors cause remarks and authors mend them, so they are values that are collected, never thrown. Trouble with the
/// world (a full disk, a folder that cannot be read) is a ``WorldError`` instead.
public struct Diagnostic: Hashable, Sendable {
  /// How much a remark matters: an error keeps the whole site from being written, a warning does not.
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  public var severity: Severity
  public var rule: Rule
  /// What is wrong, without a full stop, with the author's own words in quotation marks.
  public var message: String
  /// Where; `nil` only for remarks about a whole folder.
  public var place: SourcePlace?
  /// What to do about it, as a phrase that starts with a verb or "did you mean".
  public var help: String?
  /// Other places that belong to the same trouble.
  public var notes: [Note]

  /// Another place that belongs to the trouble, such as the first of two equal names.
  public struct Note: Hashable, Sendable {
    public var message: String
    public var place: SourcePlace

    public init(_ message: String, at place: SourcePlace) {
      self.message = message
      self.place = place
    }
  }

  public init(
    _ rule: Rule, _ message: String, at place: SourcePlace?, help: String? = nil, notes: [Note] = [],
    severity: Severity = .error
  ) {
    self.rule = rule
    self.message = message
    self.place = place
    self.help = help
    self.notes = notes
    self.severity = severity
  }
}

/// A kind of remark: its short name, and why it exists.
public struct Rule: Hashable, Sendable {
  /// The name in square brackets at the end of a remark, such as `unknown-key`.
  public let name: String
  /// One or two sentences for authors, shown in `docs/rules.md`.
  public let explanation: String

  public init(_ name: String, _ explanation: String) {
    self.name = name
    self.explanation = explanation
  }

  public static func == (a: Rule, b: Rule) -> Bool { a.name == b.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// The remarks of a run, as they are collected.
public struct Remarks: Sendable {
  public private(set) var all: [Diagnostic] = []

  public init() {}

  public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }
  public mutating func add(contentsOf others: Remarks) { all.append(contentsOf: others.all) }

  /// Adds an error.
  public mutating func error(
    _ rule: Rule, _ message: String, at place: SourcePlace?, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(Diagnostic(rule, message, at: place, help: help, notes: notes))
  }

  /// Adds a warning, which keeps nothing from being written.
  public mutating func warning(
    _ rule: Rule, _ message: String, at place: SourcePlace?, help: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    all.append(Diagnostic(rule, message, at: place, help: help, notes: notes, severity: .warning))
  }

  /// The remarks that are to be kept.
  public func filter(_ isKept: (Diagnostic) -> Bool) -> Remarks {
    var kept = Remarks()
    kept.all = all.filter(isKept)
    return kept
  }

  /// Turns all warnings into errors.
  public mutating func makeStrict() { for index in all.indices { all[index].severity = .error } }

  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// The remarks in the order in which they are printed: by file, line and column, each only once.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.sorted { a, b in
      let (p, q) = (a.place, b.place)
      if p != q { return (p?.path ?? "", p?.line ?? 0, p?.column ?? 0) < (q?.path ?? "", q?.line ?? 0, q?.column ?? 0) }
      return (a.rule.name, a.message) < (b.rule.name, b.message)
    }
  }
}
