import Content
import Manuscript
import Records

extension OutcomeWords {
  static func idPrefix(_ id: String) -> String { "\(id)-" }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<OutcomeWords>? {
    var diagnostics = Diagnostics()
    var record = source.record
    let id = source.slug
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let title = record.text("title", &diagnostics)
    prose.heading(title)
    let slug = record.text("slug", &diagnostics).flatMap { checkedSlug($0, &diagnostics) }
    let condition = record.required("shown-when", &diagnostics)
    let inForce = record.inForce(&diagnostics)
    prose.links.isForToday = inForce?.holds(on: catalogue.today) ?? true
    let deadlineText = record.text("deadline", &diagnostics)
    let isAtOnce = record.word("at-once", YesNo.self, required: false, &diagnostics) == .yes
    if !isAtOnce { checkDeadline(deadlineText, &diagnostics) }
    let deadline = deadlineText.map { prose.inline($0) }
    let firstStep = record.text("first-step", &diagnostics).map { prose.inline($0) }
    let contact = contact(&record, catalogue, &prose, &diagnostics)
    let (law, lawReason) = law(&record, &prose, &diagnostics)
    let deadlines = deadlines(&record, catalogue, prose.links, &diagnostics)
    let also = record.texts("also", required: false, &diagnostics)
    let letters = letters(&record, catalogue, &diagnostics)
    let limits = prose.inline(record.optionalText("limits", &diagnostics))
    let verify = prose.inline(record.optionalText("verify", &diagnostics))
    let cost = prose.inline(record.optionalText("cost", &diagnostics))
    let general = record.word("general", YesNo.self, required: false, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: true, &diagnostics))
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    let isSensitive = record.isSensitive(&diagnostics)
    record.finish(&diagnostics)
    let body = prose.body(source, idPrefix: idPrefix(id), firstHeadingLevel: 4)
    let headings = body.headings.map(\.id)
    guard let title, let slug, let condition, let deadline, let firstStep, let contact, let reviewed else {
      return prose.finish(nil, diagnostics, address: address, headings: headings)
    }
    let words = OutcomeWords(
      id: id, title: title.value, slug: slug.value, deadline: deadline, firstStep: firstStep, body: body,
      contact: contact, law: law, lawReason: lawReason, also: also.map(\.value), letters: letters,
      deadlines: deadlines, limits: limits, cost: cost,
      isGeneral: general == .yes, isAtOnce: isAtOnce, verify: verify,
      sources: sources, reviewed: reviewed, isSensitive: isSensitive, condition: condition, alsoPlaces: also,
      slugPlace: slug.place, inForce: inForce, uses: prose.links.uses,
      place: SourcePlace(source.file.path), said: SaidWords(words: prose.words, file: source.file))
    return prose.finish(words, diagnostics, address: address, headings: headings)
  }

  /// Checks that what cannot wait is marked, as other routes fold on a result.
  private static func checkDeadline(_ deadline: SourcedText?, _ diagnostics: inout Diagnostics) {
    let first = deadline?.value.prefix { $0 != "." && $0 != "," } ?? ""
    let words = ["Now", "Today", "At once"]
    guard let deadline, let word = words.first(where: { first == $0 || first.hasPrefix("\($0) ") }) else { return }
    diagnostics.error(
      GuidanceRules.outcomeAtOnce, "the deadline begins with '\(word)', but nothing says that this cannot wait",
      at: deadline.place, help: "add a line 'at-once: \"true\"'; a result may fold any other route into one line")
  }

  private static func checkedSlug(_ slug: SourcedText, _ diagnostics: inout Diagnostics) -> SourcedText? {
    if Slug.isValid(slug.value), slug.value.utf8.count <= 24 { return slug }
    diagnostics.error(
      GuidanceRules.outcomeSlug, "'\(slug.value)' cannot be part of an address", at: slug.place,
      help: "use at most 24 small letters, digits and single hyphens")
    return nil
  }

  /// The ids of letters that help on this route.
  private static func letters(
    _ record: inout Record, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> [String] {
    record.texts("letters", required: false, &diagnostics).compactMap { letter in
      if catalogue.letters[letter.value] != nil { return letter.value }
      diagnostics.error(
        GuidanceRules.unknownLetter, "there is no letter '\(letter.value)'", at: letter.place,
        help: NearMiss.help(letter.value, in: catalogue.letters.keys))
      return nil
    }
  }

  private static func contact(
    _ record: inout Record, _ catalogue: Catalogue, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> ContactChoice? {
    let reason = record.optionalText("contact-reason", &diagnostics)
    guard let contact = record.text("contact", &diagnostics) else { return nil }
    if contact.value == "none" {
      if let reason { return .none(reason: prose.inline(reason)) }
      diagnostics.error(
        GuidanceRules.outcomeContact, "this outcome names nobody to ring, and gives no reason", at: contact.place,
        help: "name a contact, or add 'contact-reason: …'")
      return nil
    }
    if let reason {
      diagnostics.error(
        GuidanceRules.outcomeContact, "'contact-reason' is only for an outcome with 'contact: none'", at: reason.place)
    }
    guard catalogue.contacts[contact.value] != nil || catalogue.unread.contains(.contacts) else {
      diagnostics.error(
        GuidanceRules.unknownContact, "there is no contact '\(contact.value)'", at: contact.place,
        help: NearMiss.help(contact.value, in: catalogue.contacts.keys))
      return nil
    }
    return .contact(contact.value)
  }

  private static func deadlines(
    _ record: inout Record, _ catalogue: Catalogue, _ links: ContentLinks, _ diagnostics: inout Diagnostics
  ) -> [String] {
    var deadlines: [String] = []
    for text in record.texts("deadlines", required: false, &diagnostics) {
      links.use("limit:\(text.value)", at: PlaceHint(text.place))
      let isKnown = catalogue.deadlines.contains(text.value) || catalogue.unread.contains(.deadlines)
      if isKnown, !deadlines.contains(text.value) {
        deadlines.append(text.value)
      } else {
        diagnostics.error(
          GuidanceRules.unknownDeadline,
          isKnown ? "'\(text.value)' stands here twice" : "there is no time limit '\(text.value)' in deadlines.yaml",
          at: text.place, help: isKnown ? "name it once" : NearMiss.help(text.value, in: catalogue.deadlines))
      }
    }
    return deadlines
  }

  private static func law(
    _ record: inout Record, _ prose: inout ProseReader, _ diagnostics: inout Diagnostics
  ) -> ([CitedLaw], Prose?) {
    let reason = prose.inline(record.optionalText("law-reason", &diagnostics))
    let texts = record.texts("law", required: false, &diagnostics)
    let law = prose.laws(texts, GuidanceRules.outcomeLaw)
    if texts.isEmpty && reason == nil {
      diagnostics.error(
        GuidanceRules.outcomeLaw, "this outcome names no law, and gives no reason", at: record.place(of: "law"),
        help: "add 'law: [\"law:…\"]', or 'law-reason: …'")
    }
    return (law, reason)
  }
}

extension OutcomeWords: ContentType {
  static let contentKind = ContentKind(
    "the header of an outcome", files: "finders/{finder}/outcomes/{id}.md", address: "outcomes/{id}.html",
    list: .always("outcomes", "outcomes/index.html"), scheme: .route)

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    enterTitle(source, in: &catalogue)
    if let days = source.entries.first(where: { $0.key == "in-force" }) {
      catalogue.enter(days: days, as: "route:\(source.slug)", "the outcome '\(source.slug)'")
    }
    catalogue.setIDPrefix(idPrefix(source.slug), for: source.address)
  }

  static func place(_ value: Self?, of file: ContentFile, in builder: inout GuidanceBuilder) {
    builder.content.add(OutcomeFile(finder: file.name("finder"), id: file.slug, words: value))
  }
}

/// A file of an outcome, and what was read from it; `nil` if it could not be read.
struct OutcomeFile: Sendable {
  let finder: String
  let id: String
  let words: OutcomeWords?
}
