/// A hash of a run of bytes, which shows whether one of them has changed: 64-bit FNV-1a.
///
/// Two runs could have the same hash, but that is less likely than a bad disk. It guards against accidents, not against
/// deliberate tampering.
public struct ByteHash: Hashable, Sendable {
  @usableFromInline var number: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable
  public init() {}

  /// The hash of the bytes so far.
  @inlinable
  public var value: UInt64 { number }

  /// Adds the next byte.
  @inlinable
  public mutating func add(_ byte: UInt8) { number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
}
