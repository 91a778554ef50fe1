import Content
import Manuscript
import Proofreading

extension Lexicon {
  /// Builds the lexicon from `outdated-words.yaml`, the glossary, and the names of laws and services.
  ///
  /// - Parameters:
  ///   - drafts: what else drafts are checked for.
  ///   - keepsTranscripts: whether the words that are measured are kept.
  init(
    _ sources: [ParsedSource], drafts: [Phrase] = [], keepsTranscripts: Bool = false, _ diagnostics: inout Diagnostics
  ) {
    var parts = Parts()
    (parts.drafts, parts.keepsTranscripts) = (drafts, keepsTranscripts)
    for source in sources where source.kind.teachesWords {
      Guidance.type(of: source.kind)?.addWords(of: source, to: &parts, &diagnostics)
    }
    parts.dropForms()
    parts.dropTwins()
    self.init(parts)
  }
}
