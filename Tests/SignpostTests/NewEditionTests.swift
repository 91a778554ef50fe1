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
        """,
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
        sendiass: {name: The advice service, short: the advice service, says: Free advice.}
        """,
        "Content/councils/warrington.yaml": """
        sources:
          page: {title: A page, seen: 2026-11-20, confidence: page}
        advice: {name: Warrington Advice, source: page}
        local-offer: {address: "https://www.example.org/offer", source: page}
        changes: [{from: 2027-02, says: A contract ends., source: page}]
        """,
        "Content/councils/barnet.yaml": """
        sources:
          page: {title: A page, seen: 2026-11-20, confidence: page}
        advice: {name: Barnet Advice, old: It shows no date., source: page}
        """,
      ])
    try site.folder.copy(Repository.theme, to: "Theme")
    return site.folder
  }

  @Test("A new edition has what is known, says what is to be filled in, and builds at once")
  func begun() throws {
    let folder = try folder()
    let result = try Command(["new", "edition", "warrington"], in: folder.path)
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        "wrote Content/editions/warrington.yaml: a draft that builds as it is. Still to be filled in:\n"))
    #expect(result.output.contains("- the contact 'disagreement-resolution': who runs it"))
    let text = try #require(Repository.text("\(folder.path)/Content/editions/warrington.yaml"))
    #expect(text.contains("\nname: Warrington\ncouncil: Warrington Borough Council\n"))
    #expect(
      text.contains(
        "\n#   kids (KIDS) works for the council: It helps. A leaflet, seen on 2026-11-20\n"))
    #expect(!text.contains("Derby"))
    let build = try Command(["build", "--edition", "warrington"], in: folder.path)
    #expect(build.status == 0)
    #expect(build.errors == "")
    let page = try #require(Repository.text("\(folder.path)/Site/warrington/your-council.html"))
    #expect(page.contains("<main id=\"page--main\" class=\"page wrap page--one-council\" data-council=\"warrington\">"))
    #expect(page.contains("<strong>This is a draft.</strong>"))
    #expect(page.contains("href=\"providers/kids.html\""))
  }

  @Test("A service that a source says to run disagreement resolution for the council is taken")
  func service() throws {
    let folder = try folder()
    let record = try #require(Repository.text("\(folder.path)/Content/providers/kids.yaml"))
    try folder.write(
      record.replacing("facts:\n", with: "facts:\n  phone: [{says: 0300 303 5857, source: leaflet}]\n")
        .replacing("where, phone,", with: "where,").replacing("It helps.", with: "Disagreement resolution there."),
      to: "Content/providers/kids.yaml")
    #expect(try Command(["new", "edition", "warrington"], in: folder.path).status == 0)
    let text = try #require(Repository.text("\(folder.path)/Content/editions/warrington.yaml"))
    #expect(text.contains("\n  disagreement-resolution:\n    provider: kids\n"))
    #expect(!text.contains("  - disagreement-resolution\n"))
    #expect(try Command(["build"], in: folder.path).status == 0)
    let page = try #require(Repository.text("\(folder.path)/Site/warrington/contacts.html"))
    #expect(page.contains("0300 303 5857"))
  }

  @Test("A draft that is more than the records say needs its sources and its day, and what is given is not unknown")
  func checked() throws {
    let folder = try folder()
    _ = try Command(["new", "edition", "warrington"], in: folder.path)
    let path = "\(folder.path)/Content/editions/warrington.yaml"
    let text = try #require(Repository.text(path))
    try folder.write(text + "about: Words about Warrington.\n", to: "Content/editions/warrington.yaml")
    let check = try Command(["check"], in: folder.path)
    #expect(check.status == 1)
    for key in ["sources", "reviewed"] { #expect(check.errors.contains("an edition has no '\(key)'")) }
    try folder.write(
      text + """
        contacts:
          disagreement-resolution: {phone: 0300 303 5857, source: A page, seen: 2026-11-20}

        """, to: "Content/editions/warrington.yaml")
    let other = try Command(["check"], in: folder.path)
    #expect(other.status == 1)
    #expect(
      other.errors.contains(
        "'disagreement-resolution' is said to be not known, and this edition says how to reach it [council-contact]"))
  }

  @Test("What the council's record says stands in comments, and what an old page names is a question")
  func record() throws {
    let folder = try folder()
    _ = try Command(["new", "edition", "warrington"], in: folder.path)
    let text = try #require(Repository.text("\(folder.path)/Content/editions/warrington.yaml"))
    for line in [
      "#   known: Warrington Advice (the edition has it from councils/warrington.yaml, if you give no other); A page, seen on 2026-11-20",
      "# Its Local Offer: https://www.example.org/offer; A page, seen on 2026-11-20",
      "# Something changes from February 2027: see councils/warrington.yaml; A page, seen on 2026-11-20",
    ] { #expect(text.contains("\n\(line)\n")) }
    let another = try self.folder()
    _ = try Command(["new", "edition", "barnet"], in: another.path)
    let other = try #require(Repository.text("\(another.path)/Content/editions/barnet.yaml"))
    #expect(
      other.contains(
        "\n#   known: Barnet Advice (on an old page: ask whether it still is); A page, seen on 2026-11-20\n"
      ))
  }

  @Test("With its comments filled in, it builds")
  func filled() throws {
    let folder = try folder()
    _ = try Command(["new", "edition", "Warrington Borough Council"], in: folder.path)
    let path = "Content/editions/warrington.yaml"
    var text = try #require(Repository.text("\(folder.path)/\(path)"))
    text = text.replacing("draft: true\n", with: "")
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
