import Manuscript

/// Contents laid over each other: the national one, and what a council adds to it and says in its own words.
public struct LayeredContent: Sendable {
  /// All of it as one content, which has the name of the lowest.
  public let tree: SourceTree
  /// The files of all layers as their authors wrote them, to show the lines that diagnostics are about.
  public let files: [SourceFile]
  /// The sections that layers write anew.
  public let changes: [SectionChange]
  /// The editions that are made of it.
  public let editions: Editions
  private let origins: LineOrigins

  /// Which editions are made of a content.
  public enum Editions: Sendable {
    /// All but those that have a folder of their own.
    case all(but: Set<String>)
    case only(Set<String>)

    /// Whether an edition is one of them.
    public func contains(_ name: String) -> Bool {
      switch self {
      case .all(let others): !others.contains(name)
      case .only(let names): names.contains(name)
      }
    }
  }

  /// Lays contents over each other; what a layer may not do is reported.
  ///
  /// An edition with a folder of its own inside `editions` is laid over all of them by itself, so that no other edition
  /// has what is in it.
  ///
  /// - Parameter layers: the lowest first.
  /// - Returns: the whole without these folders first, and then each of them by the name of its edition.
  public static func all(
    _ layers: [SourceTree], _ kinds: ContentKinds, _ diagnostics: inout Diagnostics
  ) -> [LayeredContent] {
    let parted = layers.map { $0.partedFromEditions() }
    let rest = parted.map(\.rest)
    let names = Set(parted.flatMap(\.editions.keys))
    let begun = Set(rest.dropFirst().flatMap { $0.paths.compactMap(Self.edition) })
    let first = LayeredContent(
      rest, kinds, begun.isEmpty ? .all(but: names) : .only(begun.subtracting(names)), &diagnostics)
    return [first]
      + names.sorted().map { name in
        // What is wrong with the layers below has been reported with the first.
        var found = Diagnostics()
        let own = parted.compactMap { $0.editions[name] }
        let content = LayeredContent(rest + own, kinds, .only([name]), &found)
        for tree in own where !rest.contains(where: { $0.paths.contains("editions/\(name).yaml") }) {
          found.error(
            LayerRules.file, "there is no edition '\(name)' for this folder", at: SourcePlace(tree.name),
            help: "name the folder as the edition's file is named, without '.yaml'")
        }
        diagnostics.add(contentsOf: found)
        return content
      }
  }

  /// The name of the edition that a file is.
  private static func edition(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 2 && parts[0] == "editions" && path.hasSuffix(".yaml") ? String(parts[1].dropLast(5)) : nil
  }

  private init(
    _ layers: [SourceTree], _ kinds: ContentKinds, _ editions: Editions, _ diagnostics: inout Diagnostics
  ) {
    self.editions = editions
    files = layers.flatMap { Array($0.files.values) + $0.refused }
    guard let base = layers.first, layers.count > 1 else {
      tree = layers.first ?? SourceTree(name: "", texts: [:])
      (changes, origins) = ([], LineOrigins())
      return
    }
    var stack = LayerStack(base, kinds)
    for layer in layers.dropFirst() { stack.add(layer, &diagnostics) }
    (tree, origins) = stack.joined
    changes = stack.changes
    for change in changes { change.check(&diagnostics) }
  }

  /// Diagnostics about the whole, at the places where the words were written.
  public func placed(_ diagnostics: Diagnostics) -> Diagnostics { diagnostics.placed(origins.origin) }
}
