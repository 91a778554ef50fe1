/// Finds phrases by the hash of their first word.
struct PhraseTable: Sendable {
  /// The phrases, sorted by slot and then by the hash of their first word; of those with the same first word, the
  /// longest first.
  private(set) var phrases: [Phrase] = []
  /// The index of each slot's first phrase, by the lowest bits of the hash; `-1` if there is none.
  private(set) var slots: [Int32] = []
  private var hashes: [UInt32] = []

  static let slotBits: UInt32 = 12

  init(_ phrases: [Phrase]) {
    var keyed = phrases.map { (hash: Self.hash(firstWordOf: $0.pattern), phrase: $0) }
    // The plural of a single word has a different first word.
    for phrase in phrases
    where phrase.hasPlural && !phrase.pattern.contains(where: { ByteClass.of($0) & ByteClass.word == 0 }) {
      keyed.append((Self.hash(firstWordOf: phrase.pattern + [UInt8(ascii: "s")]), phrase))
    }
    let sorted = keyed.sorted { a, b in
      let (p, q) = (a.hash & Self.slotMask, b.hash & Self.slotMask)
      if p != q { return p < q }
      if a.hash != b.hash { return a.hash < b.hash }
      return a.phrase.pattern.count > b.phrase.pattern.count
    }
    self.phrases = sorted.map(\.phrase)
    hashes = sorted.map(\.hash)
    slots = [Int32](repeating: -1, count: 1 << Self.slotBits)
    for (index, entry) in sorted.enumerated().reversed() { slots[Int(entry.hash & Self.slotMask)] = Int32(index) }
  }

  private static var slotMask: UInt32 { 1 << slotBits - 1 }

  static let seed: UInt32 = 0x811C_9DC5

  /// The hash with one more byte, as in Fowler–Noll–Vo (FNV-1a).
  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt32) -> UInt32 { (hash ^ byte) &* 0x0100_0193 }

  /// The hash used for look-ups, with the upper bits folded in.
  @inline(__always)
  static func finish(_ hash: UInt32) -> UInt32 { hash ^ (hash >> 15) }

  private static func hash(firstWordOf pattern: [UInt8]) -> UInt32 {
    var hash = seed
    for byte in pattern {
      if ByteClass.of(byte) & ByteClass.word == 0 { break }
      hash = step(hash, UInt32(ByteClass.small(byte)))
    }
    return finish(hash)
  }

  /// The index of a hash's slot.
  @inline(__always)
  static func slot(of hash: UInt32) -> Int { Int(hash & slotMask) }

  /// Calls `found` for each phrase at a place, with its end.
  func match(
    _ hash: UInt32, in text: UnsafeBufferPointer<UInt8>, at start: Int, _ found: (Phrase, Int) -> Void
  ) {
    var index = Int(slots[Int(hash & Self.slotMask)])
    while index >= 0, index < phrases.count, hashes[index] & Self.slotMask == hash & Self.slotMask {
      if hashes[index] == hash, let end = phrases[index].end(in: text, from: start) { found(phrases[index], end) }
      index += 1
    }
  }
}
