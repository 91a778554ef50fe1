import Records

/// A first draft of a council's edition: what the list of councils and the records say, and what has to be filled in.
///
/// It builds as it is, and says on its pages that nobody has checked it. Nothing in it belongs to another council. What
/// is not certain is in comments, with where it was read.
public struct EditionDraft: Sendable {
  private let council: Council
  private let guidance: Guidance

  public init(_ council: Council, _ guidance: Guidance) { (self.council, self.guidance) = (council, guidance) }

  /// The path of the file inside the content.
  public var path: String { "editions/\(council.slug).yaml" }

  /// What has to be filled in before the edition is more than a draft, in order.
  public var missing: [String] {
    var lines: [String] = []
    if service == nil {
      lines.append(
        "the contact '\(Edition.serviceContact)': who runs it for \(council.nameInSentence), and where that was found")
    }
    let others = unknown.filter { $0.id != Edition.serviceContact }.map { "'\($0.id)'" }
    if !others.isEmpty { lines.append("other contacts that the council gives: \(others.joined(separator: ", "))") }
    return lines + [
      "'publisher': who publishes it, and is written to about the website",
      "'about': what families must know about this service", "'sources': where all of it was found",
      "'reviewed': the day on which you held it against these sources, in place of 'draft'",
    ]
  }

