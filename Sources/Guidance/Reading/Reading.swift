import Manuscript
import Proofreading

/// What reading one file gave: its value, the remarks, and what must be checked once all files are known.
struct Reading<Value: Sendable>: Sendable {
  var value: Value?
  var remarks: Remarks
  var trace: Trace
}

/// What one file's text leads to and relies on.
struct Trace: Sendable {
  /// The page that the text is on; `nil` for texts that appear on several.
  var address: String?
  var headings: [String] = []
  var fragments: [FragmentUse] = []
  var citations: [Citation] = []
  var pictures: Set<String> = []
  var quotations: [RenderedMarkdown.Quotation] = []
  /// The facts of the register that the text shows.
  var facts: Set<String> = []
  /// The services whose records the text names as sources.
  var services: Set<String> = []
  /// What the passing of time can make untrue.
  var claims: [DatedClaim] = []
  /// The duties that the page says it meets.
  var duties: [DutyClaim] = []
  /// The address of the page that must say so, or the start of the addresses of several, which ends in a slash; for an
  /// edition's own page `editions/` and its name.
  var owner: String?
  var reading: PageReading?
  /// What a council's edition says; `nil` for all other files.
  var edition: EditionText?
}

extension ProseReader {
  /// Ends the reading of a file.
  func finish<Value>(
    _ value: Value?, _ remarks: Remarks, address: String? = nil, headings: [String] = []
  ) -> Reading<Value> {
    var all = remarks
    all.add(contentsOf: self.remarks)
    FactCheck(links.catalogue.factBook).run(words, in: file, &all)
    proof.reportOutdated(words, file, &all)
    if !statesLaw { proof.reportUncitedDuties(words, file, &all) }
    proof.reportAbbreviations(words, file, &all)
    if limit.exception == nil { proof.reportReading(words, file, for: limit.readers, &all) }
    return Reading(
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
