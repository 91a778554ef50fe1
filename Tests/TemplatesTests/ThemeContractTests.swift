import Manuscript
import Templates
import TestSites
import Testing

/// What a generator requires of a theme, with the example of one that makes a single kind of page.
struct ThemeContractTests {
  private enum Page: ThemeClient {
    static let templates = [page, note]
    static let scripts = [Theme.script("page")]

    static let page = TemplateContract(
      "pages/one", about: "The only page.",
      given: [
        "title", .list("rows", ["name", .field("old?", "it is from last year"), "note-html"], "what there is"),
        .field("links[href]", "where to go on"),
      ])

    static let note = TemplateContract("parts/note", given: "words", shownAs: ["note-html"])
  }

  private static let contract = ThemeContract([Page.self])

  private func diagnostics(_ page: String) throws -> [String] {
    let own = try #require(Repository.text("\(Repository.theme)/layouts/style-guide.mustache"))
    let contrast = try #require(Repository.text("\(Repository.theme)/contrast.txt"))
    let tokens = try #require(Repository.text("\(Repository.theme)/styles/01-tokens.css"))
    let tree = SourceTree(
      name: "Theme",
      texts: [
        "layouts/style-guide.mustache": own, "contrast.txt": contrast, "styles/tokens.css": tokens,
        "pages/one.mustache": page, "parts/note/note.mustache": "<p class=\"note\">{{words}}</p>",
        "parts/note/examples.yaml": "- {state: Usual, given: {words: One}}\n",
      ])
    var diagnostics = Diagnostics()
    let theme = Theme.read(tree, for: Self.contract, &diagnostics)
    #expect((theme == nil) == diagnostics.hasErrors)
    return diagnostics.sorted.map { "\($0.place?.path ?? "") \($0.message); \($0.help ?? "")" }
  }

  @Test("A theme has exactly what its generator requires")
  func theme() throws {
    #expect(try diagnostics("{{title}}{{#rows}}{{#old?}}{{name}}{{/old?}}{{{note-html}}}{{/rows}}") == [])
    #expect(
      try diagnostics("{{titel}}") == [
        "Theme/pages/one.mustache this template is not given 'titel'; did you mean 'title'?"
      ])
    #expect(
      try diagnostics("{{name}}") == [
        "Theme/pages/one.mustache this template is not given 'name'; 'name' belongs to the entries of a list: use it inside the list's section"
      ])
  }

  @Test("What a template is given is described with what to know about it")
  func markdown() {
    #expect(
      Page.page.markdown == """
        ### pages/one
        The only page.

        `title` `rows[name old? note-html]` `links[href]`

        - `rows`: what there is
        - `old?` in `rows`: it is from last year
        - `links`: where to go on
        """)
    #expect(Page.note.markdown == "### parts/note\n\n`words`")
    #expect(TemplateContract("parts/none", given: []).markdown == "### parts/none\n\nIt is given nothing.")
    #expect(
      Self.contract.markdown.split(separator: "\n").filter { $0.hasPrefix("#") } == [
        "# What templates are given", "## Layouts", "### layouts/style-guide", "## Pages", "### pages/one", "## Parts",
        "### parts/note",
      ])
  }

  @Test("Templates, scripts and the fields that show a part are collected from all that declare them")
  func collected() {
    #expect(Self.contract.templates.map(\.name) == ["layouts/style-guide", "pages/one", "parts/note"])
    #expect(Self.contract.scripts == ["assets/page.js"])
    #expect(Self.contract["pages/one"]?.path == "pages/one.mustache")
    #expect(Self.contract["parts/note"]?.path == "parts/note/note.mustache")
    #expect(Self.contract["pages/one"]?.file == "TemplatesTests/ThemeContractTests.swift")
    #expect(Self.contract["pages/two"] == nil)
  }
}
