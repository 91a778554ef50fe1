import Guidance
import TestSites
import Testing

/// The list of councils, what is known of one, and the words for all.
struct CouncilTests {
  private static let header = "gss_code,official_name,short_name,type,region,slug\n"

  private func list(_ line: String) throws -> SiteRun {
    try Site.read(
      with: ["councils"],
      [
        "councils.csv": Self.header
          + "E06000015,Derby City Council,Derby,Unitary authority,East Midlands,derby\n\(line)\n"
      ])
  }

  @Test("The list gives each council its name, kind and region, in its order")
  func whole() throws {
    let run = try Site.read(with: ["councils"])
    #expect(run.report == "")
    let councils = try #require(run.guidance?.councils)
    #expect(councils.map(\.slug).last == "warrington")
    let derbyshire = try #require(councils.first { $0.slug == "derbyshire" })
    #expect(derbyshire.name == "Derbyshire County Council")
    #expect(derbyshire.kind == .county)
    #expect(derbyshire.region == .eastMidlands)
    #expect(derbyshire.address == "councils/derbyshire.html")
  }

  @Test(
    "Within a sentence, a title has its article, and a name has none",
    arguments: [
      ("London Borough of Barnet", "the London Borough of Barnet"), ("City of Westminster", "the City of Westminster"),
      ("Council of the Isles of Scilly", "the Council of the Isles of Scilly"),
      ("City of York Council", "City of York Council"), ("Derby City Council", "Derby City Council"),
    ])
  func article(name: String, expected: String) throws {
    let run = try Site.read(
      with: ["councils"],
      [
        "councils.csv": Self.header
          + "E06000015,\(name),Derby,Unitary authority,East Midlands,derby\nE10000007,B,Derbyshire,County,London,derbyshire\nE10000008,C,X,County,London,bournemouth-christchurch-and-poole\n"
      ])
    #expect(run.guidance?.councils.first?.nameInSentence == expected)
  }

  @Test("If a line is wrong, names that it may have held are not reported as well")
  func oneMistake() throws {
    #expect(
      try list("E10000007,Derbyshire County Council,Derbyshire,Country,East Midlands,derbyshire").rules == [
        "council-list"
      ])
  }

  @Test("A missing line leaves its names unknown")
  func missing() throws {
    let run = try list("E06000007,Warrington Borough Council,Warrington,Unitary authority,North West,warrington")
    #expect(Set(run.rules) == ["unknown-council"])
  }

  @Test("An edition's council may be made up, but not a misspelt one of the list")
  func editions() throws {
    func rules(_ name: String) throws -> [String] {
      try Site.read(
        with: ["council", "councils"],
        [
          "editions/derby.yaml":
            "name: X\ncouncil: \(name)\ntitle: X\nabout: Words.\nsources: [A page]\nreviewed: 2026-11-21\n"
        ]
      ).rules
    }
    #expect(try rules("Derby City Council") == [])
    #expect(try rules("Derby City Councl") == ["unknown-council"])
    #expect(try rules("Testshire County Council 17") == [])
  }

  @Test("Notes, and pages that name no service, are in a council's own file, each with its source")
  func record() throws {
    let run = try Site.read(
      with: ["councils"],
      [
        "councils/derby.yaml":
          "sources:\n  a: {title: A, seen: 2026-11-20, confidence: page}\nnotes:\n  - {says: Old., source: a}\nnames-no-service: [a]\n"
      ])
    #expect(run.report == "")
    let derby = try #require(run.guidance?.councils.first { $0.slug == "derby" })
    #expect(derby.record.notes.map(\.says.html) == ["Old."])
    #expect(derby.record.pagesWithoutService.map(\.title) == ["A"])
    #expect(run.page("councils/derby.html").contains("What else we found"))
    #expect(!run.page("councils/barnet.html").contains("What else we found"))
  }

  @Test("A council's page can be linked by its id and by its address")
  func links() throws {
    let run = try Site.read(
      with: ["councils"],
      ["pages/x.md": Site.markdown("[](council:derby), [all](page:councils), [it](page:councils/derby)")])
    #expect(run.report == "")
    #expect(run.page("x.html").contains("<a href=\"councils/derby.html\">Derby City Council</a>"))
    #expect(run.page("x.html").contains("<a href=\"councils/index.html\">all</a>"))
    #expect(run.page("x.html").contains("<a href=\"councils/derby.html\">it</a>"))
  }

  @Test("Without councils there are no pages about them")
  func none() throws {
    let run = try Site.read(with: ["provider"])
    #expect(run.report == "")
    #expect(run.sites["england"]?.paths.contains { $0.hasPrefix("councils") } == false)
  }
}
