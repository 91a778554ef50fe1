import Content
import Guidance
import Manuscript
import Records
import Templates

/// What one edition fills into the gaps of all pages: its name, its contacts, its links.
struct EditionFilling: ThemeClient {
  static let templates = [
    addressNote, pageAddress, bannerTemplate, servesTemplate, callBackTemplate, accessibilityTemplate, noteTemplate,
    publisherTemplate, draftNote,
  ]

  private static let addressNote = TemplateContract(
    "parts/address-note",
    about: "On `pages/advisers-question` and `pages/advisers-results`: whether their addresses are whole.",
    given: "address has-address?", shownAs: ["address-note-html"])

  private static let pageAddress = TemplateContract(
    "parts/page-address", about: "In the foot of a page, in an edition with a public address: that of the page.",
    given: [
      "address",
      .field("qr-html", "the same as a QR code, a picture (`<svg class=\"qr\">`) that screen readers pass by"),
    ],
    shownAs: ["page-address-html"])

  private static let bannerTemplate = TemplateContract(
    "parts/banner", about: "One an edition.",
    given: [
      .field(
        "council[name about-href not-yours-href]", "one entry in a council's edition, and none in the national one"),
      "logo[src text]", .field("linked?", "the page is not the 404 page of an edition without a public address"),
    ],
    shownAs: ["banner-html"])

  private static let servesTemplate = TemplateContract(
    "parts/serves", about: "On the page of a provider that the edition's council uses.", given: "council",
    shownAs: ["serves-html"])

  private static let callBackTemplate = TemplateContract(
    "parts/call-back-privacy",
    about: """
      Under the words of a page that `ends-with: call-back-privacy`, in an edition with services that ring back.
      """,
    given: .list(
      "services",
      ["name", .field("form?", "a form is sent to `host`; otherwise readers write to `email`"), "host email"]),
    shownAs: ["body-html"])

  private static let accessibilityTemplate = TemplateContract(
    "parts/accessibility-record", about: "Under the words of a page that `ends-with: accessibility-record`.",
    given: [
      "publisher has-publisher?", .field("own?", "this edition was tested; otherwise the one that `edition` names"),
      "edition",
      .field("fully?", "people tested this edition, and nothing was found"), "tested tested-iso",
      .field("pages", "how many were tested"),
      "programs[name] browsers[name] ways[name] people[says-html] has-people?",
      .field("people-tested?", "people tested this edition"),
      "faults[says-html criterion has-criterion? pages one? first first-href] has-faults?",
    ],
    shownAs: ["body-html"])

  private static let noteTemplate = TemplateContract(
    "parts/edition-note", about: "On the page of a council that has an edition.",
    given: [.field("own?", "it is of this edition; otherwise of another one whose address is known"), "href"],
    shownAs: ["edition-note-html"])

  let edition: Edition
  let theme: Theme
  let words: SiteWords
  /// What its pages load.
  let loaded: LoadedFiles
  /// The plain names of the shards of its search.
  var searchShards: [String] = []
  /// How results ask for the council; `nil` in a council's edition, and where there would be nothing to show.
  var councilQuestion: String?
  let calendar: BuildDay?
  let providers: [Provider]
  /// The day of the newest review of what the edition shows; `nil` where nothing was reviewed.
  let newestReview: CalendarDate?
  /// The ids of contacts, in the order of their list.
  let order: [String]
  /// The editions of councils in the list, by the council's name in links.
  var councilEditions: [String: Edition] = [:]
  /// What pages of an edition that browsers keep offline say, by slug.
  var offlineWords: [String: String] = [:]
  /// The exact words of paragraphs of the Code as HTML, by number.
  var paragraphs: [String: String] = [:]
  /// The place of the edition that was tested for accessibility.
  var testedPlace: String?
  /// What tests found about the website's accessibility.
  var accessibility: AccessibilityRecord?

  /// The bytes for each gap of a table, by number.
  func values(for slots: [SlotName]) -> [[UInt8]] {
    var known: [String: String] = [:]
    return slots.map { slot in
      if slot.name == EditionSlot.shared.rawValue { return Array(shared(slot.address).utf8) }
      let text = known[slot.name] ?? value(slot.name)
      known[slot.name] = text
      return PageText.isMark(text) ? Array(text.utf8) : filled(text, root: slot.depth.root)
    }
  }

