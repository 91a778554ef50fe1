import Guidance
import TestSites
import Testing

/// Guides in steps.
struct GuideTests {
  @Test("Steps stand in the order in which the guide names them, not in that of their files")
  func order() throws {
    let run = try Site.read(with: ["guide"])
    #expect(run.guidance?.guides.first?.steps.map(\.slug) == ["before", "after"])
  }

  @Test("Equal headings and notes of different steps stand together on the leaflet")
  func leaflet() throws {
    let text =
      "---\ntitle: T\nsummary: S\n---\n## Ask\n\nSee [above](#ask) and a note[^1].\n\n### Then\n\n[^1]: The note.\n"
    let run = try Site.read(with: ["guide"], ["guides/meeting/before.md": text, "guides/meeting/after.md": text])
    #expect(run.report == "")
    #expect(SiteCheck(try #require(run.sites["england"])).troubles == [])
    let leaflet = HTMLPage(run.page("guides/meeting/leaflet.html"))
    #expect(leaflet.ids.filter { $0.hasSuffix("ask") } == ["before-ask", "after-ask"])
  }

  @Test(
    "A step may be named like something on the leaflet, and the page stays sound",
    arguments: ["main", "contents-title", "leaflet-x"])
  func names(step: String) throws {
    let guide = "title: G\nsummary: S\naudience: A\nsteps: [\(step)]\nsources: [A page]\nreviewed: 2026-11-21\n"
    let run = try Site.read([
      "guides/g/guide.yaml": guide, "guides/g/\(step).md": "---\ntitle: T\nsummary: S\n---\n## Ask\n",
    ])
    for site in run.sites.values { #expect(SiteCheck(site).troubles == []) }
  }
}
