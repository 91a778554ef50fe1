import Content
import Manuscript
import Proofreading

/// A type of content: where its files are, what each adds to the catalogue, how it is read, and where it goes.
///
/// Each type says all of this in a file of its own and is listed in ``Guidance/types``; nothing else has to know about
/// it.
protocol ContentType: Sendable {
  /// What one file yields: usually a value of the type itself, or a list of them.
  associatedtype Value: Sendable = Self

  /// Where its files are, and what page each becomes.
  static var contentKind: ContentKind { get }

  /// The key of a file that holds the name of links to it.
  static var titleKey: String { get }

  /// The list of names that its file holds; `nil` except for lists.
  static var nameList: NameList? { get }

  /// Enters what links can lead to, from file names and keys alone. The pages of the file have already been entered.
  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics)

  /// Adds the words that the checks on words learn from a file, before it is known whether its keys are valid; called
  /// only for kinds that teach words.
  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics)

  /// Reads a file by itself, in parallel with others; `nil` for what is read later, together with others.
  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Value>?

  /// Puts what was read where it belongs.
  ///
  /// - Parameter value: `nil` if the file exists but could not be read.
  static func place(_ value: Value?, of file: ContentFile, in builder: inout GuidanceBuilder)

  /// Reads what is made from several files, once all have been read by themselves, in the order of ``Guidance/types``.
  ///
  /// - Parameter sources: all files, by their kind.
  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue)

  /// The order in which readers see its values; `nil` for the order in its file, or that of the files' names.
  static var order: (@Sendable (Self, Self) -> Bool)? { get }
}

extension ContentType {
  static var titleKey: String { "title" }
  static var nameList: NameList? { nil }
  static var order: (@Sendable (Self, Self) -> Bool)? { nil }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    enterTitle(source, in: &catalogue)
  }

  /// Lets links with the kind's scheme name the file.
  static func enterTitle(_ source: ParsedSource, in catalogue: inout Catalogue) {
    guard let scheme = contentKind.scheme else { return }
    catalogue.enter(.init(address: source.address, name: source.text(titleKey) ?? ""), as: source.slug, scheme)
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {}

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Value>? { nil }

  static func join(
    _ sources: [ContentKind: [ParsedSource]], in builder: inout GuidanceBuilder, _ catalogue: Catalogue
  ) {}
}

extension ContentType where Value == Self {
  static func place(_ value: Self?, of file: ContentFile, in builder: inout GuidanceBuilder) {
    if let value { builder.content.add(value) }
  }
}

extension ContentType where Value == [Self] {
  static func place(_ value: [Self]?, of file: ContentFile, in builder: inout GuidanceBuilder) {
    builder.content.set(value ?? [])
  }
}