  /// A text with all slots filled in.
  ///
  /// - Parameter root: the path to the root of the site.
  func filled(_ text: String, root: String, nesting: Int = 0) -> [UInt8] {
    var slots = SlotTable()
    let page = slots.cut(Array(text.utf8), address: "", root: root)
    // Two contacts may name each other, so the depth is limited.
    return page.filled(
      with: slots.names.map {
        let text = nesting < 3 ? value($0.name) : ""
        return PageText.isMark(text) ? Array(text.utf8) : filled(text, root: root, nesting: nesting + 1)
      })
  }

  private func value(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let id = parts.count == 2 ? parts[1] : ""
    // Slots of pages are filled by then.
    guard let slot = EditionSlot(rawValue: parts[0]) else { return "" }
    switch slot {
    case .sharedOf: return SharedHead.html(of: id, in: edition, theme)
    case .council: return HTMLText.escape(edition.council ?? "your council")
    case .siteTitle: return HTMLText.escape(edition.title)
    case .editionName: return HTMLText.escape(edition.place)
    case .editionPolicy: return edition.isOffline ? "; script-src 'self'" : ""
    case .editionScripts:
      return edition.isOffline
        ? "<script defer src=\"\(href(loaded.address(of: OfflinePage.script)))\"></script>\n" : ""
    case .councilQuestion:
      return councilQuestion.map {
        theme.render(["href": href(Breadcrumbs.councilsAddress), "question": $0], CouncilNumbers.question)
      } ?? ""
    case .councilScript:
      return councilQuestion.map { _ in
        "<script defer src=\"\(href(loaded.address(of: CouncilNumbers.askScript)))\" data-numbers=\"\(href(loaded.address(of: CouncilNumbers.file)))\"></script>\n"
      } ?? ""
    case .offlineNote: return edition.isOffline ? theme.render([:], OfflinePage.note) : ""
    case .offlineWords: return edition.isOffline ? offlineWords[id] ?? "" : ""
    case .contentDay: return newestReview?.inWords ?? ""
    case .contactData:
      return StructuredData.script(StructuredData.contacts(order.compactMap { edition.contacts[$0] }))
    case .banner: return banner(isLinked: true)
    case .address: return HTMLText.escape(edition.address ?? "")
    case .addressNote:
      let address = edition.address
      return theme.render(["address": address ?? "", "has-address?": address != nil], Self.addressNote)
    case .serves: return serves(id)
    case .wholeParagraph: return paragraphs[id] ?? ""
    case .callBackPrivacy: return callBackPrivacy
    case .accessibilityRecord: return accessibilityRecord
    case .editionNote: return note(onPageOf: id)
    case .card: return edition.contacts[id].map { card($0) } ?? ""
    case .briefCard: return edition.contacts[id].map { card($0, in: ContactCard.brief) } ?? ""
    case .laterCard: return edition.contacts[id].map { card($0, in: ContactCard.brief, isFirst: false) } ?? ""
    case .shortCard: return edition.contacts[id].map { card($0, in: ContactCard.short) } ?? ""
    case .numbers: return edition.contacts[id].map { card($0, in: ContactCard.numbers) } ?? ""
    case .draftNote: return edition.isDraft ? theme.render([:], Self.draftNote) : ""
    case .inEditions:
      let shows = EditionTrait(rawValue: id).map(edition.traits.contains) ?? false
      return shows ? PageText.shown : PageText.hidden
    case .inEditionsEnd: return PageText.end
    case .publisher: return publisherName
    case .publisherBox: return publisherBox
    case .feedback: return feedback.start
    case .feedbackEnd: return feedback.end
    case .file: return loaded.address(of: id)
    case .searchShards: return searchShards.map { href(loaded.address(of: $0)) }.joined(separator: " ")
    case .contactAddress: return address(of: id)
    case .contactName: return HTMLText.escape(edition.contacts[id]?.short ?? "")
    case .shared, .pageAddress: return ""
    }
  }

