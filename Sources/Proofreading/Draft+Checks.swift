import Manuscript

/// The checks of a draft, kind by kind.
extension Draft {
  func reportLinks(_ diagnostics: inout Diagnostics) {
    for (index, mark) in text.marks.enumerated() where mark.kind == .link {
      let destination = text.destinations[Int(mark.value)]
      guard destination.isEmpty || destination == "#" else { continue }
      let end = text.marks[(index + 1)...].first { $0.kind == .linkEnd }?.offset ?? mark.offset
      diagnostics.error(
        DraftRules.deadLink, "this link leads nowhere", at: text.place(of: Int(mark.offset)..<Int(end), in: file),
        help: "find out where it led, or take the link away and keep the words")
    }
  }

  func reportPhrases(_ checks: DraftFile, _ diagnostics: inout Diagnostics) {
    var first: [Int: (place: Int, hit: Hit)] = [:]
    var reported: Set<Int> = []
    for (number, hit) in proofreader.hits.enumerated() {
      switch hit.kind {
      case .boilerplate:
        diagnostics.error(
          DraftRules.boilerplate, "this belongs to \(checks.boilerplate[Int(hit.index)].what), not to the subject",
          at: text.place(of: hit.range, in: file), help: "take it out")
      case .oneThing:
        if proofreader.isExcused(number) { continue }
        let (entry, place) = Int(hit.index).quotientAndRemainder(dividingBy: DraftFile.mostNames)
        guard let other = first[entry] else {
          first[entry] = (place, hit)
          continue
        }
        guard other.place != place, reported.insert(entry).inserted else { continue }
        let names = checks.names[entry].names
        diagnostics.error(
          DraftRules.twoNames, "'\(names[other.place])' and '\(names[place])' are one thing",
          at: text.place(of: hit.range, in: file), help: "write '\(names[0])' everywhere",
          notes: [.init("the other name stands here", at: text.place(of: other.hit.range, in: file))])
      default: break
      }
    }
  }

  func reportTables(_ diagnostics: inout Diagnostics) {
    var isInRow = false
    var lastLine: Int32?
    for mark in text.marks {
      switch mark.kind {
      case .row: isInRow = true
      case .paragraph, .heading, .tableEnd: isInRow = false
      case .markup:
        guard isInRow else { continue }
        // One diagnostic per table: its rows follow one another closely.
        if let last = lastLine, mark.line - last < 8 {
          lastLine = mark.line
          continue
        }
        lastLine = mark.line
        diagnostics.error(
          DraftRules.tableMarkup, "there are tags of HTML in this table",
          at: file.place(of: "<", fromLine: Int(mark.line)),
          help: "take the tags out, and write each cell as plain text")
      default: break
      }
    }
  }

  func reportSentences(_ diagnostics: inout Diagnostics) {
    let saysFourth = sentences.contains { $0.words.contains("fourth") || $0.words.contains("four kinds") }
    for (index, sentence) in sentences.enumerated() where !sentence.isQuoted {
      let words = sentence.words
      if DraftPatterns.isAppealDeadline(words), !certificateMonth(near: index) {
        diagnostics.error(
          DraftRules.appealDeadline, "this time for an appeal leaves out the month after the certificate",
          at: place(sentence),
          help:
            "write '2 months after the decision was sent, or 1 month after the certificate was issued if that is later'"
        )
      }
      if !saysFourth, DraftPatterns.countsThree(words) {
        diagnostics.add(
          Diagnostic(
            DraftRules.kindsOfDisagreement, "the Code of Practice has four kinds of disagreement, not three",
            at: place(sentence),
            help: "say that there is a fourth kind, between councils and the NHS, without families",
            severity: .warning))
      }
      if DraftPatterns.isMisplacedDuty(words, under: sentence.heading), !sentence.isHeading {
        diagnostics.error(
          DraftRules.misplacedDuty, "a duty about mediation stands under a heading on disagreement resolution",
          at: place(sentence),
          help: "cite the duty about disagreement resolution here (section 57; paragraphs 11.6 to 11.10 of the Code)")
      }
      if DraftPatterns.isSuccessRate(words), !sentence.hasLink {
        diagnostics.error(
          DraftRules.successRate, "this rate of success has no source", at: place(sentence),
          help: "link where it was published, and say what was counted; or leave it out")
      }
      if DraftPatterns.claimsBinding(words), !condition(near: index) {
        diagnostics.error(
          DraftRules.bindingAgreement, "a mediation agreement does not bind like an order without a condition",
          at: place(sentence),
          help: "say that this holds for what could be appealed, and that other things have two weeks (regulation 42)")
      }
      if let years = DraftPatterns.pastYears(words, before: year) {
        diagnostics.error(
          ProofreadingRules.expiredWords, "this was so from \(years.0) to \(years.1) only", at: place(sentence),
          help: "say that it has ended, or leave it out")
      }
    }
  }

  /// Whether the block, or the sentences beside it, mention the month after the certificate.
  private func certificateMonth(near index: Int) -> Bool {
    neighbours(of: index).contains { DraftPatterns.hasCertificateMonth($0.words) }
  }

  private func condition(near index: Int) -> Bool {
    neighbours(of: index).contains { DraftPatterns.hasCondition($0.words) }
  }

  /// The sentences of the same block, and the ones before and after.
  private func neighbours(of index: Int) -> [Sentence] {
    sentences.indices.filter { abs($0 - index) <= 1 || sentences[$0].block == sentences[index].block }
      .map { sentences[$0] }
  }
}
