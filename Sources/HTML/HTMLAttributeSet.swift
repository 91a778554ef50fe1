/// A set of known attributes, one bit each.
public struct HTMLAttributeSet: Sendable {
  @usableFromInline var bits: UInt32 = 0
  /// How many bits there are; more than there are attributes.
  static let size = 32

  init() {}

  public init(_ attributes: [HTMLAttribute]) {
    for attribute in attributes { insert(attribute) }
  }

  mutating func insert(_ attribute: HTMLAttribute) { bits |= 1 << UInt32(attribute.rawValue) }

  @inlinable @inline(__always)
  public func contains(_ attribute: HTMLAttribute) -> Bool { bits & 1 << UInt32(attribute.rawValue) != 0 }

  @inlinable @inline(__always)
  public func isDisjoint(with others: HTMLAttributeSet) -> Bool { bits & others.bits == 0 }
}
