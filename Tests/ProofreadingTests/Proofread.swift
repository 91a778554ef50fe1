import Manuscript
import Proofreading

/// Proofreads a text by itself.
enum Proofread {
  static func text(_ words: String, _ change: (inout Lexicon.Parts) -> Void = { _ in }) -> Result {
    var parts = Lexicon.Parts()
    change(&parts)
    let file = SourceFile(path: "x", bytes: Array(words.utf8))
    let text = DraftText.read(file)
    var proofreader = Proofreader(Lexicon(parts))
    proofreader.read(text)
    return Result(file: file, text: text, proofreader: proofreader)
  }

  struct Result: Sendable {
    let file: SourceFile
    let text: MarkedText
    let proofreader: Proofreader

    /// The outdated words that are reported.
    var outdated: [String] {
      var diagnostics = Diagnostics()
      proofreader.reportOutdated(text, file, &diagnostics)
      return diagnostics.all.map(\.message)
    }

    /// The lines of duties without a source.
    var duties: [Int] {
      var diagnostics = Diagnostics()
      proofreader.reportUncitedDuties(text, file, &diagnostics)
      return diagnostics.all.compactMap { $0.place?.line }
    }
  }
}
