import Manuscript
import Templates
import TestSites
import Testing

/// The style guide, and the examples that it is made from.
struct StyleGuideTests {
  @Test("It shows every part in every state, each with ids of its own")
  func parts() throws {
    let theme = try #require(SiteRun.ownTheme)
    let text = String(decoding: theme.styleGuide, as: UTF8.self)
    for part in theme.library.parts { #expect(text.contains("data-style-guide=\"\(part)\""), "\(part)") }
    for example in theme.examples.values.flatMap({ $0 }) {
      #expect(text.contains("<p class=\"kicker\">\(HTMLText.escape(example.state))</p>"))
    }
    let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
  }

  @Test("What only scripts reveal is shown, and pairs of colours have their contrast")
  func shown() throws {
    let text = String(decoding: try #require(SiteRun.ownTheme).styleGuide, as: UTF8.self)
    #expect(!text.contains(" hidden>"))
    // Also where other attributes follow it.
    #expect(text.contains("<form class=\"call-back-form\" data-part"))
    #expect(text.contains("<th scope=\"row\">ink</th><td>paper</td><td>7</td><td>15.7</td>"))
  }

  private func diagnostics(_ part: String, _ examples: String?) -> [String] {
    ThemeFolder.read(["parts/\(part)/examples.yaml": examples]).diagnostics.sorted.map(\.message)
  }

  @Test(
    "What an example omits, misspells or gives in the wrong form is reported",
    arguments: [
      (
        "- {state: A, given: {reviewed: x}}",
        "this example does not give 'reviewed-iso', which the part 'reviewed' shows"
      ),
      ("- {state: A, given: {reviewed: x, reviewed-iso: y, revewed: z}}", "the part does not use 'revewed'"),
      ("state: A", "examples are a list"),
      ("- {state: A, given: [x]}", "these are no names with values"),
    ])
  func mistakes(examples: String, expected: String) { #expect(diagnostics("reviewed", examples).contains(expected)) }

  @Test("A flag is true or false, and what is in a list that is not shown need not be given")
  func flags() {
    #expect(
      diagnostics("address-note", "- {state: A, given: {has-address?: perhaps}}").contains(
        "'perhaps' is neither true nor false"))
    #expect(diagnostics("also-open", "- {state: A, given: {has-also?: false}}") == [])
    #expect(diagnostics("also-open", "- {state: A, given: {has-also?: true}}").count == 1)
    #expect(diagnostics("also-open", nil) == ["the part 'also-open' has no examples"])
    #expect(diagnostics("steps", "- {state: A}") == ["the part 'steps' has no template, so it needs no examples"])
  }
}
