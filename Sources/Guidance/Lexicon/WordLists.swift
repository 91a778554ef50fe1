import Content
import Manuscript
import Proofreading
import Records

/// `outdated-words.yaml`: words that are no longer right, and names that are not abbreviations.
enum OutdatedWords: ContentType {
  static let contentKind = ContentKind("the list of outdated words", files: WordFile.path, teachesWords: true)

  static func place(_ value: Self?, of file: ContentFile, in builder: inout GuidanceBuilder) {}

  static func addWords(of source: ParsedSource, to parts: inout Lexicon.Parts, _ diagnostics: inout Diagnostics) {
    let file = WordFile(source.record, &diagnostics)
    parts.outdated += file.outdated
    parts.names += file.names
    parts.instruments += file.years
    (parts.pastBefore, parts.pastAfter) = (file.pastBefore, file.pastAfter)
  }
}

/// `draft-checks.yaml`: what drafts are checked for.
enum DraftWords: ContentType {
  static let contentKind = ContentKind("the list of checks for drafts", files: DraftFile.path)

  static func place(_ value: Self?, of file: ContentFile, in builder: inout GuidanceBuilder) {}
}
