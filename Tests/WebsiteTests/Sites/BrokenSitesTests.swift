import Accessibility
import Content
import Foundation
import Guidance
import Manuscript
import Proofreading
import Templates
import TestSites
import Testing
import Website

/// Tiny sites with a mistake each: the folder `Tests/Sites/Broken/<rule>` (or `<rule>~<variant>`) contains what differs
/// from the base, and `report.txt` everything that is printed.
///
/// `RECORD=1 swift test --filter BrokenSitesTests` rewrites the reports, and fails so that nobody forgets to read them;
/// `RECORD=<name>` writes one.
struct BrokenSitesTests {
  static let folder = "\(Repository.sites)/Broken"
  static let names: [String] = (try? Repository.folders(in: folder)) ?? []
  static let rules =
    ManuscriptRules.all + ContentRules.all + LayerRules.all + GuidanceRules.all + FactRules.all + ProofreadingRules.all
    + TemplateRules.all
    + WebsiteRules.all + AccessibilityRules.all

  @Test("A broken site gives exactly its report, whose places exist, and no site", arguments: names)
  func report(name: String) throws {
    let run = try SiteRun(SiteFolder("Broken/\(name)"))
    let path = "\(Self.folder)/\(name)/report.txt"
    if Recording.isWanted(name) {
      try Data(run.report.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("The report of '\(name)' was recorded: read it, then run without RECORD.")
      return
    }
    let expected = Repository.text(path) ?? ""
    #expect(Difference.between(expected, run.report) == "")
    #expect(Places.troubles(in: run) == [])
    #expect(run.sites.isEmpty)
    #expect(run.diagnostics.hasErrors)
  }

  @Test("Every rule has a broken site, and every broken site has a rule that its report mentions")
  func completeness() {
    let known = Set(Self.rules.map(\.name))
    let shown = Set(Self.names.compactMap { $0.split(separator: "~").first.map(String.init) })
    #expect(known.subtracting(shown).sorted() == [], "these rules have no folder in Tests/Sites/Broken")
    #expect(shown.subtracting(known).sorted() == [], "these folders are no rules")
    for name in Self.names {
      let rule = name.split(separator: "~").first ?? ""
      let report = Repository.text("\(Self.folder)/\(name)/report.txt") ?? ""
      #expect(report.contains("[\(rule)]"), "the report of '\(name)' does not mention its rule")
    }
  }

  @Test("No two rules have the same name, and each explains itself in sentences")
  func rules() {
    #expect(Set(Self.rules.map(\.name)).count == Self.rules.count)
    for rule in Self.rules {
      #expect(Slug.isValid(rule.name), "\(rule.name)")
      #expect(rule.explanation.hasSuffix("."), "\(rule.name)")
    }
  }
}
