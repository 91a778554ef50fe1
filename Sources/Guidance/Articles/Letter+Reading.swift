import Content
import Manuscript
import Records

extension Letter {
  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Letter>? {
    let id = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let title = record.text("title", &diagnostics)
    prose.heading(title)
    let summary = record.text("summary", &diagnostics)
    prose.plain(summary)
    let when = record.text("when", &diagnostics).map { prose.inline($0) }
    let recipient = record.text("to", &diagnostics).map { prose.inline($0) }
    let after = record.text("after", &diagnostics).map { prose.inline($0) }
    let subject = record.text("subject", &diagnostics)
    prose.plain(subject)
    let law = prose.laws(record.texts("law", required: true, &diagnostics), GuidanceRules.letterLaw)
    let verify = prose.inline(record.optionalText("verify", &diagnostics))
    let fields = fields(&record, &prose, catalogue, &diagnostics)
    let sources = prose.sources(record.texts("sources", required: true, &diagnostics))
    let reviewed = prose.reviewed(&record, required: true, &diagnostics)
    prose.limit = ReadabilityLimit(&record, &diagnostics)
    record.finish(&diagnostics)
    LetterBlanks(fields).check(source, &diagnostics)
    let body = LetterBlanks(fields).fill(prose.body(source, mayHaveBoldLines: true))
    let headings = body.headings.map(\.id)
    guard let title, let summary, let when, let recipient, let after, let subject, let reviewed else {
      return prose.finish(nil, diagnostics, address: address, headings: headings)
    }
    let letter = Letter(
      id: id, title: title.value, summary: summary.value, when: when, recipient: recipient, after: after,
      subject: subject.value, law: law, verify: verify, fields: fields, body: body, sources: sources,
      reviewed: reviewed)
    return prose.finish(letter, diagnostics, address: address, headings: headings)
  }

  private static func fields(
    _ record: inout Record, _ prose: inout ProseReader, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> [Field] {
    var fields: [Field] = []
    for item in record.list("fields", required: true, &diagnostics) {
      guard var entry = Record(item, "an entry of 'fields'", in: record.file, &diagnostics) else { continue }
      let id = entry.text("id", &diagnostics)
      let label = entry.text("label", &diagnostics)
      prose.heading(label)
      let hint = entry.optionalText("hint", &diagnostics)
      prose.plain(hint)
      let kind = entry.word("kind", Kind.self, required: true, &diagnostics)
      let isOptional = entry.word("optional", YesNo.self, required: false, &diagnostics) == .yes
      let choices = entry.texts("choices", required: kind == .choice, &diagnostics)
      for choice in choices { prose.heading(choice) }
      if let kind, kind != .choice, entry.has("choices") {
        diagnostics.error(
          GuidanceRules.letterField, "a field of the kind '\(kind.rawValue)' has no choices",
          at: entry.place(of: "choices"), help: "write 'kind: choice', or delete the choices")
      }
      let range = kind == .date ? DayRange(&entry, GuidanceRules.letterField, &diagnostics) : nil
      let start = kind == .date ? entry.optionalText("as", &diagnostics) : nil
      if let start, !catalogue.deadlineStarts.contains(start.value), !catalogue.unread.contains(.deadlines) {
        diagnostics.error(
          GuidanceRules.letterField, "deadlines.yaml asks for no day '\(start.value)'", at: start.place,
          help: NearMiss.help(start.value, in: catalogue.deadlineStarts))
      }
      entry.finish(&diagnostics)
      guard let id, let label, let kind, isSound(id, choices, fields, &diagnostics) else { continue }
      fields.append(
        Field(
          id: id.value, label: label.value, hint: hint?.value, kind: kind, isOptional: isOptional,
          choices: choices.map(\.value), range: range, start: start?.value, place: id.place))
    }
    let days = fields.filter { $0.kind == .date }.map(\.id)
    for field in fields { field.range?.check(field.id, among: days, GuidanceRules.letterField, &diagnostics) }
    return fields
  }

  /// Whether a field has a unique name, and distinct choices.
  private static func isSound(
    _ id: SourcedText, _ choices: [SourcedText], _ before: [Field], _ diagnostics: inout Diagnostics
  ) -> Bool {
    if !Slug.isValid(id.value) {
      diagnostics.error(
        GuidanceRules.letterField, "'\(id.value)' cannot be the id of a field", at: id.place,
        help: "use small letters, digits and single hyphens, such as '\(Slug.make(from: id.value))'")
      return false
    }
    if id.value == today {
      diagnostics.error(
        GuidanceRules.letterField, "'[[\(today)]]' is filled in by itself and needs no field", at: id.place,
        help: "delete the field, or give it another id")
      return false
    }
    if let twin = before.first(where: { $0.id == id.value }) {
      diagnostics.error(
        GuidanceRules.letterField, "two fields have the id '\(id.value)'", at: id.place, help: "rename one of the two",
        notes: [.init("the other one is here", at: twin.place)])
      return false
    }
    if choices.count == 1, let only = choices.first {
      diagnostics.error(
        GuidanceRules.letterField, "there is only one choice", at: only.place, help: "add another, or make it a text")
    }
    for (index, choice) in choices.enumerated()
    where choices[..<index].contains(where: { $0.value == choice.value }) {
      diagnostics.error(GuidanceRules.letterField, "two choices have the same words", at: choice.place)
    }
    return true
  }
}

extension Letter: ContentType {
  static let contentKind = ContentKind(
    "the header of a letter", files: "letters/{id}.md", address: "letters/{id}.html",
    list: .ifAny("letters", "letters.html"))

  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.title < $1.title } }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    catalogue.letters[source.slug] = source.text("title") ?? ""
  }
}
