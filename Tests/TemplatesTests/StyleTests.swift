import Foundation
import HTML
import Templates
import TestSites
import Testing
import Website

/// Style sheets: made smaller, and distributed to the kinds of page that need them.
struct StyleTests {
  @Test(
    "White space and comments are removed where they mean nothing",
    arguments: [
      ("a  >  b ,\n c { x : 1px ; y: 2px; }", "a>b,c{x :1px;y:2px}"),
      (
        "@media (min-width: 60em) and (x) { a :hover { --b: calc(1px + 2px) } }",
        "@media (min-width:60em) and (x){a :hover{--b:calc(1px + 2px)}}"
      ),
      (
        "a::after { content: \" ; } /* no */ \" attr(href) ' \\' } '; } /* yes */ b {}",
        "a::after{content:\" ; } /* no */ \" attr(href) ' \\' } '}b{}"
      ),
      ("a{font:var(--x) / 1.4 var(--y)}/* no end", "a{font:var(--x) / 1.4 var(--y)}"),
      ("a{margin:0.5em -0.25em 10.5px 0 .0; b:1.0.5}c0.d{}", "a{margin:.5em -.25em 10.5px 0 .0;b:1.0.5}c0.d{}"),
      ("a{content:\"0.5\"}", "a{content:\"0.5\"}"),
    ])
  func compact(css: String, expected: String) { #expect(StyleText.compact(css) == expected) }

  @Test(
    "Sheets are joined into one, in which a run of rules of one layer shares a block, and nothing changes its place",
    arguments: [
      (["@layer a,b;", "@layer b{x{}}@layer b{y{}}", "@layer b{z{}}"], "@layer a,b;@layer b{x{}y{}z{}}\n"),
      (["@layer b{x{}}", "@layer a{y{}}", "@layer b{z{}}"], "@layer b{x{}}@layer a{y{}}@layer b{z{}}\n"),
      (
        ["@layer a{@media print{x{c:\"}\"}}}", "y{}@layer a{z{}}"],
        "@layer a{@media print{x{c:\"}\"}}}y{}@layer a{z{}}\n"
      ),
      (["@layer a;", "@layer a;", "@layer a{x{}}"], "@layer a;@layer a;@layer a{x{}}\n"),
      (["x{}", "y{"], "x{}y{\n"), ([], "\n"),
    ])
  func joined(sheets: [String], expected: String) { #expect(StyleText.joined(sheets) == expected) }

  @Test("The classes of a style sheet and of a template are found")
  func classes() {
    #expect(
      StyleClasses.selected(in: Array(".a .b-c__d:not(.e){x:.5em;content:\".f\"}1.5rem{}".utf8)) == [
        "a", "b-c__d", "e",
      ])
    #expect(
      StyleClasses.written(in: Array("<p class=\"a b{{#c?}} d-{{e}}{{/c?}}\" id=\"f\"><b class=\"g\">".utf8))
        == ["a", "b", "c", "d-", "e", "g"])
    #expect(StyleClasses.written(in: Array("<p class=\"a".utf8)) == ["a"])
  }

  private func sheets(_ parts: [String: String], _ templates: [String: String]) -> StyleSheets {
    StyleSheets(
      styles: [".base{}"], parts: parts, templates: templates.mapValues { TemplateText(Array($0.utf8)) }, .allPages)
  }

