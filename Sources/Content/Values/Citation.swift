/// A law or a paragraph of the Code that a page relies on.
public struct Citation: Hashable, Sendable {
  /// `law` or `code`.
  public let scheme: String
  /// The law's or paragraph's id, such as `cfa-2014/51` or `11.8`.
  public let id: String
}
