import Manuscript
import Templates
import TestSites
import Testing

/// Templates that are checked before they are used; the broken ones are in `Tests/Sites/Broken`.
struct TemplateCheckTests {
  @Test("The repository's theme has no mistakes")
  func own() {
    let (theme, diagnostics) = ThemeFolder.read([:])
    #expect(theme != nil)
    #expect(diagnostics.all.isEmpty)
  }

  @Test(
    "What Mustache allows and themes use is accepted",
    arguments: [
      "{{title}}", "{{ title }}", "{{{body-html}}}", "{{{ body-html }}}", "{{&body-html}}", "{{! a comment }}{{title}}",
      "{{#sources}}{{{text-html}}}{{title}}{{/sources}}", "{{^sources}}none{{/sources}}",
      "{{#has-sources?}}{{/has-sources?}}",
      "{{#sources}}{{#has-sources?}}{{{text-html}}}{{/has-sources?}}{{/sources}}", "{{> sources}}", "{{>sources}}",
      "{ {title} }", "a { b } {c}", "", "{{#sources}}{{^has-reviewed?}}{{{text-html}}}{{/has-reviewed?}}{{/sources}}",
    ])
  func good(template: String) {
    // Parts that only this template used do not matter here.
    #expect(ThemeFolder.page(template) == [])
  }

  @Test(
    "A mistake is found at its column",
    arguments: [
      ("ab {{titel}}", "template-name", 4), ("{{title}} {{body-html}}", "template-escape", 11),
      ("{{#sources}}{{/sources}}{{text-html}}", "template-name", 25), ("é👩‍👧 {{{title}}}", "template-escape", 4),
      ("{{> none}}", "unknown-part", 1), ("  {{#sources}}", "template-syntax", 3),
      ("{{/sources}}", "template-syntax", 1),
      ("{{title", "template-syntax", 1), ("{{#sources}}{{> none}}{{/sources}}", "unknown-part", 13),
      ("{{.}}", "template-name", 1),
      ("{{{{title}}}}", "template-name", 1), ("{{sources.text-html}}", "template-name", 1),
      ("{{uppercased(title)}}", "template-name", 1),
      ("{{}}", "template-syntax", 1), ("{{=<% %>=}}", "template-syntax", 1), ("{{<x}}", "template-syntax", 1),
      ("{{#title}}{{/title}}", "template-name", 1), ("{{^summary}}{{/summary}}", "template-name", 1),
    ])
  func bad(template: String, rule: String, column: Int) {
    let diagnostic = ThemeFolder.page(template).first
    #expect(diagnostic?.rule.name == rule)
    #expect(diagnostic?.place?.column == column)
  }

  @Test("A tag over two lines is reported where it begins")
  func lines() {
    let diagnostic = ThemeFolder.page("<p>\n{{title\n}}").first
    #expect(diagnostic?.rule == TemplateRules.templateSyntax)
    #expect(diagnostic?.place?.line == 2)
  }

  @Test("A part is checked against what each of its users is given")
  func parts() {
    let (_, diagnostics) = ThemeFolder.read([
      "pages/page.mustache": "{{> sources}}{{> mine}}",
      "parts/mine/mine.mustache": "{{title}} {{has-reviewed?}}\n{{nothing}}",
    ])
    let mine = diagnostics.sorted.filter { $0.place?.path == "Theme/parts/mine/mine.mustache" }
    #expect(mine.map(\.place?.line) == [1, 2])
    #expect(mine.map(\.rule) == [TemplateRules.templateName, TemplateRules.templateName])
  }

  @Test("Parts that use one another in a circle are refused")
  func ring() {
    let (theme, diagnostics) = ThemeFolder.read([
      "pages/page.mustache": "{{> one}}", "parts/one/one.mustache": "{{> two}}", "parts/two/two.mustache": "{{> one}}",
    ])
    #expect(theme == nil)
    #expect(diagnostics.all.contains { $0.rule == TemplateRules.unknownPart })
  }

  @Test(
    "Any missing template is named",
    arguments: ThemeFolder.texts.keys.filter { !$0.hasPrefix("parts/") && $0.hasSuffix(".mustache") }.sorted())
  func missing(path: String) {
    let (theme, diagnostics) = ThemeFolder.read([path: nil as String?])
    #expect(theme == nil)
    #expect(diagnostics.all.contains { $0.rule == TemplateRules.missingTemplate && $0.place?.path == "Theme/\(path)" })
  }

  @Test("A style sheet that nothing reads is reported, and a part's is accepted")
  func styles() {
    let (_, diagnostics) = ThemeFolder.read([
      "parts/banner/other.css": "p {}", "styles/deep/x.css": "p {}", "x.css": "p {}",
    ])
    #expect(
      diagnostics.sorted.map(\.rule) == [
        TemplateRules.strayThemeFile, .init("stray-theme-file", ""), .init("stray-theme-file", ""),
      ])
  }

  @Test("Checking random templates never crashes and reports only places that exist", arguments: 0..<5)
  func property(seed: Int) {
    var random = SplitMix64(seed: UInt64(200 + seed))
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#", "^", "/", ">", "!", "&", "=", " ", "\n", "title", "sources", "has-sources?",
      "body-html",
      "text-html", "x", "<p>", "é", "{{#sources}}", "{{/sources}}", "{{> sources}}", "{{title}}", ".", "$", "<",
    ]
    for _ in 0..<40 {
      let template = (0..<Int.random(in: 0...25, using: &random)).compactMap { _ in pieces.randomElement(using: &random)
      }.joined()
      let file = SourceFile(path: "x", bytes: Array(template.utf8))
      for diagnostic in ThemeFolder.page(template) {
        let line = diagnostic.place.flatMap { file.line($0.line) }
        #expect(
          line.map { (diagnostic.place?.column ?? 0) <= $0.count + 1 } ?? false,
          "\(diagnostic) of \(template.debugDescription)"
        )
      }
    }
  }
}