  @Test("A kind of page loads the parts that it uses or names, and no other")
  func own() {
    let sheets = sheets(
      ["used": ".base .u{}", "named": ".n{}", "shown": ".base .c{}", "other": ".o{}"],
      [
        "layouts/page": "<p class=\"base\">", "pages/one": "{{> used}}<p class=\"x n\">",
        "pages/two": "<p class=\"base\">{{{card-html}}}{{! {{> used}} }}", "pages/three": "<p class=\"o\">",
        "pages/four": "{{{body-html}}}",
        "parts/used": "<b>", "parts/contact-card": "<p class=\"c\">",
      ])
    #expect(sheets.common == ".base{}\n")
    #expect(
      sheets.own == [
        "pages/one": ".n{}.base .u{}\n", "pages/two": ".base .c{}\n", "pages/three": ".o{}\n",
      ])
  }

  @Test("A part for paper only is in a sheet that no screen waits for")
  func paper() {
    let sheet = "@layer print{@media print{.u{}p{}}}"
    let sheets = sheets(
      ["used": sheet, "named": ".n{}\(sheet)", "both": "@layer a{@media print{i{}}b{}}"],
      ["layouts/page": "<p>", "pages/one": "{{> used}}{{> both}}<p class=\"n\">", "pages/two": "{{> both}}"])
    #expect(sheets.paper == ["pages/one": "\(sheet)\n"])
    #expect(sheets.own["pages/one"] == "@layer a{@media print{i{}}b{}}.n{}\(sheet)\n")
    #expect(sheets.own["pages/two"] == "@layer a{@media print{i{}}b{}}\n")
  }

  @Test("Nobody on a screen waits for what all pages need on paper only")
  func paperOfAllPages() {
    let paper = "@layer print{@media print{i{}}}"
    let sheets = StyleSheets(
      styles: ["@layer a{i{}}", paper, "@layer b{@media print{i{}}}"], parts: [:], templates: [:], .allPages)
    #expect(sheets.common == "@layer a{i{}}@layer b{@media print{i{}}}\n")
    #expect(sheets.commonPaper == paper + "\n")
  }

  @Test("All pages load what the layout needs, what texts need, and what no template names")
  func common() {
    let sheets = sheets(
      [
        "a": ".layout{}", "b": ".task{}", "f": ".external{}", "c": ".nowhere{}", "d": "blockquote .base{}",
        "e": ".banner{}",
      ],
      [
        "layouts/page": "<p class=\"layout external\">{{{banner-html}}}", "pages/one": "<p class=\"task base\">",
        "parts/banner": "<p class=\"banner\">",
      ])
    #expect(sheets.common == ".base{}.layout{}.nowhere{}blockquote .base{}.banner{}.external{}\n")
    #expect(sheets.own == ["pages/one": ".task{}\n"])
    #expect(sheets.texts["b"]?.text == ".task{}\n")
    #expect(sheets.texts["b"]?.known == ["pages/one"])
    #expect(sheets.texts.keys.sorted() == ["b"])
  }

  @Test(
    "A page whose text has a class is found",
    arguments: [
      ("<p class=\"task\">", true), ("<p class=\"tasks done\">", true), ("<p class=\"a task\">", false),
      ("<p id=\"task\">", false), ("class=", false), ("class=\"tas", false), ("=", false), ("", false),
      ("<p class=\"a\" title=\"=\"><i class=\"task-box\">", true),
    ])
  func search(html: String, expected: Bool) {
    var scan = TextSheetScan([
      ("tables", [Array("table".utf8), Array("task".utf8)]), ("others", [Array("other".utf8)]),
    ])
    HTMLScanner.scan(Array(html.utf8), into: &scan)
    #expect(scan.sheets == (expected ? ["assets/text-tables.css"] : []))
  }

  @Test("Every part that the generator renders itself is known where its HTML is shown")
  func shown() {
    let fields = Set(ThemeContract.allPages.templates.flatMap(\.fields.allNames))
    for part in ThemeContract.allPages.templates where part.name.hasPrefix("parts/") {
      #expect(!part.shownAs.isEmpty, "\(part.file): \(part.name)")
      #expect(
        part.shownAs.filter { !$0.hasSuffix("-html") || !fields.contains($0) } == [], "\(part.file): \(part.name)")
    }
  }

  @Test("Every class that authors' text can have is known")
  func texts() throws {
    let folder = "Sources/Manuscript/Markdown"
    let files =
      Repository.files(below: folder).map { "\(folder)/\($0)" } + [
        "Sources/Content/Links/ContentLinks+Local.swift", "Sources/Content/Links/WholeParagraph.swift",
      ]
    var written: Set<String> = []
    for file in files {
      let text = try #require(Repository.text(file)).replacing("\\\"", with: "\"").replacing(
        "\\(kind)", with: "{{kind}}")
      written.formUnion(StyleClasses.written(in: Array(text.utf8)))
    }
    #expect(written.subtracting(["alert-", "kind"]) == StyleSheets.ofTexts)
  }
}
