import Guidance
import Manuscript
import Search
import Templates

/// The pages that list other pages: one for each folder, and the A to Z.
struct ListPages: CommonPageMaker {
  static let templates = [listingTemplate, lettersTemplate]

  private static let listingTemplate = TemplateContract(
    "pages/listing", about: "The index of each folder.",
    given: [
      .field("kind", "`factsheets`, `guides` and so on"), "title summary code? services? councils[title href]",
      "entries[number has-number? title has-summary? summary href]", .finders,
    ])

  private static let lettersTemplate = TemplateContract(
    "pages/a-to-z", given: ["title summary search-href letters[letter anchor entries[label href kind]]", .finders])

  let guidance: Guidance

  static func drafts(of material: PageMaterial) -> [PageDraft] { ListPages(guidance: material.guidance).all }

  var all: [PageDraft] {
    var pages: [PageDraft] = []
    if !guidance.factsheets.isEmpty {
      pages.append(
        listing(
          "factsheets", "Factsheets", "Short sheets that explain each way to sort out a disagreement.",
          guidance.factsheets.map { Views.entry($0.title, $0.summary, $0.address, number: "\($0.number)") }))
    }
    if !guidance.guides.isEmpty {
      pages.append(
        listing(
          "guides", "Guides", "Step by step help, to read or to print.",
          guidance.guides.map { Views.entry($0.title, $0.summary, $0.address) }))
    }
    if !guidance.paragraphs.isEmpty {
      pages.append(
        listing(
          "code-of-practice", "The SEND Code of Practice",
          "What the Code of Practice of January 2015 says about disagreement resolution.",
          guidance.paragraphs.map {
            Views.entry(
              "Paragraph \($0.number): \($0.heading)", $0.kind == .verbatim ? "Exact words" : "Our summary", $0.address)
          }))
    }
    if !guidance.comparisons.isEmpty {
      pages.append(
        listing(
          "comparisons", "Side by side", "Ways to sort out a disagreement, compared.",
          guidance.comparisons.map { Views.entry($0.title, $0.summary, $0.address) }))
    }
    if !guidance.providers.isEmpty {
      pages.append(
        listing(
          "providers", "Services", "Who runs mediation and disagreement resolution, and how to reach them.",
          guidance.providers.map { Views.entry($0.name, $0.summary, $0.address) }))
    }
    let outcomes = guidance.finders.flatMap(\.outcomes)
    if !outcomes.isEmpty {
      pages.append(
        listing(
          "outcomes", "All routes",
          "Every route that the route finder can lead to. Each page says by what day, what to do first, and who to ring.",
          outcomes.map { Views.entry($0.title, "", $0.address) }))
    }
    return pages + [letters, SearchPage.draft(guidance)]
  }

  /// - Parameter address: where it stands, if not in the folder of its kind.
  func listing(
    _ kind: String, _ title: String, _ summary: String, _ entries: @autoclosure @escaping @Sendable () -> [View],
    at address: String? = nil
  ) -> PageDraft {
    let guidance = guidance
    return PageDraft(
      address ?? "\(kind)/index.html", title: title, description: summary, trail: Trail.home,
      template: Self.listingTemplate,
      search: SearchScope("List", weight: 8, names: [kind], hasWords: false)
    ) {
      [
        "kind": kind, "title": title, "summary": summary, "code?": kind == "code-of-practice",
        "services?": kind == "providers",
        "councils": [guidance.councilWords].compactMap(\.self).map {
          ["title": $0.find.title, "href": href(Trail.councilsAddress)] as View
        },
        "entries": entries(), "finder": Views.finders(guidance),
      ]
    }
  }

  static let lettersAddress = "a-to-z.html"

  /// Everything in the site by its first letter.
  private var letters: PageDraft {
    let guidance = guidance
    let title = "A to Z"
    let summary = "Everything on this site, in the order of the alphabet."
    return PageDraft(
      Self.lettersAddress, title: title, description: summary, trail: Trail.home, template: Self.lettersTemplate
    ) {
      [
        "title": title, "summary": summary, "search-href": href(SearchPage.address),
        "letters": Self.letters(guidance), "finder": Views.finders(guidance),
      ]
    }
  }

  private struct Entry {
    let label: String
    let address: String
    let kind: String
  }

