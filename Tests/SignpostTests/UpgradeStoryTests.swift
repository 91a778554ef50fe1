import Foundation
import TestSites
import Testing

/// The story of an upgrade: a council has a section of its own, and takes newer national content, three times.
struct UpgradeStoryTests {
  private let folder: TemporaryFolder
  private static let layers = ["--content", "National", "--content", "Ours"]
  /// What the national section says in each made-up version.
  private static let versions = [
    "## What it costs\n\nNothing.\n\nYou bring the papers.\n",
    "## What it costs\n\nNothing. It is free for the school, too.\n\nYou bring the papers.\n",
    "## What you pay\n\nNothing at all.\n",
  ]

  init() throws {
    let site = try SiteFolder(
      with: ["factsheet", "council"],
      texts: [
        "Ours/editions/leeds.yaml": """
        name: Leeds
        council: Leeds City Council
        title: Small site in Leeds
        about: Words about Leeds.
        sources: [A page of the council]
        reviewed: 2026-11-21
        """,
        "Ours/changes/factsheets/mediation.md": "## What it costs\n\nNothing. In Leeds we pay for the bus.\n",
      ])
    folder = site.folder
    try folder.copy(Repository.theme, to: "Theme")
    try folder.copy("\(folder.path)/Content", to: "National")
    try take(version: 0)
  }

  /// Puts a version of the national content in place.
  private func take(version: Int) throws {
    let path = "National/factsheets/mediation.md"
    let text = try #require(Repository.text("\(folder.path)/\(path)"))
    let rest = try #require(text.range(of: "## What (it costs|you pay)", options: .regularExpression)).lowerBound
    try folder.write(text[..<rest] + Self.versions[version], to: path)
  }

  private func run(_ words: String...) throws -> Command { try Command(words + Self.layers, in: folder.path) }

  private func page() -> String { Repository.text("\(folder.path)/Site/leeds/factsheets/mediation.html") ?? "" }

  @Test("Each upgrade says what has changed under the council's own words, until somebody has looked")
  func story() throws {
    // The first build: nobody has held the section against the national one.
    let first = try run("build")
    #expect(first.status == 0)
    #expect(first.errors.contains("nobody has said yet that 'What it costs' was held against the words"))
    #expect(page().contains("In Leeds we pay for the bus."))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Site/england"))
    #expect(try run("accept").output == "Ours/accepted/factsheets/mediation/what-it-costs.md: “What it costs”\n")
    #expect(try run("build").errors == "")

    // The second version changes a sentence under it.
    try folder.copy("\(folder.path)/National", to: "Old")
    try take(version: 1)
    let second = try run("build")
    #expect(second.status == 0)
    #expect(
      second.errors.contains(
        """
        warning: the words that 'What it costs' takes the place of have changed. They were: “Nothing.” They are: “Nothing. It is free for the school, too.” [layer-look]
          --> Ours/changes/factsheets/mediation.md:1:1
        """))
    #expect(second.errors.contains("then run 'signpost accept factsheets/mediation.md'"))
    #expect(try run("check", "--strict").status == 1)
    // What readers in Leeds read is the same as before: the council's own words.
    let difference = try run("diff", "--from", "Old", "leeds")
    #expect(difference.output == "Every page of leeds says the same as in Old.\n")
    #expect(try run("accept", "factsheets/mediation.md").status == 0)
    #expect(try run("accept").output == "Nothing has changed since somebody looked.\n")
    #expect(try run("check", "--strict").status == 0)

    // The third has no such section any more: nothing is written until the council has decided.
    let before = folder.snapshot(of: "Site")
    try take(version: 2)
    let third = try run("build")
    #expect(third.status == 1)
    #expect(
      third.errors.contains(
        """
        error: there is no section 'What it costs' in 'factsheets/mediation.md' [layer-section]
          --> Ours/changes/factsheets/mediation.md:1:1
        """))
    #expect(third.errors.contains("its sections are: 'When to use it', 'What you pay'"))
    #expect(folder.snapshot(of: "Site") == before)

    try FileManager.default.removeItem(atPath: "\(folder.path)/Ours/changes")
    #expect(try run("build").status == 0)
    let end = try run("diff", "--from", "Old", "leeds")
    #expect(
      end.output == """
        factsheets/mediation.html:
          - What it costs
          - Nothing.
          - You bring the papers.
          + What you pay
          + Nothing at all.

        factsheets/mediation.html:
          - What it costs
          + What you pay

        """)
  }

  @Test("Two editions are compared in words")
  func editions() throws {
    let difference = try run("diff", "england", "leeds")
    #expect(difference.status == 0)
    #expect(difference.output.contains("Pages that only leeds has:\n  your-council.html\n"))
    #expect(
      difference.output.contains(
        "factsheets/mediation.html:\n  - Nothing.\n  - You bring the papers.\n  + Nothing. In Leeds we pay for the bus.\n"
      ))
    #expect(try run("diff", "leeds", "leeds").output == "Every page of leeds says the same as in leeds.\n")
  }

  @Test("Wrong calls of 'diff' and 'accept' say what to do")
  func wrongCalls() throws {
    #expect(try run("diff", "leeds").errors.contains("Name two editions, such as: england leeds"))
    #expect(try run("diff", "leeds", "--from", "nowhere").status == 2)
    #expect(try run("diff", "england", "leads").errors.contains("There is no edition 'leads'. Did you mean 'leeds'?"))
    #expect(
      try run("accept", "factsheets/meditation.md").errors.contains(
        "No section of 'factsheets/meditation.md' is said in your own words. Did you mean 'factsheets/mediation.md'?"))
  }

  @Test("Reviews, grades and addresses of a layer are recorded in the layer")
  func records() throws {
    try folder.write(
      """
      ---
      title: Our panel
      summary: Who sits on it.
      number: 3
      audience: Families
      reviewed: 2026-11-21
      sources: [A page of the council]
      ---
      ## What it is

      It meets each week.
      """, to: "Ours/factsheets/our-panel.md")
    #expect(try Command(["review", "--all", "--content", "National"], in: folder.path).status == 0)
    let national = folder.snapshot(of: "National")
    #expect(try run("build").errors.contains("this review is not recorded"))
    #expect(try run("review", "factsheets/our-panel.md", "editions/leeds.yaml").output.hasPrefix("Ours/reviews.txt: "))
    #expect(!(try run("build").errors.contains("this review is not recorded")))
    #expect(try run("publish-record").status == 0)
    let addresses = try #require(Repository.text("\(folder.path)/Ours/published-addresses.txt"))
    #expect(addresses.contains("\n[leeds]\n") && addresses.contains("\nfactsheets/our-panel.html\n"))
    #expect(folder.snapshot(of: "National") == national)
  }
}
