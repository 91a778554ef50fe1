import Records

/// A first draft of a council's edition: what the list of councils and the records say, and what has to be filled in.
///
/// Nothing in it belongs to another council. What is not certain is in comments, with where it was read.
public struct EditionDraft: Sendable {
  private let council: Council
  private let guidance: Guidance

  public init(_ council: Council, _ guidance: Guidance) { (self.council, self.guidance) = (council, guidance) }

  /// The path of the file inside the content.
  public var path: String { "editions/\(council.slug).yaml" }

  /// What has to be filled in before the edition can be built, in order.
  public var missing: [String] {
    [
      "the contact 'disagreement-resolution': who runs it for \(council.name), and where that was found",
      "'about': what families must know about this service",
      "'sources': where all of it was found", "'reviewed': the day on which you held it against these sources",
    ]
  }

  /// The text of the file.
  public var text: String {
    var lines = [
      "# \(council.name). Fill in the lines that begin with '#' and take the '#' away, or take them out: see docs/writing.md.",
      "name: \(council.shortName)", "council: \(quoted(council.name))",
      "title: \(quoted("Disagreements about SEND in \(council.shortName)"))",
    ]
    if guidance.finders.contains(where: asksForPlace) { lines.append("given: {place: england}") }
    lines += known + ["# contacts:"]
    for contact in local { lines += entry(contact) }
    lines += [
      "# about: |", "#   In \(council.shortName) the service is … It is free.", "#", "#   ## What happens", "#",
      "#   1. You ring …", "# sources:", "#   - \"[\(council.name): the page that you read](https://…)\"",
      "# reviewed: …", "# meets: [disagreement-resolution/service]",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the records say about the council.
  private var known: [String] {
    var lines: [String] = []
    for provider in guidance.providers {
      for served in provider.councils where served.slug == council.slug {
        lines.append("#   provider: \(provider.id)   # \(provider.name); \(source(served.source))")
      }
    }
    lines =
      lines.isEmpty
      ? ["# No source that we hold names a service for this council."]
      : ["# Services that work for this council; not each of them for disagreement resolution:"] + lines
    if let advice = council.record.advice {
      let use =
        advice.isOld
        ? "on an old page: ask whether it still is" : "the edition has it from \(recordPath), if you give no other"
      lines.append("# Advice for families: \(advice.name) (\(use)); \(source(advice.source))")
    }
    if let offer = council.record.localOffer {
      lines.append("# Local Offer: \(offer.address); \(source(offer.source))")
    }
    for change in council.record.changes {
      lines.append("# Something changes from \(change.fromInWords): see \(recordPath); \(source(change.source))")
    }
    for page in council.record.pagesWithoutService { lines.append("# Names no service: \(source(page))") }
    for note in council.record.notes { lines.append("# There is a note on \(source(note.source))") }
    return lines
  }

  private var recordPath: String { "councils/\(council.slug).yaml" }

  private func source(_ source: RecordSource) -> String {
    "\(source.title)\(source.link.map { " (\($0))" } ?? ""), seen on \(source.seen)"
  }

  /// The contacts that are a council's own: those that its duties name, or that an edition of another council changes.
  private var local: [Contact] {
    let named = Set(guidance.duties.flatMap(\.parts).filter(\.isOfCouncil).compactMap(\.contact))
    return guidance.contacts.filter { contact in
      named.contains(contact.id) || contact.id == Edition.serviceContact
        || guidance.editions.contains { $0.council != nil && $0.contacts[contact.id]?.isOfEdition == true }
    }
  }

  private func entry(_ contact: Contact) -> [String] {
    if contact.id == Edition.adviceContact, let advice = council.record.advice, !advice.isOld {
      return ["#   # \(contact.id): \(advice.name), from \(recordPath); write it here only if it is another one"]
    }
    let known =
      contact.id == Edition.serviceContact ? "    provider: …   # or a phone, an email or a website" : "    phone: …"
    return [
      "#   \(contact.id):   # elsewhere: \(contact.name)", "# \(known)", "#     source: \"[…](https://…)\"",
      "#     seen: …",
    ]
  }

  private func asksForPlace(_ finder: GuidedFinder) -> Bool {
    finder.questions.contains { $0.id == "place" && $0.answers.contains { $0.id == "england" } }
  }

  /// A text as YAML accepts it: some names contain a comma.
  private func quoted(_ text: String) -> String { text.contains(where: { ",:#&".contains($0) }) ? "\"\(text)\"" : text }
}
