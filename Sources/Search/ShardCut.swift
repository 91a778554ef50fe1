/// Where a row of things is cut into shards of about the same size.
enum ShardCut {
  /// - Parameters:
  ///   - sizes: the bytes of each thing.
  ///   - most: about how many bytes a shard may have.
  /// - Returns: the index of the first thing of each shard; the first is 0.
  static func starts(_ sizes: [Int], most: Int) -> [Int] {
    let total = sizes.reduce(0, +)
    let count = max(1, (total + most - 1) / most)
    var starts = [0]
    var sum = 0
    for (index, size) in sizes.enumerated() {
      // A thing belongs to the shard in which its middle lies.
      if index > starts[starts.count - 1], (sum + size / 2) * count >= starts.count * total, starts.count < count {
        starts.append(index)
      }
      sum += size
    }
    return starts
  }
}
