import Foundation
import Guidance
import TestSites
import Testing

/// Guides in steps.
struct GuideTests {
  @Test("Steps are in the order in which the guide names them, not in that of their files")
  func order() throws {
    let run = try Site.read(with: ["guide"])
    #expect(run.guidance?.guides.first?.steps.map(\.slug) == ["before", "after"])
  }

  @Test("Identical headings and notes of different steps can be together on the leaflet")
  func leaflet() throws {
    let text =
      "---\ntitle: T\nsummary: S\n---\n## Ask\n\nSee [above](#ask) and a note[^1].\n\n### Then\n\n[^1]: The note.\n"
    let run = try Site.read(with: ["guide"], ["guides/meeting/before.md": text, "guides/meeting/after.md": text])
    #expect(run.report == "")
    #expect(SiteCheck(try #require(run.sites["england"])).troubles == [])
    let leaflet = HTMLPage(run.page("guides/meeting/leaflet.html"))
    #expect(leaflet.ids.filter { $0.hasSuffix("ask") } == ["before-ask", "after-ask"])
  }

  @Test("On the leaflet, headings are one level below the titles of steps")
  func headings() throws {
    let text =
      "---\ntitle: T\nsummary: S\n---\n## Ask\n\nA.\n\n### Then\n\nA.\n\n#### More\n\nA.\n\n##### Still\n\nA.\n\n###### Deepest\n\nA.\n"
    let run = try Site.read(with: ["guide"], ["guides/meeting/before.md": text, "guides/meeting/after.md": text])
    #expect(run.report == "")
    let step = run.page("guides/meeting/before.html")
    let leaflet = run.page("guides/meeting/leaflet.html")
    for (id, level) in [("ask", 2), ("then", 3), ("more", 4), ("still", 5), ("deepest", 6)] {
      #expect(step.contains("<h\(level) id=\"before-\(id)\">\(id.capitalized)</h\(level)>"))
      let below = min(6, level + 1)
      #expect(leaflet.contains("<h\(below) id=\"before-\(id)\">\(id.capitalized)</h\(below)>"))
    }
  }

  @Test("Lists to tick have a sheet of their own, each under its heading, as they are in the step")
  func checklists() throws {
    let text =
      "---\ntitle: T\nsummary: S\n---\n## Q & *A*\n\nWords.\n\n- [ ] Ask them\n\n- [ ] Go\n\n### Then\n\n- none\n"
    let run = try Site.read(with: ["guide"], ["guides/meeting/before.md": text, "guides/meeting/after.md": text])
    #expect(run.report == "")
    let sheet = run.page("guides/meeting/checklists.html")
    let step = run.page("guides/meeting/before.html")
    let start = try #require(step.range(of: "<ul class=\"tasks\">"))
    let end = try #require(step.range(of: "</ul>\n", range: start.lowerBound..<step.endIndex))
    #expect(sheet.contains(String(step[start.lowerBound..<end.upperBound])))
    #expect(sheet.contains("Q &amp; A<"))
    #expect(!sheet.contains("<li>none"))
  }

  @Test(
    "A step may have the same name as something on the leaflet, and the page stays valid",
    arguments: ["main", "contents-title", "leaflet-x"])
  func names(step: String) throws {
    let guide = "title: G\nsummary: S\naudience: A\nsteps: [\(step)]\nsources: [A page]\nreviewed: 2026-11-21\n"
    let run = try Site.read([
      "guides/g/guide.yaml": guide, "guides/g/\(step).md": "---\ntitle: T\nsummary: S\n---\n## Ask\n",
    ])
    for site in run.sites.values { #expect(SiteCheck(site).troubles == []) }
  }
}
