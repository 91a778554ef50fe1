import Guidance
import Manuscript
import Records
import Templates

/// What one edition fills into the gaps of all pages: its name, its contacts, its links.
struct EditionFilling {
  let edition: Edition
  let theme: Theme
  /// What its pages load.
  let loaded: LoadedFiles
  /// How results ask for the council; `nil` in an edition of a council, and where there is nothing to show then.
  var councilQuestion: String?
  let calendar: Calendar?
  let providers: [Provider]
  /// The day of the newest review of what the edition shows.
  let newestReview: CalendarDate
  /// The ids of contacts in the order of their list.
  let order: [String]
  /// The editions of councils in the list, by the council's name in links.
  var councilEditions: [String: Edition] = [:]
  /// What pages say in an edition whose pages browsers keep, by slug.
  var offlineWords: [String: String] = [:]
  /// The exact words of paragraphs of the Code as HTML, by number.
  var paragraphs: [String: String] = [:]
  /// What tests found about how accessible the website is.
  var accessibility: AccessibilityRecord?

  /// The bytes for each gap of a table, by number.
  func values(for slots: [SlotName]) -> [[UInt8]] {
    var known: [String: String] = [:]
    return slots.map { slot in
      if slot.name == "shared" { return Array(shared(slot.address).utf8) }
      let text = known[slot.name] ?? value(slot.name)
      known[slot.name] = text
      return filled(text, root: slot.depth.root)
    }
  }

  /// A text with all slots filled in.
  ///
  /// - Parameter root: the way to the top of the site.
  func filled(_ text: String, root: String, nesting: Int = 0) -> [UInt8] {
    var slots = SlotTable()
    let page = slots.cut(Array(text.utf8), address: "", root: root)
    // Two contacts may name each other, but no text goes on for ever.
    return page.filled(
      with: slots.names.map { nesting < 3 ? filled(value($0.name), root: root, nesting: nesting + 1) : [] })
  }

  private func value(_ name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    let id = parts.count == 2 ? parts[1] : ""
    switch parts[0] {
    case "shared-of": return SharedHead.html(of: id, in: edition, theme)
    case "council": return HTMLText.escape(edition.council ?? "your council")
    case "site-title": return HTMLText.escape(edition.title)
    case "edition": return HTMLText.escape(edition.place)
    case "edition-policy": return edition.isOffline ? "; script-src 'self'" : ""
    case "edition-scripts":
      return edition.isOffline
        ? "<script defer src=\"\(href(loaded.address(of: Theme.offlineScript)))\"></script>\n" : ""
    case "council-question":
      return councilQuestion.map {
        theme.render(["href": href(Trail.councilsAddress), "question": $0], "parts/council-question")
      } ?? ""
    case "council-script":
      return councilQuestion.map { _ in
        "<script defer src=\"\(href(loaded.address(of: Theme.askCouncilScript)))\" data-numbers=\"\(href(loaded.address(of: CouncilNumbers.file)))\"></script>\n"
      } ?? ""
    case "offline-note": return edition.isOffline ? theme.render([:], "parts/offline-note") : ""
    case "offline-words": return edition.isOffline ? offlineWords[id] ?? "" : ""
    case "content-day": return newestReview.inWords
    case "contact-data":
      return StructuredData.script(StructuredData.contacts(order.compactMap { edition.contacts[$0] }))
    case "banner": return banner(isLinked: true)
    case "address": return HTMLText.escape(edition.address ?? "")
    case "address-note":
      let address = edition.address
      return theme.render(["address": address ?? "", "has-address?": address != nil], "parts/address-note")
    case "serves": return serves(id)
    case "whole-paragraph": return paragraphs[id] ?? ""
    case "call-back-privacy": return callBackPrivacy
    case "accessibility-record": return accessibilityRecord
    case "edition-note": return note(onPageOf: id)
    case "card": return edition.contacts[id].map { card($0) } ?? ""
    case "brief-card": return edition.contacts[id].map { card($0, in: "parts/contact-brief") } ?? ""
    case "later-card": return edition.contacts[id].map { card($0, in: "parts/contact-brief", isFirst: false) } ?? ""
    case "short-card": return edition.contacts[id].map { card($0, in: "parts/contact-short") } ?? ""
    case "numbers": return edition.contacts[id].map { card($0, in: "parts/contact-numbers") } ?? ""
    case "file": return loaded.address(of: id)
    case "href": return address(of: id)
    case "name": return HTMLText.escape(edition.contacts[id]?.short ?? "")
    default: return ""
    }
  }

  /// What a page's head holds for this edition alone.
  private func shared(_ address: String) -> String {
    let isAboutService = address == "index.html" || address == CouncilPage.address
    return SharedHead.html(of: address, in: edition, theme)
      + (isAboutService ? StructuredData.script(StructuredData.service(of: edition)) : "")
  }

