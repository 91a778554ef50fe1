import Content
import Manuscript
import Records

/// What readers may type in the search other than the words of the pages.
public struct SearchWords: Sendable {
  /// The file's path inside the content.
  static let path = "search.yaml"

  /// Words of the site, and what is said instead of them.
  public struct Synonyms: Sendable {
    public let find: String
    public let place: SourcePlace
    public let say: [String]
  }

  /// A page, and what readers who need it say.
  public struct Sayings: Sendable {
    /// The page's address inside a site.
    public let address: String
    public let place: SourcePlace
    public let say: [String]
  }

  public let synonyms: [Synonyms]
  public let sayings: [Sayings]

  static let none = SearchWords(synonyms: [], sayings: [])

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<SearchWords>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    var synonyms: [Synonyms] = []
    for item in record.list("words", required: false, &diagnostics) {
      guard let (find, say) = group("find", item, source, &diagnostics) else { continue }
      synonyms.append(Synonyms(find: find.value, place: find.place, say: say))
    }
    var sayings: [Sayings] = []
    for item in record.list("pages", required: false, &diagnostics) {
      guard let (page, say) = group("page", item, source, &diagnostics), let link = prose.link(page) else { continue }
      guard let address = Self.page(of: link), !sayings.contains(where: { $0.address == address }) else {
        diagnostics.error(
          GuidanceRules.searchPage,
          link.address.hasPrefix(Slot.root)
            ? "'\(page.value)' stands here twice, or is only a part of a page"
            : "'\(page.value)' is not a page of the site",
          at: page.place, help: "write each page once, such as page:factsheets/mediation or route:appeal-to-tribunal")
        continue
      }
      sayings.append(Sayings(address: address, place: page.place, say: say))
    }
    record.finish(&diagnostics)
    return prose.finish(SearchWords(synonyms: synonyms, sayings: sayings), diagnostics)
  }

  private static func group(
    _ key: String, _ item: YAMLValue, _ source: ParsedSource, _ diagnostics: inout Diagnostics
  ) -> (SourcedText, [String])? {
    guard var keys = Record(item, "a group of words", in: source.file, &diagnostics) else { return nil }
    let first = keys.text(key, &diagnostics)
    let say = keys.texts("say", required: true, &diagnostics)
    keys.finish(&diagnostics)
    guard let first, !say.isEmpty else { return nil }
    return (first, say.map(\.value))
  }

  /// The address of a whole page that a link leads to.
  private static func page(of link: ResolvedLink) -> String? {
    guard link.address.hasPrefix(Slot.root), !link.address.contains("#") else { return nil }
    return String(link.address.dropFirst(Slot.root.count))
  }
}

extension SearchWords: ContentType {
  static let contentKind = ContentKind(
    "the words of the search", files: "search.yaml", layering: .parts(["words"]))
}