  /// The text of the file.
  public var text: String {
    var lines = [
      "# \(council.name): a draft. It has what the list of councils and the records say, and it can be published: its",
      "# pages say that nobody has checked it. Fill in the lines that begin with '#': see docs/writing.md, \"Editions\".",
      "name: \(council.shortName)", "council: \(quoted(council.name))",
      "title: \(quoted("Disagreements about SEND in \(council.shortName)"))",
      "# Take this line out when you write 'about', 'sources' and 'reviewed' below.", "draft: true",
    ]
    if guidance.finders.contains(where: asksForPlace) { lines.append("given: {place: england}") }
    lines += [
      "# publisher:", "#   name: \(council.name)", "#   email: …", "#   phone: …", "#   website: …",
      "#   address: [\"…\"]", "#   complaints: \"[How to complain](https://…)\"", "",
    ]
    lines += facts + local.flatMap(comment)
    if let service {
      lines += [
        "contacts:", "  # A source says so, as above. Nobody has confirmed it: ask the council.",
        "  \(Edition.serviceContact):", "    provider: \(service.provider.id)",
        "    source: \(Self.written(service.source))", "    seen: \(service.source.seen)",
      ]
    } else {
      lines.append("# contacts:")
    }
    if !unknown.isEmpty {
      lines += ["# Take out what you write under 'contacts'.", "not-known:"] + unknown.map { "  - \($0.id)" }
    }
    lines += [
      "", "# about: |", "#   In \(council.shortName) the service is … It is free.", "#", "#   ## What happens", "#",
      "#   1. You ring …", "# sources:", "#   - \"[\(council.name): the page that you read](https://…)\"",
      "# reviewed: …", "# meets: [disagreement-resolution/service]",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The services that sources name for the council, each with its sources.
  private var services: [(provider: Provider, sources: [RecordSource])] {
    guidance.providers.compactMap { provider in
      let sources = provider.councils.filter { $0.slug == council.slug }.map(\.source)
      return sources.isEmpty ? nil : (provider, sources)
    }
  }

  /// What a source says that a service does, if it runs disagreement resolution.
  private static let subject = "disagreement resolution"

  /// The service for disagreement resolution: the only one of which a source that names the council says that it does
  /// this, if there is a way to reach it, with the newest of these sources.
  private var service: (provider: Provider, source: RecordSource)? {
    let found = services.compactMap { provider, sources in
      sources.filter { source in Self.does(provider, source).contains { $0.lowercased().contains(Self.subject) } }
        .max { $0.seen < $1.seen }.map { (provider: provider, source: $0) }
    }
    guard found.count == 1, let only = found.first,
      guidance.contacts.contains(where: { $0.id == Edition.serviceContact })
    else { return nil }
    let provider = only.provider
    let isReached =
      !provider.statements(.phone).isEmpty || !provider.statements(.email).isEmpty || provider.website != nil
    return isReached ? only : nil
  }

  /// What a source says that a service does.
  private static func does(_ provider: Provider, _ source: RecordSource) -> [String] {
    provider.statements(.does).filter { $0.source.id == source.id }.map(\.plain)
  }

  /// The advice service of the council's record, if its page is not old.
  private var advice: CouncilAdvice? { council.record.advice.flatMap { $0.isOld ? nil : $0 } }

  /// The contacts that the council gives and that no record knows.
  private var unknown: [Contact] {
    local.filter { contact in
      switch contact.id {
      case Edition.serviceContact: service == nil
      case Edition.adviceContact: advice == nil
      default: true
      }
    }
  }

  /// What the records say about the council itself.
  private var facts: [String] {
    var lines: [String] = []
    if let offer = council.record.localOffer {
      lines.append("# Its Local Offer: \(offer.address); \(source(offer.source))")
    }
    for change in council.record.changes {
      lines.append("# Something changes from \(change.fromInWords): see \(recordPath); \(source(change.source))")
    }
    for note in council.record.notes { lines.append("# There is a note in \(recordPath): \(source(note.source))") }
    return lines.isEmpty ? [] : lines + [""]
  }

  private var recordPath: String { "councils/\(council.slug).yaml" }

  private func source(_ source: RecordSource) -> String {
    "\(source.title)\(source.link.map { " (\($0))" } ?? ""), seen on \(source.seen)"
  }

  /// The contacts that are a council's own: those that its duties name, or that an edition of another council changes.
  private var local: [Contact] {
    let named = Set(guidance.duties.flatMap(\.parts).filter(\.isOfCouncil).compactMap(\.contact))
    return guidance.contacts.filter { contact in
      named.contains(contact.id) || [Edition.serviceContact, Edition.adviceContact].contains(contact.id)
        || guidance.editions.contains {
          $0.council != nil && !$0.isDraft && $0.contacts[contact.id]?.isOfEdition == true
        }
    }
  }

  /// A contact that the council gives: what is known, what is not, where to look, and how it is written.
  private func comment(_ contact: Contact) -> [String] {
    var lines = ["# \(contact.id): \(contact.name)"]
    let known = known(contact)
    lines += known.isEmpty ? ["#   not known: no source that we hold says it"] : known.map { "#   \($0)" }
    if contact.id == Edition.serviceContact {
      lines += council.record.pagesWithoutService.map { "#   names no service: \(source($0))" }
    }
    let offer = council.record.localOffer.map { " (\($0.address))" } ?? ""
    let place =
      contact.id == Edition.serviceContact
      ? "the Local Offer\(offer), or ask the SEND team" : "the Local Offer\(offer) and the council's website"
    lines.append("#   where to look: \(place)")
    let value =
      contact.id == Edition.serviceContact
      ? "provider: …   # or phone, email or website, with" : "phone: …   # or email or website, with"
    return lines + [
      "#   write it under 'contacts':", "#   \(contact.id):", "#     \(value)", "#     source: \"[…](https://…)\"",
      "#     seen: …", "",
    ]
  }

  private func known(_ contact: Contact) -> [String] {
    if contact.id == Edition.adviceContact, let found = council.record.advice {
      let use =
        found.isOld
        ? "on an old page: ask whether it still is" : "the edition has it from \(recordPath), if you give no other"
      return ["known: \(found.name) (\(use)); \(source(found.source))"]
    }
    guard contact.id == Edition.serviceContact || isService(contact) else { return [] }
    return services.flatMap { provider, sources in
      sources.map { source in
        let does = Self.does(provider, source).joined(separator: " ")
        return
          "\(provider.id) (\(provider.name)) works for the council\(does.isEmpty ? ", it is not said for what" : ": \(does)") \(self.source(source))"
      }
    }
  }

  /// Whether the contact is a service that sources name for a council.
  private func isService(_ contact: Contact) -> Bool {
    guidance.councilWords?.result?.services.contains(contact.id) == true
  }

  private func asksForPlace(_ finder: GuidedFinder) -> Bool {
    finder.questions.contains { $0.id == "place" && $0.answers.contains { $0.id == "england" } }
  }

  /// A source as Markdown in quotation marks.
  private static func written(_ source: RecordSource) -> String {
    let title = ["\\", "[", "]", "*", "_", "`", "<"].reduce(source.title) { $0.replacing($1, with: "\\" + $1) }
    let text = source.link.map { "[\(title)](\($0))" } ?? title
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// A text as YAML accepts it: some names contain a comma.
  private func quoted(_ text: String) -> String { text.contains(where: { ",:#&".contains($0) }) ? "\"\(text)\"" : text }
}
