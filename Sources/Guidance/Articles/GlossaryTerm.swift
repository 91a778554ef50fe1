import Content
import Manuscript
import Proofreading
import Records

/// A word that readers may not know, in plain words.
public struct GlossaryTerm: Sendable {
  public let id: String
  public let term: String
  public let means: Prose
  /// The words that an abbreviation stands for.
  public let shortFor: String?
  /// What pages say at the first use of an abbreviation, if that is plainer than the words it stands for.
  public let inShort: String?
  /// Whether everybody knows the abbreviation, so that no page explains it.
  public let isEveryday: Bool
  public let alsoCalled: [String]
  /// Names that are no longer used.
  public let formerly: [String]

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[GlossaryTerm]>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: "glossary.html")
    var terms: [GlossaryTerm] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key) else {
        diagnostics.error(
          ContentRules.fileName, "'\(entry.key)' cannot be a word's id: use small letters, digits and hyphens",
          at: entry.keyPlace)
        continue
      }
      guard var word = Record(entry.value, "a word of the glossary", in: source.file, &diagnostics) else { continue }
      let term = word.text("term", &diagnostics)
      let means = word.text("means", &diagnostics).map { prose.inline($0) }
      let shortFor = word.optionalText("short-for", &diagnostics)
      let inShort = word.optionalText("in-short", &diagnostics)
      let isEveryday = word.word("everyday", YesNo.self, required: false, &diagnostics) == .yes
      let alsoCalled = word.texts("also-called", required: false, &diagnostics)
      let formerly = word.texts("formerly", required: false, &diagnostics)
      word.finish(&diagnostics)
      guard let term, let means else { continue }
      terms.append(
        GlossaryTerm(
          id: entry.key, term: term.value, means: means, shortFor: shortFor?.value,
          inShort: inShort?.value, isEveryday: isEveryday,
          alsoCalled: alsoCalled.map(\.value), formerly: formerly.map(\.value)))
    }
    return prose.finish(terms, diagnostics, address: "glossary.html")
  }
}

extension GlossaryTerm: ContentType {
  typealias Value = [GlossaryTerm]

  static let contentKind = ContentKind(
    "the glossary", files: "glossary.yaml", list: .always("glossary", "glossary.html"), scheme: .term,
    teachesWords: true, layering: .entries)
  static var nameList: NameList? { .terms }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    for term in source.entries {
      catalogue.enter(
        .init(address: "glossary.html#\(term.key)", name: term.value["term"]?.text ?? term.key), as: term.key, .term)
    }
  }

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    for entry in source.entries { parts.add(term: entry.value) }
  }
}
