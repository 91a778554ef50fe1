import Manuscript

/// Changes of the law that are not in force, told as if they were.
extension Proofreader {
  /// A place in a text that speaks of a proposal.
  private struct Mention {
    let proposal: Int
    /// Its words; empty for a link without any.
    let range: Range<Int>
    let mark: Int
    /// Where the link leads, as written; `nil` for a name.
    let destination: String?
    /// Whether it stands where no link can.
    let isPlain: Bool
  }

  /// Reports a sentence that speaks of a proposal and says that something is law, and a name of a proposal beside which
  /// nothing says what it is.
  ///
  /// - Parameter told: what the list of proposals says about each, which says what it is beside the words.
  public func reportProposals(
    _ text: MarkedText, _ file: SourceFile, told: [Range<Int>]?, _ diagnostics: inout Diagnostics
  ) {
    if lexicon.proposals.isEmpty { return }
    let layout = TextLayout(text)
    for range in told ?? [] { reportTold(range, text, file, &diagnostics) }
    let mentions = (links(in: text) + names).filter { !layout.isApart($0.range.lowerBound) }
    if mentions.isEmpty { return }
    let units = CitationUnits(text, of: ["reform:"])
    var reported: Set<Int> = []
    for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let sentence = text.bytes.withUnsafeBufferPointer {
        SentenceEnds.sentence(around: mention.range.lowerBound, in: $0, layout)
      }
      let end = min(text.bytes.count, sentence.upperBound + 1)
      if let words = BindingWords.first(in: text.bytes[sentence.lowerBound..<end]) {
        if reported.insert(sentence.lowerBound).inserted { report(words, mention.proposal, text, file, &diagnostics) }
      } else if told == nil, mention.destination == nil, !mention.isPlain, !units.isCited(mention.mark) {
        reportUntold(mention, text, file, &diagnostics)
      }
    }
  }

  private func links(in text: MarkedText) -> [Mention] {
    var found: [Mention] = []
    for (index, mark) in text.marks.enumerated() where mark.kind == .link {
      let destination = text.destinations[Int(mark.value)]
      guard destination.hasPrefix("reform:"),
        let proposal = lexicon.proposals.firstIndex(where: { $0.id == destination.dropFirst("reform:".count) })
      else { continue }
      let start = Int(mark.offset)
      let end = text.marks[index...].first { $0.kind == .linkEnd }.map { Int($0.offset) } ?? start
      found.append(
        Mention(
          proposal: proposal, range: start..<max(start, end), mark: index, destination: destination, isPlain: false))
    }
    return found
  }

  private var names: [Mention] {
    hits.compactMap { hit in
      guard hit.kind == .proposal, hit.surroundings.isDisjoint(with: [.quoted, .code, .mentioned]) else { return nil }
      return Mention(
        proposal: Int(hit.index), range: hit.range, mark: Int(hit.mark), destination: nil,
        isPlain: !hit.surroundings.isDisjoint(with: [.plain, .heading]))
    }
  }

  private func report(
    _ words: Range<Int>, _ proposal: Int, _ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    let proposal = lexicon.proposals[proposal]
    let said = String(decoding: text.bytes[words], as: UTF8.self)
    diagnostics.error(
      ProofreadingRules.proposal,
      "this sentence says '\(said)' beside '\(proposal.id)', which is \(proposal.status)",
      at: text.place(of: words, in: file),
      help: "say in a sentence of its own what holds today, and write of the other what would be")
  }

  private func reportUntold(
    _ mention: Mention, _ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics
  ) {
    let proposal = lexicon.proposals[mention.proposal]
    let said = String(decoding: text.bytes[mention.range], as: UTF8.self)
    diagnostics.error(
      ProofreadingRules.proposal, "'\(said)' is \(proposal.status), and nothing here says so",
      at: text.place(of: mention.range, in: file),
      help: "link to what it is in the same paragraph, list or row: [](reform:\(proposal.id))")
  }

  /// Reports words of the list of proposals that tell one of them as law.
  private func reportTold(_ told: Range<Int>, _ text: MarkedText, _ file: SourceFile, _ diagnostics: inout Diagnostics)
  {
    var start = told.lowerBound
    var ends = SentenceEnds(TextLayout(text))
    let found = text.bytes.withUnsafeBufferPointer { bytes in
      told.compactMap { index -> Range<Int>? in
        guard ends.end(at: index, in: bytes) || index == told.upperBound - 1 else { return nil }
        defer { start = index + 1 }
        return BindingWords.first(in: text.bytes[start...index])
      }
    }
    for words in found {
      let said = String(decoding: text.bytes[words], as: UTF8.self)
      diagnostics.error(
        ProofreadingRules.proposal, "this says '\(said)' of a change that is not in force",
        at: text.place(of: words, in: file), help: "write what would be: 'would have to', 'could'")
    }
  }
}
