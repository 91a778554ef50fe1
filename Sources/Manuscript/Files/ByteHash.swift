/// A number for a run of bytes, by which a change of one of them shows: 64-bit FNV-1a.
///
/// Two runs could share a number, but that is less likely than a bad disk. It guards against slips, not against someone
/// who means to deceive.
public struct ByteHash: Hashable, Sendable {
  @usableFromInline var number: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable
  public init() {}

  /// The number of the bytes so far.
  @inlinable
  public var value: UInt64 { number }

  /// Takes the next byte.
  @inlinable
  public mutating func add(_ byte: UInt8) { number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
