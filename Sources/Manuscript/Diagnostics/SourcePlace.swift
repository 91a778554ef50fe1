/// A place in a source file: where a diagnostic points.
///
/// Lines and columns count from 1; columns and lengths count characters as a reader sees them, not bytes.
public struct SourcePlace: Hashable, Sendable {
  /// The file as its author knows it, such as `Content/factsheets/mediation.md`.
  public var path: String
  public var line: Int
  public var column: Int
  /// How many characters the caret underlines; at least 1.
  public var length: Int

  public init(_ path: String, line: Int = 1, column: Int = 1, length: Int = 1) {
    self.path = path
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
  }
}
