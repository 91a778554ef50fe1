import Manuscript
import Proofreading

/// What the text of one file leads to and relies on.
package struct Trace: Sendable {
  /// The page that the text is on; `nil` for texts that appear on several.
  package var address: String?
  package var headings: [String] = []
  package var fragments: [FragmentUse] = []
  package var citations: [Citation] = []
  package var pictures: Set<String> = []
  package var quotations: [RenderedMarkdown.Quotation] = []
  /// The facts of the register that the text shows.
  package var facts: Set<String> = []
  /// The services whose records the text names as sources.
  package var services: Set<String> = []
  /// What the passing of time can make untrue.
  package var claims: [DatedStatement] = []
  /// What it names of the laws, facts, time limits and outcomes that do not hold on every day.
  package var uses: [LawUse] = []
  /// The duties that the page says it meets.
  package var duties: [DutyClaim] = []
  /// The address of the page that must say if the text is out of date, or the prefix of several addresses, which ends
  /// in a slash; for an edition's own page `editions/` and its name.
  package var owner: String?
  package var reading: PageReadability?
}
