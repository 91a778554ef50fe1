import Content
import Manuscript
import Records

extension Letter {
  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<Letter>? {
    let id = source.slug
    var remarks = Remarks()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    let title = record.text("title", &remarks)
    prose.heading(title)
    let summary = record.text("summary", &remarks)
    prose.plain(summary)
    let when = record.text("when", &remarks).map { prose.inline($0) }
    let recipient = record.text("to", &remarks).map { prose.inline($0) }
    let after = record.text("after", &remarks).map { prose.inline($0) }
    let subject = record.text("subject", &remarks)
    prose.plain(subject)
    let law = prose.laws(record.texts("law", required: true, &remarks), GuidanceRules.letterLaw)
    let verify = prose.inline(record.optionalText("verify", &remarks))
    let fields = fields(&record, &prose, catalogue, &remarks)
    let sources = prose.sources(record.texts("sources", required: true, &remarks))
    let reviewed = prose.reviewed(&record, required: true, &remarks)
    prose.limit = ReadingLimit(&record, &remarks)
    record.finish(&remarks)
    LetterBlanks(fields).check(source, &remarks)
    let body = LetterBlanks(fields).fill(prose.body(source, mayHaveBoldLines: true))
    let headings = body.headings.map(\.id)
    guard let title, let summary, let when, let recipient, let after, let subject, let reviewed else {
      return prose.finish(nil, remarks, address: address, headings: headings)
    }
    let letter = Letter(
      id: id, title: title.value, summary: summary.value, when: when, recipient: recipient, after: after,
      subject: subject.value, law: law, verify: verify, fields: fields, body: body, sources: sources,
      reviewed: reviewed)
    return prose.finish(letter, remarks, address: address, headings: headings)
  }

  private static func fields(
    _ record: inout Record, _ prose: inout ProseReader, _ catalogue: Catalogue, _ remarks: inout Remarks
  ) -> [Field] {
    var fields: [Field] = []
    for item in record.list("fields", required: true, &remarks) {
      guard var entry = Record(item, "an entry of 'fields'", in: record.file, &remarks) else { continue }
      let id = entry.text("id", &remarks)
      let label = entry.text("label", &remarks)
      prose.heading(label)
      let hint = entry.optionalText("hint", &remarks)
      prose.plain(hint)
      let kind = entry.word("kind", Kind.self, required: true, &remarks)
      let isOptional = entry.word("optional", YesNo.self, required: false, &remarks) == .yes
      let choices = entry.texts("choices", required: kind == .choice, &remarks)
      for choice in choices { prose.heading(choice) }
      if let kind, kind != .choice, entry.has("choices") {
        remarks.error(
          GuidanceRules.letterField, "a field of the kind '\(kind.rawValue)' has no choices",
          at: entry.place(of: "choices"), help: "write 'kind: choice', or delete the choices")
      }
      let range = kind == .date ? DayRange(&entry, GuidanceRules.letterField, &remarks) : nil
      let start = kind == .date ? entry.optionalText("as", &remarks) : nil
      if let start, !catalogue.deadlineStarts.contains(start.value), !catalogue.unread.contains(.deadlines) {
        remarks.error(
          GuidanceRules.letterField, "deadlines.yaml asks for no day '\(start.value)'", at: start.place,
          help: NearMiss.help(start.value, in: catalogue.deadlineStarts))
      }
      entry.finish(&remarks)
      guard let id, let label, let kind, isSound(id, choices, fields, &remarks) else { continue }
      fields.append(
        Field(
          id: id.value, label: label.value, hint: hint?.value, kind: kind, isOptional: isOptional,
          choices: choices.map(\.value), range: range, start: start?.value, place: id.place))
    }
    let days = fields.filter { $0.kind == .date }.map(\.id)
    for field in fields { field.range?.check(field.id, among: days, GuidanceRules.letterField, &remarks) }
    return fields
  }

  /// Whether a field has a name of its own, and choices that differ.
  private static func isSound(
    _ id: SourcedText, _ choices: [SourcedText], _ before: [Field], _ remarks: inout Remarks
  ) -> Bool {
    if !Slug.isValid(id.value) {
      remarks.error(
        GuidanceRules.letterField, "'\(id.value)' cannot be the id of a field", at: id.place,
        help: "use small letters, digits and single hyphens, such as '\(Slug.make(from: id.value))'")
      return false
    }
    if id.value == today {
      remarks.error(
        GuidanceRules.letterField, "'[[\(today)]]' is filled in by itself and needs no field", at: id.place,
        help: "delete the field, or give it another id")
      return false
    }
    if let twin = before.first(where: { $0.id == id.value }) {
      remarks.error(
        GuidanceRules.letterField, "two fields have the id '\(id.value)'", at: id.place, help: "rename one of the two",
        notes: [.init("the other one is here", at: twin.place)])
      return false
    }
    if choices.count == 1, let only = choices.first {
      remarks.error(
        GuidanceRules.letterField, "there is only one choice", at: only.place, help: "add another, or make it a text")
    }
    for (index, choice) in choices.enumerated()
    where choices[..<index].contains(where: { $0.value == choice.value }) {
      remarks.error(GuidanceRules.letterField, "two choices have the same words", at: choice.place)
    }
    return true
  }
}

extension Letter: ContentType {
  static let contentKind = ContentKind(
    "the header of a letter", files: "letters/{id}.md", address: "letters/{id}.html",
    list: .ifAny("letters", "letters.html"))

  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.title < $1.title } }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ remarks: inout Remarks) {
    catalogue.letters[source.slug] = source.text("title") ?? ""
  }
}
