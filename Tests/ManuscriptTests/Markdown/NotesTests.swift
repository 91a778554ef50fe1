import Foundation
import Manuscript
import TestSites
import Testing

/// Notes, and the links back from them.
struct NotesTests {
  @Test("A note has one link back for each place that names it, each with different words")
  func waysBack() {
    let html = Markdown.render("One[^a], two[^b], one[^a], one[^a].\n\n[^a]: First\n\n[^b]: Second").html
    #expect(
      html.contains(
        "<a href=\"#fnref--1\">Back to the text of note 1</a>, <a href=\"#fnref--1-2\">Back to the 2nd place of note 1</a>, <a href=\"#fnref--1-3\">Back to the 3rd place of note 1</a></li>"
      ))
    #expect(html.contains("<a href=\"#fnref--2\">Back to the text of note 2</a></li>"))
    for id in ["fnref--1", "fnref--1-2", "fnref--1-3", "fnref--2"] {
      #expect(html.components(separatedBy: "id=\"\(id)\"").count == 2, "\(id)")
    }
  }

  @Test("A place that names a note inside another note has a link back too")
  func inNotes() {
    let html = Markdown.render("One[^a].\n\n[^a]: First, see[^b]\n\n[^b]: Second, see[^a] and[^b]").html
    #expect(ways(html) == ["#fnref--1", "#fnref--1-2", "#fnref--2", "#fnref--2-2"])
  }

  @Test("A place inside a link has no id, so no link leads back there")
  func inLinks() {
    let html = Markdown.render("[One[^a]](x) and one[^a], [two[^b]](x).\n\n[^a]: First\n\n[^b]: Second").html
    #expect(ways(html) == ["#fnref--1"])
    #expect(html.contains("id=\"fnref--1\""))
  }

  @Test("Places are numbered as they are spoken")
  func ordinals() {
    let text = String(repeating: "Word[^a] ", count: 23) + "\n\n[^a]: Note"
    let html = Markdown.render(text).html
    for place in ["2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd"] {
      #expect(html.contains("Back to the \(place) place of note 1"), "\(place)")
    }
  }

  /// Where the links back lead.
  private func ways(_ html: String) -> [String] {
    html.components(separatedBy: "<a href=\"").dropFirst().compactMap { piece in
      let words = piece.drop { $0 != ">" }.dropFirst()
      return words.hasPrefix("Back to the ") ? String(piece.prefix { $0 != "\"" }) : nil
    }
  }
}
