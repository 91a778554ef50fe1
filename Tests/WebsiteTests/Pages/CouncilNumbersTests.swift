import Foundation
import Guidance
import TestSites
import Testing
import Website

/// What a result loads when a reader names the council, and where it asks for the council.
struct CouncilNumbersTests {
  private static let keys = [
    "question", "hint", "found", "near", "none", "postcode", "skip", "other", "remove", "ring", "read", "differ",
    "unconfirmed", "unknown", "sheet", "page", "old", "offer", "change",
  ]

  private static let outcome = """
    ---
    title: Talk to them
    slug: talk
    shown-when: {not: {age: new}}
    deadline: There is no last day.
    first-step: Ring the school.
    contact: mediation
    law-reason: No law is needed.
    sources: [The Act]
    reviewed: 2026-11-21
    ---
    Say what is wrong.
    """

  private static let provider = """
    name: KIDS
    summary: A service for families.
    reviewed: 2026-11-21
    sources:
      leaflet: {title: A leaflet, seen: 2026-11-20, confidence: seed}
      website: {title: Its website, seen: 2026-11-21, confidence: page}
    facts:
      does: [{says: It runs meetings., source: leaflet}]
      phone: [{says: 0300 000 0000, source: leaflet}, {says: 0300 000 0001, source: website}]
      email: [{says: kids@example.org, source: website}]
    not-known: [for-whom, where, hours, address, cost, accreditation, complaints, referral, after-you-call]
    councils:
      - {council: barnet, source: leaflet}
      - {council: barnet, source: website}
      - {council: derby, source: leaflet}
    """

  private static let edition = """
    name: Derby
    council: Derby City Council
    title: Small site in Derby
    contacts:
      advice: {name: Derby’s advice service, phone: 01332 000000, source: A page, seen: 2026-11-19}
    about: Words about Derby.
    sources: [A page of the council]
    reviewed: 2026-11-21
    """

  private static let contacts = """
    mediation: {name: The adviser, short: the adviser, says: They explain mediation.}
    advice: {name: The advice service, short: advice, says: Free advice.}
    sendiass: {name: SENDIASS, short: SENDIASS, says: Free advice.}
    """

  private static let record = """
    sources:
      page: {title: A page, seen: 2026-11-18, confidence: page}
    advice: {name: Near Advice, phone: 0300 000 0002, website: "https://www.example.org/near", source: page}
    local-offer: {address: "https://www.example.org/offer", source: page}
    changes: [{from: 2027-04, says: A contract ends., source: page}]
    """

  /// A site whose results ask for the council; without `asks`, one whose results do not.
  private func folder(asks: Bool = true, hasOwnTheme: Bool = false) throws -> SiteFolder {
    let texts = [
      "Content/councils/barnet.yaml": Self.record,
      "Content/councils/derby.yaml": Self.record.replacing("0002", with: "0003"),
      "Content/councils/warrington.yaml": Self.record.replacing("phone: 0300 000 0002", with: "old: It is old."),
      "Content/contacts.yaml": Self.contacts,
      "Content/finders/way/outcomes/talk.md": Self.outcome, "Content/providers/kids.yaml": Self.provider,
      "Content/editions/derby.yaml": Self.edition,
    ]
    let folder = try SiteFolder(
      with: ["contacts", "council", "councils", "finder"],
      texts: hasOwnTheme ? texts.merging(["Theme/images/none.svg": "<svg/>"]) { $1 } : texts)
    if asks {
      let path = "councils.yaml"
      let text = String(decoding: folder.folder.snapshot(of: "Content")[path] ?? [], as: UTF8.self)
      let words = Self.keys.map { "  \($0): The \($0) `words`\n" }.joined()
      try folder.folder.write(
        text
          + "result:\n\(words)  services: [mediation]\n  ask:\n    mediation: “Who?”\n    advice: “What number?”\n    sendiass: “Who?”\n",
        to: "Content/\(path)")
    }
    return folder
  }

  /// The parts of the text that a script passes on, each as lines of fields.
  private func parts(_ script: String) throws -> [[[String]]] {
    let start = "(window.signpost||={}).councilNumbers=`"
    #expect(script.hasPrefix(start))
    let text = try #require(script.dropFirst(start.count).components(separatedBy: "`;\n").first)
    return text.components(separatedBy: "\n\n").map { part in
      part.components(separatedBy: "\n").map { $0.components(separatedBy: "\t") }
    }
  }

