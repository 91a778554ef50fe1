import Manuscript
import TestSites
import Testing

/// Bytes that are put aside until they are needed again.
struct ByteStoreTests {
  /// Texts of many lengths, the longest longer than a piece that the system writes at once.
  private static let texts = (0..<300).map { number in
    (0..<(number * number % 9_000)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ number) }
  }

  @Test("What was kept is the same again, in memory or outside", arguments: [0, 1, 5_000, .max])
  func same(room: Int) {
    let store = ByteStore(room: room)
    let kept = concurrentMap(Self.texts, chunk: 1) { store.keep($0) }
    let again = concurrentMap(kept, chunk: 1) { $0.bytes }
    #expect(again == Self.texts)
  }

  @Test("What was kept before memory was full is the same after it")
  func full() {
    let store = ByteStore(room: 10)
    let before = [[1, 2, 3, 4], [], [5, 6, 7, 8, 9, 10]].map { store.keep($0) }
    #expect(before.map(\.bytes) == [[1, 2, 3, 4], [], [5, 6, 7, 8, 9, 10]])
    let after = store.keep([11])
    #expect(before.map(\.bytes) == [[1, 2, 3, 4], [], [5, 6, 7, 8, 9, 10]])
    #expect(after.bytes == [11])
  }

  @Test("What was kept is there as long as somebody has it")
  func lifetime() {
    var kept = ByteStore(room: 0).keep([7, 8, 9])
    #expect(kept.bytes == [7, 8, 9])
    kept = ByteStore(room: 0).keep([1])
    #expect(kept.bytes == [1])
  }
}
