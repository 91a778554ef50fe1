import Manuscript

/// A text and the place where its author wrote it.
public struct SourcedText: Hashable, Sendable {
  public let value: String
  public let place: SourcePlace

  public init(_ value: String, at place: SourcePlace) {
    self.value = value
    self.place = place
  }
}
