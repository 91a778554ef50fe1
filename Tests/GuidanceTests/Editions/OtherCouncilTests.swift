import Guidance
import Manuscript
import TestSites
import Testing

/// What an edition says that belongs to another council; whole reports are in `Tests/Sites/Broken/other-council`.
struct OtherCouncilTests {
  private static let service = """
    name: KIDS
    summary: A service for families.
    reviewed: 2026-11-21
    sources:
      leaflet: {title: A leaflet, seen: 2026-11-20, confidence: seed}
    facts:
      does: [{says: It runs meetings., source: leaflet}]
      phone: [{says: 0300 000 0000, source: leaflet}]
    not-known: [email, for-whom, where, hours, address, cost, accreditation, complaints, referral, after-you-call]
    councils:
      - {council: warrington, source: leaflet}
      - {council: derbyshire, source: leaflet}
    """

  private func barnet(_ text: String, _ lines: String = "") throws -> SiteRun {
    try edition("Barnet", "London Borough of Barnet", text, lines)
  }

  private func edition(_ place: String, _ council: String, _ text: String, _ lines: String = "") throws -> SiteRun {
    try Site.read(
      with: ["council", "councils", "contacts"],
      [
        "editions/\(place.lowercased()).yaml": """
        name: \(place)
        council: \(council)
        title: Small site
        about: |
          \(text)
        sources: [A page]
        reviewed: 2026-11-21
        \(lines)

        """, "providers/kids.yaml": Self.service,
      ])
  }

  @Test(
    "Another council's full name is an error; a place, a service and a link are warnings; its own names are neither",
    arguments: [
      ("The London Borough of Barnet pays.", nil), ("Barnet’s own service, in Barnet.", nil),
      ("Derby City Council pays.", .error), ("In Derby you ring.", .warning), ("Derby’s own service.", .warning),
      ("“Derby” is a town.", .warning), ("A Derby-based service.", .warning),
      ("Bournemouth, Christchurch and Poole.", .warning),
      ("Barnet and Derbyshire Integrated Care Board.", nil), ("Derby, Derbyshire and Barnet.", nil),
      ("Derby and Derbyshire Integrated Care Board.", .warning), ("Poole & Co is here.", .warning),
      ("The derby is a match.", nil), ("Derbyshires are none.", nil), ("It is in Warrington Road.", nil),
      ("Ring KIDS.", .warning), ("See [them](provider:kids).", .warning), ("Look [there](council:derby).", .warning),
      ("Look [there](https://www.derby.gov.uk/a).", .warning), ("Look [there](https://www.derby.org/a).", nil),
    ] as [(String, Diagnostic.Severity?)])
  func words(text: String, severity: Diagnostic.Severity?) throws {
    let run = try barnet(text)
    #expect(run.diagnostics.all.allSatisfy { $0.rule.name == "other-council" })
    #expect(run.diagnostics.all.map(\.severity).min { $0 == .error && $1 == .warning } == severity, "\(run.report)")
    #expect(Places.troubles(in: run) == [])
  }

  @Test("What is named on purpose is listed under 'others', and an entry that excuses nothing is an error")
  func others() throws {
    let entries = """
      others:
        - {council: derby, because: Families move there.}
        - {provider: kids, because: It worked here once.}
      """
    #expect(try barnet("Derby City Council, or KIDS, or [](council:derby).", entries).report == "")
    let idle = try barnet("Ring KIDS.", "others: [{council: derbyshire, because: Families move there.}]")
    #expect(idle.report.contains("nothing in this edition names 'derbyshire'"))
    let noReason = try barnet("Ring KIDS.", "others: [{provider: kids}]")
    #expect(noReason.rules == ["missing-key"])
  }

  @Test("A service may be named where its record says that it works for the council, and nowhere else")
  func services() throws {
    let contact = "contacts: {mediation: {provider: kids}}"
    #expect(try edition("Warrington", "Warrington Borough Council", "Ring KIDS.", contact).report == "")
    #expect(try barnet("Words.", contact).rules == ["edition-service"])
  }

  @Test("A page of another council is a source for a service that works for both")
  func sources() throws {
    let contact = """
      contacts:
        mediation:
          provider: kids
          source: "[Derbyshire County Council](https://www.derbyshire.gov.uk/send)"
      """
    #expect(try edition("Warrington", "Warrington Borough Council", "Words.", contact).report == "")
    let other = contact.replacing("Derbyshire", with: "Derby City").replacing("County ", with: "")
    #expect(try edition("Warrington", "Warrington Borough Council", "Words.", other).rules == ["other-council"])
  }

  @Test(
    "A contact's address on another council's host is an error",
    arguments: [("send@derby.gov.uk", true), ("send@barnet.gov.uk", false), ("send@example.org", false)])
  func hosts(address: String, isWrong: Bool) throws {
    let run = try barnet(
      "Words.", "contacts: {advice: {email: \(address), source: A letter, seen: 2026-11-20}}")
    #expect(run.rules == (isWrong ? ["other-council"] : []))
    #expect(run.diagnostics.hasErrors == isWrong)
  }

