import Manuscript
import Proofreading

/// The result of reading one file: its value, the diagnostics, and what must be checked once all files are known.
package struct ReadResult<Value: Sendable>: Sendable {
  package var value: Value?
  package var diagnostics: Diagnostics
  package var trace: Trace

  package init(value: Value?, diagnostics: Diagnostics, trace: Trace = Trace()) {
    self.value = value
    self.diagnostics = diagnostics
    self.trace = trace
  }
}

extension ProseReader {
  /// Finishes reading a file.
  package func finish<Value>(
    _ value: Value?, _ diagnostics: Diagnostics, address: String? = nil, headings: [String] = []
  ) -> ReadResult<Value> {
    var all = diagnostics
    all.add(contentsOf: self.diagnostics)
    FactCheck(links.catalogue.factBook).run(words, in: file, &all)
    proofreader.reportOutdated(words, file, &all)
    if !statesLaw { proofreader.reportUncitedDuties(words, file, &all) }
    proofreader.reportProposals(words, file, told: toldProposals, &all)
    proofreader.reportAbbreviations(words, file, &all)
    if limit.exception == nil { proofreader.reportReading(words, file, for: limit.readers, &all) }
    return ReadResult(
      value: value, diagnostics: all,
      trace: Trace(
        address: address, headings: headings, fragments: links.fragments, citations: links.citations,
        pictures: links.pictures, quotations: quotations, facts: links.facts, services: links.services,
        claims: claims + links.claims, uses: links.uses, duties: duties, owner: owner,
        reading: PageReadability(
          path: file.path, file: path, address: address, measure: proofreader.measure, readers: limit.readers,
          exception: limit.exception,
          transcript: proofreader.transcript)))
  }
}
