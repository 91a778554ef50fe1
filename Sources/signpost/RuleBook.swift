import Accessibility
import ArgumentParser
import Content
import Guidance
import Manuscript
import Proofreading
import Templates
import Website

/// All rules, by subject.
enum RuleBook {
  static let sections: [(title: String, rules: [Rule])] = [
    ("Files, headers and Markdown", ManuscriptRules.all),
    ("Files and links", ContentRules.all),
    ("A council's own content", LayerRules.all),
    ("What the content means", GuidanceRules.all),
    ("Facts and words", FactRules.all),
    ("Words", ProofreadingRules.all),
    ("Drafts", DraftRules.all),
    ("Themes", TemplateRules.all),
    ("Addresses", WebsiteRules.all),
    ("Accessibility", AccessibilityRules.all),
  ]

  /// The whole book: one section per subject, with its rules in the order of their names.
  static var markdown: String {
    var lines = [
      "# The rules", "",
      "`signpost check` and `signpost build` keep these rules. A report ends with the name of its rule in square "
        + "brackets; one error keeps the whole site from being written.",
      "For each rule, a small site that breaks it stands in `Tests/Sites/Broken/`, with the report that it gives.",
      "This page is made by `signpost rules > docs/rules.md`.",
    ]
    for section in sections {
      lines += ["", "## \(section.title)"]
      for rule in section.rules.sorted(by: { $0.name < $1.name }) {
        lines += ["", "**`\(rule.name)`**: \(rule.explanation)"]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
