import Manuscript
import Testing

/// Mapping on all cores.
struct ConcurrentMapTests {
  @Test(
    "The results are in the order of the elements, for any number of them",
    arguments: [0, 1, 7, 8, 9, 63, 64, 65, 1_000])
  func order(count: Int) {
    let elements = Array(0..<count)
    #expect(concurrentMap(elements) { "\($0)" } == elements.map { "\($0)" })
  }
}
