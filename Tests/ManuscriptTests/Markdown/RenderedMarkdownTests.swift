import Manuscript
import Testing

/// What the renderer reports about task lists and headings, so that nobody has to parse its HTML for them.
struct RenderedMarkdownTests {
  private let text = """
    - [ ] First

    ## Before *it*

    Words.

    - [ ] One
      - [x] Inner
    - [ ] Two

    #### Deep

    1. Step
       - [ ] In a step
    """

  private func lists(_ rendered: RenderedMarkdown) -> [String] {
    rendered.taskLists.map { "\($0.heading)|" + String(decoding: rendered.html[$0.range], as: UTF8.self) }
  }

  private static func list(_ items: String) -> String { "<ul class=\"tasks\">\n\(items)</ul>\n" }

  private static func item(_ words: String, _ isDone: Bool = false) -> String {
    let box = "<span class=\"task-box\" aria-hidden=\"true\"></span>"
    return "<li class=\"task\(isDone ? " task--done" : "")\">\(box)\(words)</li>\n"
  }

  @Test("Each task list is under its heading; one inside another belongs to it")
  func taskLists() {
    let inner = Self.list(Self.item("Inner", true))
    let items = Self.item("One\(inner)") + Self.item("Two")
    #expect(
      lists(Markdown.render(text).rendered) == [
        "|" + Self.list(Self.item("First")), "Before it|" + Self.list(items),
        "Before it|" + Self.list(Self.item("In a step")),
      ])
  }

  @Test("The digits of headings are recorded, in start tags and end tags")
  func levels() {
    let rendered = Markdown.render("## A\n\n### B\n\n> #### C").rendered
    let digits = rendered.levelDigits.map { String(decoding: rendered.html[($0 - 1)...$0], as: UTF8.self) }
    #expect(digits == ["h2", "h2", "h3", "h3", "h4", "h4"])
  }

  @Test("Words that are inserted later move what comes after them, at any place")
  func insertion() {
    let before = Markdown.render(text).rendered
    let mark = Array("(so)".utf8)
    for place in 0...before.html.count {
      var after = before
      after.insert(mark, at: place)
      #expect(after.html == before.html[..<place] + mark + before.html[place...])
      for (old, new) in zip(before.taskLists, after.taskLists) {
        let isInside = old.range.lowerBound < place && place < old.range.upperBound
        #expect(new.range.count == old.range.count + (isInside ? mark.count : 0))
        #expect(new.range.lowerBound == old.range.lowerBound + (place <= old.range.lowerBound ? mark.count : 0))
      }
      for (old, new) in zip(before.levelDigits, after.levelDigits) { #expect(after.html[new] == before.html[old]) }
    }
  }
}
