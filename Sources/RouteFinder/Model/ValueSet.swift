/// A set of small numbers below a bound that is fixed when the set is made.
struct ValueSet: Hashable, Sendable {
  /// The numbers below this one may be members.
  let bound: Int
  private var words: [UInt64]

  init(bound: Int) {
    self.bound = bound
    words = Array(repeating: 0, count: (bound + 63) / 64)
  }

  init(_ values: some Sequence<Int>, bound: Int) {
    self.init(bound: bound)
    for value in values { insert(value) }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  var isFull: Bool { count == bound }

  func contains(_ value: Int) -> Bool {
    (0..<bound).contains(value) && words[value / 64] & (1 << UInt64(value % 64)) != 0
  }

  /// Inserts a value; one outside the bound is ignored.
  mutating func insert(_ value: Int) {
    guard (0..<bound).contains(value) else { return }
    words[value / 64] |= 1 << UInt64(value % 64)
  }

  var complement: ValueSet { ValueSet((0..<bound).lazy.filter { !contains($0) }, bound: bound) }

  func union(_ other: ValueSet) -> ValueSet { combined(with: other, |) }

  func intersection(_ other: ValueSet) -> ValueSet { combined(with: other, &) }

  private func combined(with other: ValueSet, _ combine: (UInt64, UInt64) -> UInt64) -> ValueSet {
    var result = self
    for index in words.indices where index < other.words.count {
      result.words[index] = combine(words[index], other.words[index])
    }
    return result
  }
}
