/// A diagnostic about the content or theme: what is wrong, where, and how to fix it.
///
/// Authors cause diagnostics and authors fix them, so they are values that are collected, never thrown. A problem of
/// the environment (a full disk, a folder that cannot be read) is a ``WorldError`` instead.
public struct Diagnostic: Hashable, Sendable {
  /// The severity of a diagnostic: an error prevents the whole site from being written, a warning does not.
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  public var severity: Severity
  public var rule: Rule
  /// What is wrong, without a full stop, with the author's own words in quotation marks.
  public var message: String
  /// Where it is wrong; `nil` only for diagnostics about a whole folder.
  public var place: SourcePlace?
  /// What to do about it, as a phrase that starts with a verb or "did you mean".
  public var help: String?
  /// Other places that are part of the same diagnostic.
  public var notes: [Note]

  /// Another place that is part of a diagnostic, such as the first of two equal names.
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

/// A kind of diagnostic: its short name, and why it exists.
public struct Rule: Hashable, Sendable {
  /// The name in square brackets at the end of a diagnostic, such as `unknown-key`.
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
