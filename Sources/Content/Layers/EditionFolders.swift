import Manuscript

extension SourceTree {
  /// Parts a content from the folders in it that editions have of their own, such as `editions/leeds/`.
  ///
  /// - Returns: what is left, and each folder as a layer, by the name of its edition.
  public func partedFromEditions() -> (rest: SourceTree, editions: [String: SourceTree]) {
    let names = Set(paths.compactMap(Self.edition))
    guard !names.isEmpty else { return (self, [:]) }
    let editions = names.map { edition in
      (
        edition,
        part(named: "\(name)/editions/\(edition)") { path in
          Self.edition(of: path) == edition ? String(path.dropFirst("editions/\(edition)/".count)) : nil
        }
      )
    }
    return (part(named: name) { Self.edition(of: $0) == nil ? $0 : nil }, Dictionary(uniqueKeysWithValues: editions))
  }

  /// The edition whose folder a file is in.
  private static func edition(of path: String) -> String? {
    let parts = path.split(separator: "/", maxSplits: 2)
    return parts.count == 3 && parts[0] == "editions" ? String(parts[1]) : nil
  }

  /// Some of its files.
  ///
  /// - Parameter path: the path of a file in the part; `nil` for one that is not in it.
  private func part(named part: String, _ path: (String) -> String?) -> SourceTree {
    func kept<Value>(_ all: [String: Value]) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: all.compactMap { old, value in path(old).map { ($0, value) } })
    }
    let prefix = "\(name)/"
    return SourceTree(
      name: part, files: kept(files), pictures: kept(pictures), paths: paths.compactMap(path),
      refused: refused.filter { path(String($0.path.dropFirst(prefix.count))) != nil }, amended: [])
  }
}
