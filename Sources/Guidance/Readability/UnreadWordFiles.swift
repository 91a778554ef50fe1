import Content
import Manuscript
import Proofreading

/// The files that the checks on words learn words from and that have mistakes themselves.
///
/// Words that such a file would have explained are not reported as unexplained: an author would have to find the one
/// real mistake among hundreds of diagnostics.
struct UnreadWordFiles {
  private let tree: SourceTree
  /// Their texts; `nil` for one that is not text.
  private let texts: [String?]

  /// - Parameter diagnostics: everything that was found in the content.
  init(in tree: SourceTree, _ kinds: ContentKinds, _ diagnostics: [Diagnostic]) {
    self.tree = tree
    let rules = Set(ManuscriptRules.all)
    let ill = Set(diagnostics.lazy.filter { rules.contains($0.rule) }.compactMap(\.place?.path))
    texts = tree.paths.filter { path in
      ill.contains("\(tree.name)/\(path)") && kinds.file(at: path)?.kind.teachesWords == true
    }.map { tree.files[$0]?.text }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether a diagnostic may be due only to such a gap: it is about words in one of the files, or about how hard a
  /// text is to read, where explained words do not count.
  func mayExplain(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.rule {
    case ProofreadingRules.readability: return !isEmpty
    case ProofreadingRules.abbreviation, ProofreadingRules.outdatedWord:
      guard !isEmpty, let words = words(at: diagnostic.place) else { return false }
      // "CCGs" is explained if "CCG" is.
      let single = words.hasSuffix("s") ? words.dropLast() : words
      return texts.contains { $0?.contains(single) ?? true }
    default: return false
    }
  }

  private func words(at place: SourcePlace?) -> Substring? {
    guard let place, let file = tree.files[String(place.path.dropFirst(tree.name.count + 1))] else { return nil }
    return file.line(place.line)?.dropFirst(place.column - 1).prefix(place.length)
  }
}
