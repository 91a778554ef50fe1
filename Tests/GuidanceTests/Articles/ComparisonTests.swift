import Guidance
import TestSites
import Testing

/// Tables that compare ways of resolving a disagreement.
struct ComparisonTests {
  private func read(_ cells: String) throws -> SiteRun {
    try Site.read([
      "comparisons/x.yaml": """
      title: X
      summary: S
      reviewed: 2026-11-21
      columns: [{id: a, title: A}, {id: b, title: B}]
      rows:
        - id: one
          question: One?
          cells:
      \(cells)
        - id: two
          question: Two?
          cells:
      \(cells)
      sources: [A page]
      """
    ])
  }

  @Test("Cells are in the order of the columns, whatever their order in the file")
  func order() throws {
    let run = try read("      b: Second\n      a: First")
    #expect(run.report == "")
    #expect(run.guidance?.comparisons.first?.rows.first?.cells.map(\.html) == ["<p>First</p>\n", "<p>Second</p>\n"])
  }

  @Test("Identical headings or notes in several cells do not get the same id")
  func ids() throws {
    let run = try read(
      "      a: \"### Ask\\n\\nWords[^1].\\n\\n[^1]: Note.\"\n      b: \"### Ask\\n\\nWords[^1].\\n\\n[^1]: Note.\"")
    for site in run.sites.values { #expect(SiteCheck(site).troubles == []) }
    #expect(!run.sites.isEmpty || run.diagnostics.hasErrors)
  }
}
