/// Maps names to numbers, ignoring letter case.
///
/// A name is identified by a 64-bit hash, which is computed while its letters are read.
struct HTMLNames: Sendable {
  /// An open-addressing hash table, indexed by the lowest bits of the hash.
  private var slots = [(hash: UInt64, number: UInt8)](repeating: (0, 0), count: size)
  private static let size = 256
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// - Parameter names: fewer names than there are slots, each with a non-zero number.
  init(_ names: [(name: String, number: UInt8)]) {
    for (name, number) in names {
      let hash = name.utf8.reduce(Self.seed, Self.step)
      var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
      while slots[slot].hash != 0 { slot = (slot + 1) & (Self.size - 1) }
      slots[slot] = (hash, number)
    }
  }

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }

  /// The number of the name with a hash; 0 for an unknown one.
  @inline(__always)
  func number(of hash: UInt64) -> UInt8 {
    var slot = Int(truncatingIfNeeded: hash) & (Self.size - 1)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].number }
      slot = (slot + 1) & (Self.size - 1)
    }
    return 0
  }
}
