import Manuscript
import TestSites
import Testing

/// Markdown of all kinds, including what nobody would write.
struct MarkdownPropertyTests {
  @Test("Random text gives HTML without an author's tag, and diagnostics at places that exist", arguments: 0..<20)
  func random(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<150 {
      let text = RandomText.markdown(using: &random)
      let result = Markdown.render(text)
      let troubles = Self.troubles(of: HTMLPage(result.html)) + Self.troubles(of: result.diagnostics, in: text)
      guard troubles.isEmpty else {
        Issue.record("\(troubles) from \(text.debugDescription)")
        return
      }
    }
  }

  private static func troubles(of page: HTMLPage) -> [String] {
    var troubles = page.troubles
    troubles += page.elements().filter { !known.contains($0.name) }.map { "the tag \($0.name)" }
    troubles += page.elements("a").compactMap { LinkSafety.dangerousScheme(of: $0["href"] ?? "") }
    if Set(page.ids).count != page.ids.count { troubles.append("ids \(page.ids)") }
    return troubles
  }

  private static let known: Set<String> = [
    "p", "em", "strong", "del", "code", "pre", "a", "img", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "br", "blockquote", "footer", "div", "span", "table", "thead", "tbody", "tr", "th", "td", "sup", "section",
  ]

  private static func troubles(of diagnostics: Diagnostics, in text: String) -> [String] {
    let file = SourceFile(path: "x.md", bytes: Array(text.utf8))
    return diagnostics.all.compactMap(\.place).compactMap { place in
      guard let line = file.line(place.line) else { return "no line \(place.line)" }
      return place.column <= line.count + 1 ? nil : "no column \(place.column) in line \(place.line)"
    }
  }

  @Test(
    "Raw HTML is always refused, whatever it is wrapped in",
    arguments: ["b", "B", "div", "script", "IMG src=x", "a href=x", "x-y"])
  func rawHTML(tag: String) {
    let wraps: [(String) -> String] = [
      { $0 }, { "a \($0) b" }, { "- \($0)" }, { "> \($0)" }, { "| a |\n|---|\n| \($0) |" }, { "## a \($0)" },
      { "**\($0)**" },
      { "[\($0)](x)" }, { "a[^1]\n\n[^1]: \($0)" }, { "~~\($0)~~ https://a.org" }, { "1. a\n\n   \($0)" },
      { "- [ ] \($0)" },
    ]
    for wrap in wraps {
      let text = wrap("<\(tag)>")
      let result = Markdown.render(text)
      #expect(result.rules.contains("raw-html"), "\(text)")
      #expect(
        !result.html.lowercased().contains("<\(tag.lowercased())>") || tag == "b" && text.contains("**"), "\(text)")
    }
  }

  @Test("Texts with struck-out words and bare addresses give the same result in parallel as one by one")
  func sideBySide() {
    let pages = (0..<200).map { number in
      let line =
        "~~old \(number)~~ *new* www.example.org/\(number) https://a.org/~x and a\(number)@b.org | ~not~ struck\n\n"
      let plain = "Plain *words* and a | table |\n\n| a | b |\n|---|---|\n| \(number) | c |\n\n- [ ] task\n\n"
      return number % 3 == 0 ? String(repeating: plain, count: 5) : String(repeating: line + plain, count: 5)
    }
    let alone = pages.map { Markdown.render($0).html }
    for _ in 0..<3 {
      let together = concurrentMap(pages) { Markdown.render($0).html }
      #expect(together == alone)
    }
  }

  @Test(
    "Texts that make some parsers slow are read without delay",
    arguments: [
      "[", "![", "**", "*a _b ", "`", "<", "[^1]", "> ", "- ", "|", "~~", "a@", "www.", "[a](", "&#", "\\", "<!--",
      "[]: x\n", "- a\n ",
    ])
  func hostile(piece: String) {
    let result = Markdown.render(String(repeating: piece, count: 10_000 / piece.count))
    #expect(
      HTMLPage(String(decoding: result.rendered.html.prefix(1_000_000), as: UTF8.self)).text.isEmpty
        == result.html.isEmpty)
  }
}
