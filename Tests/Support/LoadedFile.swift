import Website

extension EditionSite {
  /// The path of a file that pages load, from its name without the hash: `assets/site.css`; `nil` if there is none.
  public func path(of name: String) -> String? { paths.first { Self.withoutHash($0) == name } }

  /// All paths, those of files that pages load without their hashes.
  public var plainPaths: [String] { paths.map { Self.withoutHash($0) ?? $0 }.sorted() }

  /// The name of a file that pages load without the eight characters of its hash; `nil` for any other path.
  public static func withoutHash(_ path: String) -> String? {
    var parts = path.split(separator: ".", omittingEmptySubsequences: false)
    guard let kind = parts.last, kind == "js" || kind == "css", parts.count > 2 else { return nil }
    let hash = parts.remove(at: parts.count - 2)
    let characters = "0123456789abcdefghjkmnpqrstvwxyz"
    return hash.count == 8 && hash.allSatisfy(characters.contains) ? parts.joined(separator: ".") : nil
  }
}
