/// What a content file is, determined by its path alone.
public struct ContentFile: Sendable {
  public let kind: ContentKind
  /// Its path inside the content.
  public let path: String
  /// The address, within a site, of the page that it becomes; `nil` for files that have no page of their own.
  public let address: String?
  /// The addresses of other pages that are made from it.
  public let otherPages: [String]
  private let names: [String: String]
  /// The last name in its path, such as `mediation` in `factsheets/mediation.md`; empty for a kind with only one file.
  public let slug: String

  init(
    kind: ContentKind, path: String, address: String?, otherPages: [String], names: [String: String], slug: String
  ) {
    self.kind = kind
    self.path = path
    self.address = address
    self.otherPages = otherPages
    self.names = names
    self.slug = slug
  }

  /// The part of the path that a placeholder of its kind stands for; empty if the kind has no such placeholder.
  public func name(_ placeholder: String) -> String { names[placeholder] ?? "" }
}

extension ContentFile: Hashable {
  public static func == (first: Self, second: Self) -> Bool { first.path == second.path }
  public func hash(into hasher: inout Hasher) { hasher.combine(path) }
}
