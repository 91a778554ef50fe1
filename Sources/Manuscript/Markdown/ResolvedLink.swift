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

  public init(
    _ address: String, name: String? = nil, isExternal: Bool = false, isPlain: Bool = false, readers: String? = nil
  ) {
    self.address = address
    self.name = name
    self.isExternal = isExternal
    self.isPlain = isPlain
    self.readers = readers
  }
}
