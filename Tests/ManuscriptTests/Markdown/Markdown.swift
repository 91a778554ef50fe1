import Manuscript
import TestSites

/// Renders a text by itself, with links that lead where they say.
enum Markdown {
  struct Result: Sendable {
    let rendered: RenderedMarkdown
    let diagnostics: Diagnostics
    let words: MarkedText
    let file: SourceFile
    var html: String { rendered.htmlText }
    var rules: [String] { diagnostics.all.map(\.rule.name) }
  }

  /// - Parameter firstLine: the line of the file at which the text begins; lines before it are empty.
  static func render(
    _ text: String, firstLine: Int = 1, _ change: (inout MarkdownRenderer.Options) -> Void = { _ in }
  ) -> Result {
    var options = MarkdownRenderer.Options()
    change(&options)
    let bytes = Array(text.utf8)
    let lead = [UInt8](repeating: UInt8(ascii: "\n"), count: firstLine - 1)
    let file = SourceFile(path: "x.md", bytes: lead + bytes)
    let renderer = MarkdownRenderer(file: file, firstLine: firstLine, links: PlainLinks(), options: options)
    let rendered = renderer.render(bytes[...])
    return Result(rendered: rendered, diagnostics: renderer.diagnostics, words: renderer.words, file: file)
  }
}

/// Links that lead where they say; those to `none` lead nowhere, and those to `named` have a name.
private final class PlainLinks: MarkdownLinks {
  static let rule = Rule("no-target", "For tests.")

  func link(to destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> ResolvedLink? {
    if destination == "none" {
      diagnostics.error(Self.rule, "none", at: place.place)
      return nil
    }
    return ResolvedLink(
      destination, name: destination == "named" ? "The <name>" : nil, isExternal: destination.hasPrefix("https://"))
  }

  func picture(_ destination: String, at place: PlaceHint, _ diagnostics: inout Diagnostics) -> String? { destination }

  func block(
    _ name: String, _ text: String, at place: SourcePlace, wordsAt inside: SourcePlace, _ diagnostics: inout Diagnostics
  ) -> String? {
    name == "box" ? "<div class=\"box\">\(HTMLText.escape(text))</div>\n" : nil
  }
}
