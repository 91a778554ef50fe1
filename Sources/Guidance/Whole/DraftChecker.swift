import Content
import Manuscript
import Proofreading
import Records

/// What an editor's drafts are checked against: the words of the content, and the Code that drafts quote.
///
/// The content may have mistakes elsewhere; what can be read of it is used.
public struct DraftChecker: Sendable {
  private let lexicon: Lexicon
  private let checks: DraftFile
  private let held: HeldWords
  private let facts: FactBook
  /// The latest year in which a page was reviewed.
  private let year: Int

  /// - Parameter diagnostics: only those about the lists of words.
  public init(_ tree: SourceTree, _ diagnostics: inout Diagnostics) {
    var ignored = Diagnostics()
    let (sources, unread) = Guidance.parse(tree, &ignored)
    facts = Catalogue(sources, unread: unread, councils: [], tree, &ignored).factBook
    var checks = DraftFile()
    var held = HeldWords()
    var year = 0
    for source in sources {
      switch source.kind {
      case DraftWords.contentKind: checks = DraftFile(source.record, &diagnostics)
      case CodeParagraph.contentKind:
        if source.text("kind") == CodeParagraph.Kind.verbatim.rawValue, let body = source.body {
          held.add(Array(source.file.bytes[body.range]))
        }
      default:
        if let day = source.text("reviewed").flatMap({ CalendarDate($0) }) { year = max(year, day.year) }
      }
    }
    (self.checks, self.held, self.year) = (checks, held, year)
    lexicon = Lexicon(sources, drafts: checks.phrases, &diagnostics)
  }

  /// All diagnostics about a draft.
  public func diagnostics(on file: SourceFile) -> Diagnostics {
    let draft = Draft(file, lexicon, held: held, year: year)
    var diagnostics = draft.diagnostics(checks)
    FactCheck(facts).run(draft.text, in: file, &diagnostics)
    return diagnostics
  }
}
