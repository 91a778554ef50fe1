import Manuscript

/// A kind of content: where its files are, what each becomes, and how others can refer to it.
///
/// A word in braces stands for a part of the path that authors choose: `guides/{guide}/{step}.md`. An
/// address uses the same words.
///
/// It is a class because there are only a fixed few, and every file carries its kind.
public final class ContentKind: Sendable {
  /// How a file is parsed before its meaning is read.
  public enum Form: Sendable {
    /// Keys: the header of a Markdown file with the text below it, or the whole of a YAML file.
    case keys
    /// A YAML file that is a list.
    case list
    /// Lines in a format of their own, which only their type reads.
    case lines
  }

  /// What the names of files look like.
  public enum NameForm: Sendable {
    case slug
    /// The number of a paragraph of the Code, such as `11.8`.
    case paragraphNumber
  }

  /// What `page:` links call the page that lists all content of a kind.
  public struct ListPage: Sendable {
    public let name: String
    public let address: String
    /// Whether the page exists only if there is content of the kind.
    public let needsContent: Bool
  }

  /// What the keys of a file are called in reports, such as "the header of a factsheet".
  public let name: String
  /// Where its files are inside the content.
  public let files: String
  /// The address of the page that a file becomes; `nil` for files that have none.
  public let address: String?
  /// Other pages that the generator makes from each file.
  public let otherPages: [String]
  /// Pages that the generator makes from all content of the kind, besides the list.
  public let fixedPages: [String]
  /// Folders of a site that are reserved for pages of the kind, besides those in its addresses.
  public let folders: [String]
  public let listPage: ListPage?
  /// What links to such content begin with.
  public let scheme: LinkScheme?
  public let form: Form
  public let names: NameForm
  /// Whether the checks on words learn words from it; see ``Lexicon``.
  public let teachesWords: Bool
  /// What a layer may do with files of the kind.
  public let layering: Layering
  /// Whether a layer may hide a page of the kind.
  public let canBeHidden: Bool

  let pattern: PathPattern
  private let addressPattern: PathPattern?
  private let otherPatterns: [PathPattern]

  public init(
    _ name: String, files: String, address: String? = nil, otherPages: [String] = [],
    fixedPages: [String] = [], folders: [String] = [], list: ListPage? = nil, scheme: LinkScheme? = nil,
    form: Form = .keys, names: NameForm = .slug, teachesWords: Bool = false, layering: Layering? = nil,
    canBeHidden: Bool = false
  ) {
    self.name = name
    self.files = files
    self.address = address
    self.otherPages = otherPages
    self.fixedPages = fixedPages
    self.folders = folders
    listPage = list
    self.scheme = scheme
    self.form = form
    self.names = names
    self.teachesWords = teachesWords
    self.canBeHidden = canBeHidden
    pattern = PathPattern(files)
    self.layering = layering ?? (pattern.placeholders.isEmpty ? .none : .files)
    addressPattern = address.map { PathPattern($0) }
    otherPatterns = otherPages.map { PathPattern($0) }
  }

  /// Whether the kind has only one file, at a fixed path.
  public var isSingle: Bool { pattern.placeholders.isEmpty }

  /// The file of this kind whose path has the given names, in the order of its placeholders.
  public func file(_ names: String...) -> ContentFile { file(names) }

  func file(_ names: [String]) -> ContentFile {
    let values = Dictionary(zip(pattern.placeholders, names)) { first, _ in first }
    return ContentFile(
      kind: self, path: pattern.filled(values), address: addressPattern?.filled(values),
      otherPages: otherPatterns.map { $0.filled(values) }, names: values, slug: names.last ?? "")
  }
}

extension ContentKind: Hashable {
  public static func == (first: ContentKind, second: ContentKind) -> Bool {
    first === second || first.files == second.files
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(files) }
}

extension ContentKind.ListPage {
  /// A page that every site has.
  public static func always(_ name: String, _ address: String) -> Self {
    Self(name: name, address: address, needsContent: false)
  }

  /// A page that exists only if there is content of the kind.
  public static func ifAny(_ name: String, _ address: String) -> Self {
    Self(name: name, address: address, needsContent: true)
  }
}