  /// The page's public address for its foot on paper; nothing where it is not known.
  func printed(_ address: String) -> [UInt8] {
    guard let base = edition.address else { return [] }
    let whole = base + PageAddress.short(address)
    return theme.bytes(["address": whole, "qr-html": QRCode(whole)?.svg ?? ""], "parts/page-address")
  }

  /// The line below the head of each page that names the council.
  func banner(isLinked: Bool, base: String = Slot.root) -> String {
    theme.render(
      [
        "linked?": isLinked,
        // The page for a wrong address shows no pictures.
        "logo": (base == Slot.root ? [edition.look?.logo] : []).compactMap(\.self).map {
          ["src": base + $0.picture, "text": $0.text] as View
        },
        "council": [edition.council].compactMap(\.self).map {
          [
            "name": $0, "about-href": base + "your-council.html", "not-yours-href": base + "not-your-council.html",
          ] as View
        },
      ], "parts/banner")
  }

  private func serves(_ provider: String) -> String {
    guard let council = edition.council, edition.contacts.values.contains(where: { $0.provider == provider }) else {
      return ""
    }
    return theme.render(["council": council], "parts/serves")
  }

  /// On the page about privacy: which services can be asked for a call back, and what they then get.
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
    return services.isEmpty ? "" : theme.render(["services": services], "parts/call-back-privacy")
  }

  /// On the accessibility statement: what tests found.
  private var accessibilityRecord: String {
    guard let record = accessibility else { return "" }
    let name = { (name: String) -> View in ["name": name] }
    return theme.render(
      [
        "fully?": record.compliance == .fully, "tested": record.tested.inWords,
        "tested-iso": record.tested.description, "pages": "\(record.pages)", "programs": record.programs.map(name),
        "browsers": record.browsers.map(name), "ways": record.ways.map(name),
        "people": record.people.map { ["says-html": $0.html] as View }, "has-people?": !record.people.isEmpty,
        "faults": record.faults.map { fault in
          [
            "says-html": fault.says.html, "criterion": fault.criterion ?? "", "has-criterion?": fault.criterion != nil,
            "pages": "\(fault.pages.count)", "one?": fault.pages.count == 1, "first": fault.pages[0],
            "first-href": href(fault.pages[0]),
          ] as View
        }, "has-faults?": !record.faults.isEmpty,
      ], "parts/accessibility-record")
  }

  /// On a council's page: that this edition is that council's, or where its edition is.
  private func note(onPageOf slug: String) -> String {
    guard let other = councilEditions[slug] else { return "" }
    let isOwn = other.name == edition.name
    guard isOwn || other.address != nil else { return "" }
    return theme.render(
      ["own?": isOwn, "href": isOwn ? href("your-council.html") : other.address ?? ""], "parts/edition-note")
  }

  /// Where a link to a contact leads.
  private func address(of contact: String) -> String {
    if let provider = edition.contacts[contact]?.provider { return href("providers/\(provider).html") }
    return href("contacts.html#\(contact)")
  }

  /// The box with a contact's numbers.
  ///
  /// - Parameters:
  ///   - template: what shows it, whole or short.
  ///   - isFirst: whether it belongs to a result's first route, and so says at once where to look for a number that is not
  ///     known.
  func card(_ contact: Contact, in template: String = "parts/contact-card", isFirst: Bool = true) -> String {
    let isCautionFirst = isFirst && contact.phones.isEmpty
    let view: View = [
      "id": contact.id, "name": contact.name, "href": address(of: contact.id), "says-html": contact.says.html,
      "has-phone?": !contact.phones.isEmpty, "differ?": contact.phones.count > 1,
      "phones": contact.phones.map {
        ["display": $0.number, "href": "tel:\($0.dialled)", "note-html": $0.note, "has-note?": !$0.note.isEmpty] as View
      },
      "emails": contact.emails.map { ["address": $0, "href": "mailto:\($0)"] as View },
      "website": [contact.website].compactMap(\.self).map { ["href": $0, "label": Self.host(of: $0)] as View },
      "hours-html": contact.hours?.html ?? "", "has-hours?": contact.hours != nil,
      "cost-html": contact.cost?.html ?? "", "has-cost?": contact.cost != nil,
      "caution-html": contact.caution?.html ?? "", "has-caution?": contact.caution != nil,
      "caution-first?": isCautionFirst && contact.caution != nil,
      "caution-later?": !isCautionFirst && contact.caution != nil,
      "source-html": contact.source?.html ?? "", "has-source?": contact.source != nil,
      "seen": contact.seen?.inWords ?? "", "seen-iso": contact.seen?.description ?? "",
      "has-seen?": contact.seen != nil,
      "has-call-back?": contact.callBack != nil, "call-back-href": contact.callBack.map { href($0.address) } ?? "",
      "overdue-html": String(
        decoding: theme.overdue(calendar?.staleness(of: contact) ?? Staleness()), as: UTF8.self),
    ]
    return theme.render(view, template)
  }

  /// The name of the host in a web address, for readers.
  private static func host(of address: String) -> String {
    let host = address.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }
}