  private static func entries(_ guidance: Guidance) -> [Entry] {
    var all: [Entry] = guidance.pages.map { Entry(label: $0.title, address: "\($0.slug).html", kind: "Page") }
    all += guidance.factsheets.map { Entry(label: $0.title, address: $0.address, kind: "Factsheet") }
    all += guidance.guides.map { Entry(label: $0.title, address: $0.address, kind: "Guide") }
    all += guidance.paragraphs.map {
      Entry(
        label: "Code of Practice, paragraph \($0.number): \($0.heading)", address: $0.address, kind: "Code of Practice")
    }
    all += guidance.comparisons.map { Entry(label: $0.title, address: $0.address, kind: "Side by side") }
    all += guidance.letters.map { Entry(label: $0.title, address: $0.address, kind: "Letter") }
    all += guidance.providers.map { Entry(label: $0.name, address: $0.address, kind: "Service") }
    if let words = guidance.councilWords {
      all.append(Entry(label: words.find.title, address: Trail.councilsAddress, kind: "Page"))
      all += guidance.councils.map { Entry(label: $0.shortName, address: $0.address, kind: "Council") }
    }
    all += guidance.finders.map { Entry(label: $0.title, address: $0.address, kind: "Route finder") }
    all += guidance.finders.flatMap(\.outcomes).map { Entry(label: $0.title, address: $0.address, kind: "Route") }
    for term in guidance.terms {
      let address = "glossary.html#\(term.id)"
      all.append(Entry(label: Views.capitalised(term.term), address: address, kind: "Word"))
      all += (term.alsoCalled + term.formerly).map {
        Entry(label: "\(Views.capitalised($0)): see \(term.term)", address: address, kind: "Word")
      }
    }
    all += guidance.instruments.map { Entry(label: $0.title, address: $0.address, kind: "Law") }
    return all
  }

  /// Everything in the site, letter by letter.
  static func letters(_ guidance: Guidance) -> [View] {
    byLetter(guidance).map { letter, entries in
      letterView(letter).with([
        "entries": entries.map { ["label": $0.label, "href": href($0.address), "kind": $0.kind] as View }
      ])
    }
  }

  /// The letters alone, for links to the list.
  static func lettersAlone(_ guidance: Guidance) -> [View] { byLetter(guidance).map { letterView($0.letter) } }

  private static func letterView(_ letter: String) -> View { ["letter": letter, "anchor": anchor(letter)] }

  private static func byLetter(_ guidance: Guidance) -> [(letter: String, entries: [Entry])] {
    let sorted = entries(guidance).map { (key: sortKey($0.label), entry: $0) }.sorted {
      ($0.key, $0.entry.label, $0.entry.address) < ($1.key, $1.entry.label, $1.entry.address)
    }
    return grouped(sorted, by: \.key).map { ($0, $1.map(\.entry)) }
  }

  /// What decides the place in the alphabet: letters in small letters, and numbers by their size.
  static func sortKey(_ label: String) -> String {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func endNumber() {
      key += [UInt8](repeating: 48, count: max(0, 6 - digits.count)) + digits
      digits = []
    }
    for byte in label.lowercased().utf8 {
      if (48...57).contains(byte) {
        digits.append(byte)
        continue
      }
      if !digits.isEmpty { endNumber() }
      if (97...122).contains(byte) || byte == 32 { key.append(byte) }
    }
    if !digits.isEmpty { endNumber() }
    while key.last == 32 { key.removeLast() }
    return String(decoding: key.drop { $0 == 32 }, as: UTF8.self)
  }

  /// Groups sorted items by the first letter of their key; digits stand together under "0 to 9".
  static func grouped<Item>(_ items: [Item], by key: (Item) -> String) -> [(letter: String, items: [Item])] {
    var groups: [(letter: String, items: [Item])] = []
    for item in items {
      let first = key(item).first.map(String.init) ?? ""
      let letter = first.isEmpty || first.first?.isNumber == true ? "0 to 9" : first.uppercased()
      if groups.last?.letter != letter { groups.append((letter, [])) }
      groups[groups.count - 1].items.append(item)
    }
    return groups
  }

  static func anchor(_ letter: String) -> String {
    letter == "0 to 9" ? "letter--0-9" : "letter--\(letter.lowercased())"
  }
}
