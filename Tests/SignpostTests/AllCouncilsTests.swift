import Foundation
import TestSites
import Testing

/// Building an edition for each council of the list.
struct AllCouncilsTests {
  private func folder() throws -> TemporaryFolder {
    let site = try SiteFolder(
      with: ["council", "councils", "contacts"],
      texts: [
        "Content/editions/derby.yaml": """
        name: Derby
        council: Derby City Council
        title: Small site in Derby
        not-known: [disagreement-resolution]
        about: Words about Derby.
        sources: [A page of the council]
        reviewed: 2026-11-21
        """,
        "Content/contacts.yaml": """
        disagreement-resolution: {name: The service, short: the service, says: They help., find: Look in your letter.}
        """,
      ])
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  private static let councils = [
    "barnet", "bournemouth-christchurch-and-poole", "derby", "derbyshire", "warrington",
  ]

  @Test("Each council has an edition, a page leads to each, and nothing is written into the content")
  func all() throws {
    let folder = try folder()
    let content = folder.snapshot(of: "Content")
    let build = try Command(["build", "--all-councils"], in: folder.path)
    #expect(build.status == 0)
    #expect(build.errors == "")
    #expect(build.output.hasPrefix("6 editions, "))
    #expect(folder.snapshot(of: "Content") == content)
    let index = try #require(Repository.text("\(folder.path)/Site/index.html"))
    for name in Self.councils + ["england"] {
      #expect(index.contains("href=\"\(name)/index.html\""))
      #expect(Repository.text("\(folder.path)/Site/\(name)/index.html") != nil)
    }
    let draft = try #require(Repository.text("\(folder.path)/Site/barnet/your-council.html"))
    #expect(draft.contains("This is a draft."))
    let own = try #require(Repository.text("\(folder.path)/Site/derby/your-council.html"))
    #expect(own.contains("Words about Derby.") && !own.contains("This is a draft."))
    let again = try Command(["build", "--all-councils"], in: folder.path)
    #expect(again.output.contains(", 0 files written"))
    let fewer = try Command(["build"], in: folder.path)
    #expect(fewer.output.hasPrefix("2 editions, "))
  }

  @Test("A council's edition is the same as from the file that 'new edition' writes")
  func same() throws {
    let (all, one) = (try folder(), try folder())
    _ = try Command(["build", "--all-councils", "--edition", "warrington"], in: all.path)
    #expect(try Command(["new", "edition", "warrington"], in: one.path).status == 0)
    #expect(try Command(["build", "--edition", "warrington"], in: one.path).status == 0)
    let sites = [all, one].map { $0.snapshot(of: "Site/warrington") }
    #expect(sites[0].count > 10)
    // The drafts of other councils change what is behind the page that finds a council.
    #expect(sites[0].keys.sorted() == sites[1].keys.sorted())
    #expect(sites[0].filter { $0.value != sites[1][$0.key] }.keys.sorted() == [])
  }

  @Test("A page that somebody else put beside the sites is left alone, and nothing is written")
  func foreign() throws {
    let folder = try folder()
    try folder.write("<p>Ours</p>", to: "Site/index.html")
    let build = try Command(["build", "--all-councils"], in: folder.path)
    #expect(build.status == 2)
    #expect(build.errors.contains("was not written by Signpost, so it is left alone"))
    #expect(folder.snapshot(of: "Site").keys.sorted() == ["index.html"])
  }

  @Test("A mistake in the content is told once, in the file where it is")
  func mistake() throws {
    let folder = try folder()
    try folder.write("---\ntitle: X\nsummary: A page.\n---\n[Nothing](page:nothing)\n", to: "Content/pages/x.md")
    let build = try Command(["build", "--all-councils"], in: folder.path)
    #expect(build.status == 1)
    #expect(build.errors.contains("1 mistake found; nothing was written."))
  }
}
