import Content
import Manuscript
import Proofreading
import Records

extension Fact {
  /// Reads the register.
  ///
  /// It is read before all texts, because they are checked against it; so its own laws and sources are turned into HTML
  /// later, by ``sources(of:_:_:)``.
  static func read(_ source: ParsedSource, _ diagnostics: inout Diagnostics) -> [Fact] {
    var record = source.record
    var facts: [Fact] = []
    for entry in record.allEntries() {
      guard Slug.isValid(entry.key) else {
        diagnostics.error(
          ContentRules.fileName, "'\(entry.key)' cannot be a fact's id: use small letters, digits and hyphens",
          at: entry.keyPlace)
        continue
      }
      guard var keys = Record(entry.value, "a fact", in: source.file, &diagnostics) else { continue }
      if let fact = read(entry.key, at: entry.keyPlace, &keys, &diagnostics) { facts.append(fact) }
      keys.finish(&diagnostics)
    }
    return facts
  }

  private static func read(
    _ id: String, at place: SourcePlace, _ keys: inout Record, _ diagnostics: inout Diagnostics
  ) -> Fact? {
    let subject = keys.text("subject", &diagnostics)
    let times = times(&keys, &diagnostics)
    let phone = keys.optionalText("phone", &diagnostics)
    let email = keys.optionalText("email", &diagnostics)
    let isNumber = keys.has("phone") || keys.has("email")
    let says = isNumber ? keys.optionalText("says", &diagnostics) : keys.text("says", &diagnostics)
    let about = keys.texts("about", required: false, &diagnostics)
    let notAbout = keys.texts("not-about", required: false, &diagnostics)
    // Read again with the rest of the content, once links can be resolved.
    _ = (keys.optionalText("law", &diagnostics), keys.optionalText("source", &diagnostics))
    let seen = keys.date("seen", required: true, &diagnostics)
    let validUntil = keys.date("valid-until", required: false, &diagnostics)
    let verified = keys.word("verified", YesNo.self, required: false, &diagnostics)
    let inForce = keys.inForce(&diagnostics)
    if [keys.has("times"), keys.has("phone"), keys.has("email")].filter(\.self).count > 1 || isNumber && says != nil {
      diagnostics.error(
        GuidanceRules.factEntry, "a fact is a time, a number, an email address or words, and only one of them",
        at: place, help: "make one fact of each")
      return nil
    }
    if !keys.has("law"), !keys.has("source") {
      diagnostics.error(
        GuidanceRules.factEntry, "this fact does not say where it comes from", at: place,
        help: "add 'law: \"law:…\"', or 'source: …'")
    }
    if keys.has("times") || isNumber, about.isEmpty {
      diagnostics.error(
        GuidanceRules.factEntry, "this fact does not say which words point to it", at: place,
        help: "add 'about', such as about: [\"certificate + send\"]")
    }
    let number =
      phone.flatMap { ContactChanges.phone($0, &diagnostics) }
      ?? email.flatMap { ContactChanges.email($0, &diagnostics) }
    guard let subject, let seen, let words = isNumber ? number : says?.value else { return nil }
    let kind: Kind = phone != nil ? .phone : email != nil ? .email : times.isEmpty ? .words : .time(times)
    return Fact(
      id: id, subject: subject.value, says: words, kind: kind, about: about.map(\.value),
      notAbout: notAbout.map(\.value), sources: [], seen: seen, validUntil: validUntil, isVerified: verified != .no,
      inForce: inForce)
  }

  private static func times(_ keys: inout Record, _ diagnostics: inout Diagnostics) -> [TimeSpan] {
    keys.texts("times", required: false, &diagnostics).compactMap { text in
      if let time = TimeSpan(text.value) { return time }
      diagnostics.error(
        GuidanceRules.factEntry, "'\(text.value)' is not a time", at: text.place,
        help: "write it as 2 months, 5 weeks, 30 days, 3 working days, 15 school days or 1 year")
      return nil
    }
  }

  /// The facts with their sources as HTML, and what these lead to.
  static func sources(of facts: [Fact], _ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Fact]> {
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    let values = Dictionary(record.allEntries().map { ($0.key, $0.value) }) { first, _ in first }
    // Mistakes in the keys themselves have already been reported.
    var known = Diagnostics()
    let whole = facts.map { fact -> Fact in
      guard let value = values[fact.id], var keys = Record(value, "a fact", in: source.file, &known) else {
        return fact
      }
      _ = prose.seen(&keys, required: true, &known)
      _ = prose.validUntil(&keys, fact.subject, &known)
      var sources: [Prose] = []
      prose.links.isForToday = fact.inForce?.holds(on: catalogue.today) ?? true
      if let law = keys.optionalText("law", &known), let link = prose.link(law) {
        let name = HTMLText.escape(link.name ?? law.value)
        sources.append(Prose(html: "<a href=\"\(link.address)\">\(name)</a>"))
      }
      if let origin = keys.optionalText("source", &known) {
        prose.links.isBasis = true
        sources.append(prose.inline(origin))
        prose.links.isBasis = false
      }
      return Fact(
        id: fact.id, subject: fact.subject, says: fact.says, kind: fact.kind, about: fact.about,
        notAbout: fact.notAbout, sources: sources, seen: fact.seen, validUntil: fact.validUntil,
        isVerified: fact.isVerified, inForce: fact.inForce)
    }
    return prose.finish(whole, Diagnostics())
  }
}

extension Fact: ContentType {
  typealias Value = [Fact]

  static let contentKind = ContentKind("the register of facts", files: "facts.yaml")
  static var nameList: NameList? { .facts }
  static var order: (@Sendable (Self, Self) -> Bool)? { { $0.id < $1.id } }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    catalogue.facts = Dictionary(read(source, &diagnostics).map { ($0.id, $0) }) { first, _ in first }
    for fact in source.entries { catalogue.enter(dated: fact, as: "fact:\(fact.key)", fact.value["subject"]?.text) }
    catalogue.unreadFacts = Set(source.entries.map(\.key)).subtracting(catalogue.facts.keys)
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<[Fact]>? {
    sources(of: Array(catalogue.facts.values), source, catalogue)
  }

  /// What sentences are checked against: the register, and the numbers in all records.
  static func book(in catalogue: Catalogue) -> FactBook {
    let known = catalogue.facts.values.sorted { $0.id < $1.id }
    return FactBook(
      known.filter { $0.inForce?.holds(on: catalogue.today) ?? true }.compactMap(\.subjectOfTimes),
      numbers: known.compactMap { fact in
        fact.number.map { FactNumber(id: fact.id, name: fact.subject, kind: $0.kind, text: $0.text, about: fact.about) }
      }, known: catalogue.numbers)
  }
}