  /// What a page's head has only in this edition.
  private func shared(_ address: String) -> String {
    let isAboutService = address == "index.html" || address == CouncilPage.address
    return SharedHead.html(of: address, in: edition, theme)
      + (isAboutService ? StructuredData.script(StructuredData.service(of: edition, words)) : "")
  }

  /// The page's public address for its footer on paper; empty where it is not known.
  func printed(_ address: String) -> [UInt8] {
    guard let base = edition.address else { return [] }
    let whole = base + PageAddress.short(address)
    return theme.bytes(["address": whole, "qr-html": QRCode(whole)?.svg ?? ""], Self.pageAddress)
  }

  /// The line below the header of each page that names the council.
  func banner(isLinked: Bool, base: String = Slot.root) -> String {
    theme.render(
      [
        "linked?": isLinked,
        // The page for a wrong address shows no images.
        "logo": (base == Slot.root ? [edition.look?.logo] : []).compactMap(\.self).map {
          ["src": base + $0.picture, "text": $0.text] as View
        },
        "council": [edition.council].compactMap(\.self).map {
          [
            "name": $0, "about-href": base + "your-council.html", "not-yours-href": base + "not-your-council.html",
          ] as View
        },
      ], Self.bannerTemplate)
  }

  private func serves(_ provider: String) -> String {
    guard let council = edition.council, edition.contacts.values.contains(where: { $0.provider == provider }) else {
      return ""
    }
    return theme.render(["council": council], Self.servesTemplate)
  }

  /// For the page about privacy: which services can be asked for a call back, and what they then get.
  private var callBackPrivacy: String {
    let asked =
      edition.contacts.values.sorted { $0.id < $1.id }.compactMap { contact in
        contact.callBack.map { (contact.name, $0) }
      }
      + providers.compactMap { provider in provider.callBack.map { (provider.name, $0) } }
    var seen: Set<String> = []
    let services = asked.filter { seen.insert($0.1.id).inserted }.map { name, callBack -> View in
      let email = if case .email(let address) = callBack.way { address } else { "" }
      return [
        "name": name, "form?": callBack.origin != nil, "host": Self.host(of: callBack.origin ?? ""), "email": email,
      ]
    }
    return services.isEmpty ? "" : theme.render(["services": services], Self.callBackTemplate)
  }

  /// For the accessibility statement: what tests found.
  private var accessibilityRecord: String {
    guard let record = accessibility else { return "" }
    let isOwn = record.edition == nil ? edition.council == nil : record.edition == edition.name
    let name = { (name: String) -> View in ["name": name] }
    return theme.render(
      [
        "publisher": edition.publisher?.name ?? "", "has-publisher?": edition.publisher != nil, "own?": isOwn,
        "edition": testedPlace ?? "", "fully?": isOwn && record.compliance == .fully, "tested": record.tested.inWords,
        "tested-iso": record.tested.description, "pages": "\(record.pages)", "programs": record.programs.map(name),
        "browsers": record.browsers.map(name), "ways": record.ways.map(name),
        "people": record.people.map { ["says-html": $0.html] as View }, "has-people?": !record.people.isEmpty,
        "people-tested?": isOwn && !record.people.isEmpty,
        "faults": record.faults.map { fault in
          [
            "says-html": fault.says.html, "criterion": fault.criterion ?? "", "has-criterion?": fault.criterion != nil,
            "pages": "\(fault.pages.count)", "one?": fault.pages.count == 1, "first": fault.pages[0],
            "first-href": href(fault.pages[0]),
          ] as View
        }, "has-faults?": !record.faults.isEmpty,
      ], Self.accessibilityTemplate)
  }

  /// For a council's page: that this edition is that council's, or where its edition is.
  private func note(onPageOf slug: String) -> String {
    guard let other = councilEditions[slug] else { return "" }
    let isOwn = other.name == edition.name
    guard isOwn || other.address != nil else { return "" }
    return theme.render(
      ["own?": isOwn, "href": isOwn ? href("your-council.html") : other.address ?? ""], Self.noteTemplate)
  }

  /// Where a link to a contact leads.
  func address(of contact: String) -> String {
    if let provider = edition.contacts[contact]?.provider { return href("providers/\(provider).html") }
    return href("contacts.html#\(contact)")
  }

  /// The name of the host in a web address, for readers.
  static func host(of address: String) -> String {
    let host = address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
