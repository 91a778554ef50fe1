import Foundation
import TestSites
import Testing

/// Starting an edition without another council's text.
struct NewEditionTests {
  private func folder() throws -> TemporaryFolder {
    let site = try SiteFolder(
      with: ["council", "councils", "contacts"],
      texts: [
        "Content/providers/kids.yaml": """
        name: KIDS
        summary: A service.
        reviewed: 2026-11-21
        sources:
          leaflet: {title: A leaflet, seen: 2026-11-20, confidence: seed}
        facts:
          does: [{says: It helps., source: leaflet}]
        not-known: [for-whom, where, phone, email, hours, address, cost, accreditation, complaints, referral, after-you-call]
        councils: [{council: warrington, source: leaflet}]
        """
      ])
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  @Test("A new edition has what is known, and says what is to be filled in; until then it is not built")
  func begun() throws {
    let folder = try folder()
    let result = try Command(["new", "edition", "warrington"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("wrote Content/editions/warrington.yaml. Still to be filled in:\n"))
    let text = try #require(Repository.text("\(folder.path)/Content/editions/warrington.yaml"))
    #expect(text.contains("\nname: Warrington\ncouncil: Warrington Borough Council\n"))
    #expect(text.contains("\n#   provider: kids   # KIDS; A leaflet, seen on 2026-11-20\n"))
    #expect(!text.contains("Derby"))
    let check = try Command(["check"], in: folder.path)
    #expect(check.status == 1)
    for key in ["about", "sources", "reviewed"] { #expect(check.errors.contains("an edition has no '\(key)'")) }
    #expect(!check.errors.contains("Content/editions/derby.yaml"))
  }

  @Test("With its comments filled in, it builds")
  func filled() throws {
    let folder = try folder()
    _ = try Command(["new", "edition", "Warrington Borough Council"], in: folder.path)
    let path = "Content/editions/warrington.yaml"
    var text = try #require(Repository.text("\(folder.path)/\(path)"))
    text += "about: Words about Warrington.\nsources: [A page]\nreviewed: 2026-11-21\n"
    try folder.write(text, to: path)
    let result = try Command(["check"], in: folder.path)
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test("A name with a comma in it becomes YAML that can be read")
  func comma() throws {
    let folder = try folder()
    #expect(try Command(["new", "edition", "bournemouth-christchurch-and-poole"], in: folder.path).status == 0)
    let check = try Command(["check"], in: folder.path)
    #expect(!check.errors.contains("[yaml]") && !check.errors.contains("[unknown-council]"))
  }

  @Test(
    "A usage error says why, and writes nothing",
    arguments: [
      ("derby", "Derby City Council has an edition already"), ("darby", "Did you mean 'derby'?"),
      ("../../etc", "There is no council"),
    ])
  func wrong(name: String, message: String) throws {
    let folder = try folder()
    let before = folder.snapshot()
    let result = try Command(["new", "edition", name], in: folder.path)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(folder.snapshot() == before)
  }
}
