/// Where a link leads.
public struct ResolvedLink: Hashable, Sendable {
  /// The address, which may hold slots.
  public let address: String
  /// What the target is called; used if the author left the words out.
  public let name: String?
  public let isExternal: Bool
  /// Whether only the name is shown, without a link.
  public let isPlain: Bool
  /// What some readers see in place of the words, for the attribute `data-reader` of a `<span>`; then there is no link.
  public let readers: String?
  /// What the link begins and ends, if it is a mark between words and no link.
  public let span: Span?

  /// Words from a mark to the next one, or to the end of their block.
  public struct Span: Hashable, Sendable {
    /// What stands before the words; empty where the mark only ends those before it.
    public let opening: String
    /// What stands behind them.
    public let closing: String

    public init(opening: String, closing: String) { (self.opening, self.closing) = (opening, closing) }
  }

  public init(
    _ address: String, name: String? = nil, isExternal: Bool = false, isPlain: Bool = false, readers: String? = nil,
    span: Span? = nil
  ) {
    self.address = address
    self.name = name
    self.isExternal = isExternal
    self.isPlain = isPlain
    self.readers = readers
    self.span = span
  }
}
