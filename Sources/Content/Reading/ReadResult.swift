import Manuscript
import Proofreading

/// What reading one file gave: its value, the remarks, and what must be checked once all files are known.
package struct ReadResult<Value: Sendable>: Sendable {
  package var value: Value?
  package var remarks: Remarks
  package var trace: Trace

  package init(value: Value?, remarks: Remarks, trace: Trace = Trace()) {
    self.value = value
    self.remarks = remarks
    self.trace = trace
  }
}

extension ProseReader {
  /// Ends the reading of a file.
  package func finish<Value>(
    _ value: Value?, _ remarks: Remarks, address: String? = nil, headings: [String] = []
  ) -> ReadResult<Value> {
    var all = remarks
    all.add(contentsOf: self.remarks)
    FactCheck(links.catalogue.factBook).run(words, in: file, &all)
    proof.reportOutdated(words, file, &all)
    if !statesLaw { proof.reportUncitedDuties(words, file, &all) }
    proof.reportAbbreviations(words, file, &all)
    if limit.exception == nil { proof.reportReading(words, file, for: limit.readers, &all) }
    return ReadResult(
      value: value, remarks: all,
      trace: Trace(
        address: address, headings: headings, fragments: links.fragments, citations: links.citations,
        pictures: links.pictures, quotations: quotations, facts: links.facts, services: links.services,
        claims: claims + links.claims, duties: duties, owner: owner,
        reading: PageReading(
          path: file.path, address: address, measure: proof.measure, readers: limit.readers, exception: limit.exception,
          transcript: proof.transcript)))
  }
}
