import Content
import Manuscript
import Records

/// Something that a council's Local Offer must publish on this subject.
public struct Duty: Sendable {
  public let id: String
  public let title: String
  /// What it asks for, in plain words.
  public let says: Prose
  /// What it rests on in law.
  public let law: [Prose]
  /// What it consists of; never empty.
  public let parts: [Part]

  /// A part of a duty that one page can meet.
  public struct Part: Sendable {
    /// The duty's id, followed by a slash and the part's own if the duty has several.
    public let id: String
    public let says: Prose
    /// Whether only a council can meet it, so that only its edition may say that it does.
    public let isOfCouncil: Bool
    /// The contact whose number, email address or website meets it.
    public let contact: String?
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Duty]>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: "duties.html")
    // Each duty appears next to its legal basis.
    prose.statesLaw = true
    var duties: [Duty] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key) else {
        diagnostics.error(
          ContentRules.fileName, "'\(entry.key)' cannot be a duty's id: use small letters, digits and hyphens",
          at: entry.keyPlace)
        continue
      }
      guard var keys = Record(entry.value, "a duty", in: source.file, &diagnostics) else { continue }
      let title = keys.text("duty", &diagnostics)
      prose.plain(title)
      let says = keys.text("says", &diagnostics).map { prose.inline($0) }
      let law = keys.texts("law", required: true, &diagnostics).compactMap { text in
        prose.link(text).map { Prose(html: "<a href=\"\($0.address)\">\(HTMLText.escape($0.name ?? text.value))</a>") }
      }
      let parts = parts(of: entry.key, &keys, &prose, catalogue, &diagnostics)
      keys.finish(&diagnostics)
      guard let title, let says else { continue }
      duties.append(Duty(id: entry.key, title: title.value, says: says, law: law, parts: parts))
    }
    return prose.finish(duties, diagnostics, address: "duties.html")
  }

  private static func parts(
    of duty: String, _ keys: inout Record, _ prose: inout ProseReader, _ catalogue: Catalogue,
    _ diagnostics: inout Diagnostics
  ) -> [Part] {
    guard keys.has("parts") else {
      return [part(duty, &keys, Prose.empty, catalogue, &diagnostics)]
    }
    guard var list = keys.record("parts", "the parts of a duty", required: true, &diagnostics) else { return [] }
    var parts: [Part] = []
    for entry in list.allEntries() {
      guard var part = Record(entry.value, "a part of a duty", in: keys.file, &diagnostics) else { continue }
      let says = part.text("says", &diagnostics).map { prose.inline($0) }
      let read = self.part("\(duty)/\(entry.key)", &part, says ?? Prose.empty, catalogue, &diagnostics)
      part.finish(&diagnostics)
      if says != nil { parts.append(read) }
    }
    return parts
  }

  private static func part(
    _ id: String, _ keys: inout Record, _ says: Prose, _ catalogue: Catalogue, _ diagnostics: inout Diagnostics
  ) -> Part {
    let by = keys.word("by", Giver.self, required: false, &diagnostics)
    let contact = keys.optionalText("contact", &diagnostics)
    if let contact, catalogue.contacts[contact.value] == nil, !catalogue.unread.contains(.contacts) {
      diagnostics.error(
        GuidanceRules.unknownContact, "there is no contact '\(contact.value)'", at: contact.place,
        help: NearMiss.help(contact.value, in: catalogue.contacts.keys))
    }
    return Part(id: id, says: says, isOfCouncil: by == .council, contact: contact?.value)
  }

  /// Who can provide what a duty asks for.
  enum Giver: String, CaseIterable { case council }
}

extension Duty: ContentType {
  typealias Value = [Duty]

  static let contentKind = ContentKind(
    "the list of duties", files: "duties.yaml", list: .ifAny("duties", "duties.html"))
  static var nameList: NameList? { .duties }
}
