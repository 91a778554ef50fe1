import Manuscript
import Records

/// A file of the content after the first stage: what it is, and its header or data, not yet understood.
struct ParsedSource: Sendable {
  let path: String
  let kind: ContentKind
  let file: SourceFile
  /// The keys: the header of a Markdown file, or the whole of a YAML file.
  var record: Record
  /// The text below the header, for Markdown files.
  let body: (range: Range<Int>, line: Int)?

  /// Reads one file; `nil`, and remarks, where it cannot be read.
  init?(path: String, kind: ContentKind, file: SourceFile, _ remarks: inout Remarks) {
    self.path = path
    self.kind = kind
    self.file = file
    let name = kind.name
    if path.hasSuffix(".md") {
      guard let parts = FrontMatter(file, name, &remarks) else { return nil }
      record = parts.header
      body = (parts.body, parts.bodyLine)
    } else {
      guard let value = YAMLDocument.read(file, &remarks) else { return nil }
      // A list at the top of a file is read as the value of one key, so that all files are records.
      if case .scenarios = kind {
        guard let list = Record(list: value, name, in: file) else {
          remarks.error(
            ManuscriptRules.wrongType, "\(name) is a list, but this is \(value.description)", at: value.place,
            help: "begin each entry with '- '")
          return nil
        }
        record = list
      } else {
        guard let keys = Record(value, name, in: file, &remarks) else { return nil }
        record = keys
      }
      body = nil
    }
  }
}

extension ContentKind {
  /// What the keys of such a file are called in remarks.
  var name: String {
    switch self {
    case .site: "the site's settings"
    case .law: "the list of laws"
    case .glossary: "the glossary"
    case .contacts: "the list of contacts"
    case .facts: "the register of facts"
    case .duties: "the list of duties"
    case .deadlines: "the time limits"
    case .redirects: "the list of redirects"
    case .publishedAddresses: "the record of published addresses"
    case .councilList: "the list of councils"
    case .councilWords: "the words for councils"
    case .council: "the record of a council"
    case .outdatedWords: "the list of outdated words"
    case .readingGrades: "the record of reading grades"
    case .reviewRecord: "the record of reviews"
    case .draftChecks: "the list of checks for drafts"
    case .searchWords: "the words of the search"
    case .accessibility: "the record of accessibility"
    case .page: "the header of a page"
    case .factsheet: "the header of a factsheet"
    case .guide: "a guide"
    case .guideStep: "the header of a step"
    case .paragraph: "the header of a paragraph"
    case .comparison: "a comparison"
    case .letter: "the header of a letter"
    case .provider: "a provider"
    case .edition: "an edition"
    case .questions: "a route finder"
    case .scenarios: "a file of scenarios"
    case .outcome: "the header of an outcome"
    case .picture: "a picture"
    }
  }
}
