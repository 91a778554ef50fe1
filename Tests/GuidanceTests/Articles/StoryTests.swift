import Guidance
import TestSites
import Testing

/// Stories of families.
struct StoryTests {
  private func story(_ consent: String = "consent: 2026-10-05\n", _ words: String = "It helped.") -> [String: String] {
    ["stories/talking.md": "---\ntitle: We talked\nsummary: S.\nby: A parent\n\(consent)---\n\(words)\n"]
  }

  @Test("A story says who tells it, and when they agreed")
  func reading() throws {
    let run = try Site.read(story())
    #expect(run.report == "")
    let story = try #require(run.guidance?[Story.self].first)
    #expect([story.address, story.title, story.by] == ["stories/talking.html", "We talked", "A parent"])
    #expect(story.consent.description == "2026-10-05")
    #expect(story.body.html == "<p>It helped.</p>\n")
  }

  @Test("A story without consent is not published")
  func consent() throws {
    let run = try Site.read(story(""))
    #expect(run.guidance == nil)
    #expect(run.rules == ["missing-key"])
    #expect(run.report.contains("Content/stories/talking.md:"))
  }

  @Test("The words of a family are checked like all others")
  func words() throws {
    #expect(try Site.read(story("consent: 2026-10-05\n", "See [it](page:nowhere).")).rules == ["unknown-link"])
  }

  @Test("Without a story there is no list of stories to link to")
  func list() throws {
    #expect(try Site.page("See [stories](page:stories).").rules == ["unknown-link"])
    let texts = story().merging(["pages/x.md": Site.markdown("See [stories](page:stories).")]) { $1 }
    #expect(try Site.read(texts).report == "")
  }
}
