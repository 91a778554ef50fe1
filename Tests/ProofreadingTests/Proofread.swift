import Manuscript
import Proofreading

/// Proofreads a loose text by itself.
enum Proofread {
  static func text(_ words: String, _ change: (inout Lexicon.Parts) -> Void = { _ in }) -> Result {
    var parts = Lexicon.Parts()
    change(&parts)
    let file = SourceFile(path: "x", bytes: Array(words.utf8))
    let text = LooseText.read(file)
    var proof = Proof(Lexicon(parts))
    proof.read(text)
    return Result(file: file, text: text, proof: proof)
  }

  struct Result: Sendable {
    let file: SourceFile
    let text: MarkedText
    let proof: Proof

    /// The outdated words that are reported.
    var outdated: [String] {
      var remarks = Remarks()
      proof.reportOutdated(text, file, &remarks)
      return remarks.all.map(\.message)
    }

    /// The lines of duties without a source.
    var duties: [Int] {
      var remarks = Remarks()
      proof.reportUncitedDuties(text, file, &remarks)
      return remarks.all.compactMap { $0.place?.line }
    }
  }
}
