/// Characters that are written as named references.
public enum HTMLCharacter {
  private static let names: [(name: String, byte: UInt8)] = [
    ("amp", UInt8(ascii: "&")), ("lt", UInt8(ascii: "<")), ("gt", UInt8(ascii: ">")), ("quot", UInt8(ascii: "\"")),
    ("#39", UInt8(ascii: "'")),
  ]

  /// The character with a name, such as `amp`; `nil` for one that the generator does not write.
  public static func named(_ name: some Sequence<UInt8>) -> UInt8? {
    names.first { name.elementsEqual($0.name.utf8) }?.byte
  }
}
