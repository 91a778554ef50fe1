/// Finds what an author probably meant: the known name nearest to a misspelt one.
public enum NearMiss {
  /// The nearest of `candidates` to `word`, or `nil` if none is near.
  ///
  /// Near means: equal except for letter case, or at most a third of the letters wrong (and at most three).
  public static func of(_ word: String, in candidates: some Sequence<String>) -> String? {
    let sought = Array(word.lowercased().prefix(80))
    guard !sought.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    let limit = max(1, min(3, sought.count / 3))
    for candidate in candidates where candidate != word {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - sought.count) <= limit else { continue }
      let found = distance(sought, letters, limit: limit)
      guard found <= limit else { continue }
      if let known = best, (known.distance, known.name) <= (found, candidate) { continue }
      best = (candidate, found)
    }
    return best?.name
  }

  /// "did you mean 'x'?" if something is near, otherwise the alternative.
  public static func help(_ word: String, in candidates: some Sequence<String>, otherwise: String? = nil) -> String? {
    of(word, in: candidates).map { "did you mean '\($0)'?" } ?? otherwise
  }

  /// Edit distance in which swapping two neighbours counts as one step; some value above `limit` if it exceeds it.
  static func distance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      row.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        let same = a[i - 1] == b[j - 1]
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, before[j - 2] + 1) }
        row.append(cost)
      }
      if let least = row.min(), least > limit { return limit + 1 }
      before = last
      last = row
    }
    return last[b.count]
  }
}
