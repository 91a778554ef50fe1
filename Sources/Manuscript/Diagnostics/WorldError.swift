/// Trouble with the world rather than with the content: a folder that is not there, a disk that is full.
public struct WorldError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence with the path in it.
  public let description: String

  public init(_ description: String) { self.description = description }
}