  @Test("Each council has the numbers of its services, or those of its own edition, with the day of the source")
  func numbers() throws {
    let run = try SiteRun(folder())
    #expect(run.report == "")
    let parts = try parts(run.page("councils/numbers.js"))
    try #require(parts.count == 4)
    #expect(parts[0].map { $0[0] } == Self.keys)
    #expect(parts[0][0][1] == "The question \\`words\\`")
    #expect(parts[1] == [["mediation", "“Who?”"], ["advice", "“What number?”"], ["sendiass", "“Who?”"]])
    let kids = ["KIDS", "providers/kids.html", "0300 000 0000|0300 000 0001", "kids@example.org", ""]
    let advice = ["Derby’s advice service", "", "01332 000000", "", ""]
    let near = ["Near Advice", "", "0300 000 0002", "", "https://www.example.org/near"]
    let old = ["Near Advice", "", "", "", "https://www.example.org/near"]
    let derby = ["Near Advice", "", "0300 000 0003", "", "https://www.example.org/near"]
    #expect(Set(parts[2]) == [kids, advice, near, old, derby])
    let councils = Dictionary(uniqueKeysWithValues: parts[3].map { ($0[0], $0) })
    #expect(councils.count == 5)
    let places = Dictionary(uniqueKeysWithValues: parts[2].enumerated().map { ($1, $0) })
    func numbers(_ slug: String) -> [String]? { councils[slug]?[5].split(separator: " ").map(String.init) }
    func entry(_ contact: String, _ line: [String], _ rest: String) -> String {
      "\(contact):\(places[line] ?? -1):\(rest)"
    }
    #expect(numbers("barnet") == [entry("mediation", kids, "2026-11-21"), entry("sendiass", near, "2026-11-18")])
    // What its own edition does not say is not said about it.
    #expect(numbers("derby") == [entry("advice", advice, "2026-11-19"), entry("sendiass", derby, "2026-11-18")])
    #expect(numbers("warrington") == [entry("sendiass", old, "2026-11-18:old")])
    #expect(councils["barnet"].map { Array($0[6...]) } == ["https://www.example.org/offer", "April 2027"])
    #expect(councils["derbyshire"].map { Array($0[5...]) } == ["", "", ""])
    #expect(councils["derby"]?[2] == "Derby|Derby City Council|DBY")
    #expect(councils["derby"]?[3] == "the city")
    #expect(councils["derby"]?[4] == "derbyshire")
  }

  @Test("A result asks where each council has its own contact, and a council's edition never does")
  func asks() throws {
    let run = try SiteRun(folder())
    let asking = HTMLPage(run.page("way/result--talk.html"))
    let link = try #require(asking.elements(with: "data-ask").first)
    #expect(link["href"] == "../councils/index.html")
    #expect(link["data-ask"] == "The question `words`")
    let numbers = try #require(run.sites["england"]?.path(of: "councils/numbers.js"))
    #expect(asking.elements("script").compactMap { $0["data-numbers"] } == ["../\(numbers)"])
    #expect(HTMLPage(run.page("way/call-sheet.html")).elements("script").contains { $0["data-numbers"] != nil })
    for page in [
      run.page("way/result--appeal.html"), run.page("way/result--talk.html", in: "derby"),
      run.page("way/call-sheet.html", in: "derby"),
    ] {
      #expect(page != "")
      #expect(!page.contains("data-ask") && !page.contains("data-numbers"))
    }
    #expect(run.sites["derby"]?.path(of: "councils/numbers.js") == nil)
  }

  @Test("Without words for it, and without its script, nothing is asked")
  func silent() throws {
    let mute = try folder(hasOwnTheme: true)
    try FileManager.default.removeItem(atPath: "\(mute.theme)/scripts/ask-council.js")
    for folder in try [folder(asks: false), mute] {
      let run = try SiteRun(folder)
      #expect(run.report == "")
      let page = run.page("way/result--talk.html")
      #expect(page.contains("data-outcomes") && !page.contains("data-ask") && !page.contains("data-numbers"))
      #expect(run.page("councils/numbers.js") == "")
    }
  }
}
