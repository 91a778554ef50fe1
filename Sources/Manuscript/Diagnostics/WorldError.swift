/// A problem of the environment rather than the content: a missing folder, a full disk.
public struct WorldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence that includes the path.
  public let description: String

  public init(_ description: String) { self.description = description }
}
