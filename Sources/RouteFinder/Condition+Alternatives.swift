extension Condition {
  /// What the condition becomes when it is narrowed to one alternative of one `.any` in it, for each alternative that
  /// is not the only one, with the path to the alternative.
  ///
  /// Alternatives of alternatives follow the one that they are in. Below a `.not`, nothing is an alternative.
  func alternatives() -> [(path: [Int], choice: Condition)] {
    switch self {
    case .always, .answered, .not:
      []
    case .all(let parts):
      parts.indices.flatMap { index in
        parts[index].alternatives().map { path, choice in
          var narrowed = parts
          narrowed[index] = choice
          return ([index] + path, .all(narrowed))
        }
      }
    case .any(let parts):
      parts.indices.flatMap { index in
        (parts.count > 1 ? [([index], parts[index])] : [])
          + parts[index].alternatives().map { path, choice in ([index] + path, choice) }
      }
    }
  }
}