  @Test("A made-up council is allowed, but not for a place that the list has")
  func madeUp() throws {
    #expect(try edition("Nowhere", "Nowhere Council", "Words.").report == "")
    #expect(
      try edition("Barnet", "Barnet Council", "Words.").report.contains("did you mean 'London Borough of Barnet'?"))
    #expect(try edition("Nowhere", "Nowhere Council", "Derby City Council pays.").rules == ["other-council"])
  }

  @Test("A number of another edition is an error, an NHS board of another region a warning; 'others' allows both")
  func numbersAndBoards() throws {
    func run(_ contacts: String, _ lines: String = "") throws -> SiteRun {
      let other = "name: Warrington\ncouncil: Warrington Borough Council\ntitle: T\n\(contacts)\nabout: Words.\n"
      return try Site.read(
        with: ["council", "councils"],
        [
          "contacts.yaml": """
          icb: {name: The board, short: the board, says: They pay.}
          team: {name: The team, short: the team, says: They write plans.}

          """,
          "editions/derby.yaml":
            "name: Derby\ncouncil: Derby City Council\ntitle: T\n\(contacts)\nabout: Text.\nsources: [A page]\nreviewed: 2026-11-21\n",
          "editions/warrington.yaml": "\(other)sources: [A page]\nreviewed: 2026-11-21\n\(lines)",
        ])
    }
    let shared = "others: [{council: derby, because: They share it.}]\n"
    let number = "contacts: {team: {phone: 0300 000 0000, source: A letter, seen: 2026-11-20}}"
    #expect(try run(number).rules == ["written-twice"])
    #expect(try run(number, shared).report == "")
    let board = "contacts: {icb: {name: The board of the North}}"
    let warned = try run(board)
    #expect(warned.rules == ["other-council"] && !warned.diagnostics.hasErrors)
    #expect(warned.report.contains("this NHS board is that of Derby City Council too, which is in the East Midlands"))
    #expect(try run(board, shared).report == "")
  }

  @Test("A copy in which the names were replaced is found; editions that share a paragraph are not reported")
  func copies() throws {
    let shared = "You must send the letter at once, and you keep a copy of it for yourself."
    let own = (1...3).map { "Here we have rule number \($0) of our own, which nobody else has.\n" }
    func texts(_ text: (String) -> String) -> [String: String] {
      ["Derby": "Derby City Council", "Warrington": "Warrington Borough Council"].reduce(into: [:]) { texts, council in
        let indented = text(council.key).split(separator: "\n").map { "  \($0)\n\n" }.joined()
        texts["editions/\(council.key.lowercased()).yaml"] =
          "name: \(council.key)\ncouncil: \(council.value)\ntitle: T\nabout: |\n\(indented)sources: [A page]\nreviewed: 2026-11-21\n"
      }
    }
    let words = shared.replacing("You must", with: "You should")
    let copied = try Site.read(
      with: ["council", "councils"], texts { "\(words)\nIn \($0) the service is free for all who live in \($0)." })
    #expect(copied.rules == ["other-council"])
    #expect(copied.diagnostics.hasErrors)
    let two = try Site.read(
      with: ["council", "councils"],
      texts {
        $0 == "Derby" ? "\(words)\n\(own.joined())" : "\(words)\nIn Warrington you write a letter to the council first."
      })
    #expect(two.report == "")
  }
}

/// Real editions, copied as somebody would copy them.
struct CopiedEditionTests {
  private func copy(of edition: String, to name: String, _ change: (String) -> String) throws -> SiteRun {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.content, to: "Content")
    let text = try #require(Repository.text("\(Repository.content)/editions/\(edition).yaml"))
    try folder.write(change(text), to: "Content/editions/\(name).yaml")
    return try SiteRun(content: "\(folder.path)/Content", theme: nil)
  }

  @Test("A copy in which only the name was changed is refused, with both places")
  func name() throws {
    let run = try copy(of: "derby", to: "leeds") { $0.replacing("name: Derby\n", with: "name: Leeds\n") }
    #expect(run.sites.isEmpty)
    #expect(run.report.contains("two editions are that of Derby City Council"))
    #expect(run.report.contains("the other edition is here: Content/editions/derby.yaml:2:10"))
  }

  @Test("A copy with a new name and council is refused for each thing that it says of the other council")
  func council() throws {
    for edition in ["derby", "warrington"] {
      let run = try copy(of: edition, to: "leeds") { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.hasPrefix("name: ") ? "name: Leeds" : line.hasPrefix("council: ") ? "council: Leeds City Council" : line
        }.joined(separator: "\n")
      }
      #expect(run.sites.isEmpty)
      #expect(Set(run.rules).isSuperset(of: ["edition-service", "other-council"]))
      #expect(
        run.report.contains(
          "this edition is for Leeds City Council, and names \(edition == "derby" ? "Derby City" : "Warrington Borough") Council"
        ))
      #expect(run.report.contains("the edition of that council is here: Content/editions/\(edition).yaml:2:10"))
    }
  }

  @Test("A copy in which all names were replaced is refused too, for a council that has the same service")
  func replaced() throws {
    let run = try copy(of: "derby", to: "leicester") { $0.replacing("Derby", with: "Leicester") }
    #expect(run.sites.isEmpty)
    #expect(run.report.contains("nearly all of the words are those of the edition 'derby'"))
  }
}
