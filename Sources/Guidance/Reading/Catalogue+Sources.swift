import Manuscript
import Proofreading
import Records

extension Catalogue {
  /// Makes the catalogue from file names and headers.
  ///
  /// - Parameters:
  ///   - unread: files that are there but could not be read; links to them are not reported as well.
  ///   - councils: the list of councils.
  init(
    _ sources: [ParsedSource], unread: [ContentKind], councils: [Council], _ tree: SourceTree,
    _ remarks: inout Remarks
  ) {
    self.init()
    for kind in unread { enter(unread: kind) }
    for council in councils {
      self.councils[council.slug] = Target(address: council.address, name: council.name)
      addresses.enter(council.address, at: council.place, &remarks)
    }
    pictures = Set(tree.pictures.keys)
    for source in sources { enter(source, &remarks) }
    checkFinders(sources, &remarks)
    factBook = book()
    reportTwins(in: tree, &remarks)
  }

  /// Notes a file that could not be read, so that links to it lead somewhere.
  private mutating func enter(unread kind: ContentKind) {
    let target = kind.address.map { Target(address: $0, name: $0) }
    switch kind {
    case .law: unread.insert("law")
    case .glossary: unread.insert("term")
    case .contacts: unread.insert("local")
    case .councilList: unread.insert("council")
    case .facts: unread.insert("fact")
    case .duties:
      unread.insert("duty")
      hasDuties = true
    case .deadlines: unread.insert("deadline")
    case .paragraph(let number): code[number] = target
    case .comparison(let id): comparisons[id] = target
    case .letter(let id): letters[id] = target
    case .provider(let id): providers[id] = target
    case .outcome(_, let id): routes[id] = target
    case .questions(let finder):
      unread.insert("question")
      routes[finder] = target
    case .guide(let guide): unreadPages.insert("guides/\(guide)/leaflet.html")
    default: break
    }
    guard let path = kind.path, let address = kind.address else { return }
    addPath(path, address)
    unreadPages.insert(address)
  }

  private mutating func enter(_ source: ParsedSource, _ remarks: inout Remarks) {
    let address = source.kind.address
    if let address {
      addresses.enter(address, at: SourcePlace(source.file.path), &remarks)
      addPath(source.path, address)
    }
    switch source.kind {
    case .paragraph(let number):
      code[number] = Target(address: "code-of-practice/\(number).html#\(number)", name: "paragraph \(number)")
    case .comparison(let id): comparisons[id] = target(source, "title")
    case .letter(let id): letters[id] = target(source, "title")
    case .provider(let id):
      providers[id] = target(source, "name")
      for (key, value) in entries(of: source) where key == "facts" { enterStatedNumbers(of: value) }
    case .outcome(_, let id):
      routes[id] = target(source, "title")
      setIDPrefix(OutcomeWords.idPrefix(id), for: "outcomes/\(id).html")
    case .questions(let finder):
      routes[finder] = target(source, "title")
      enterReaders(source, of: finder)
    case .guide(let guide):
      var record = source.record
      if let value = record.value("readers"), case .text(Readers.professionals.rawValue) = value.kind {
        professionalGuides.insert(guide)
      }
      addresses.enter("guides/\(guide)/leaflet.html", at: SourcePlace(source.file.path), &remarks)
    case .guideStep(let guide, let step): setIDPrefix(Guide.Step.idPrefix(step), for: "guides/\(guide)/\(step).html")
    case .law: enterLaws(source)
    case .glossary:
      for (id, entry) in entries(of: source) {
        terms[id] = Target(address: "glossary.html#\(id)", name: text(entry, "term") ?? id)
      }
    case .duties: hasDuties = true
    case .deadlines: enterDeadlines(source)
    case .facts:
      facts = Dictionary(Fact.read(source, &remarks).map { ($0.id, $0) }) { first, _ in first }
      unreadFacts = Set(entries(of: source).map(\.0)).subtracting(facts.keys)
    case .contacts:
      for (id, entry) in entries(of: source) {
        contacts[id] = text(entry, "short") ?? id
        enterNumbers(of: entry)
      }
    case .edition:
      for (key, value) in entries(of: source) where key == "contacts" {
        if case .mapping(let contacts) = value.kind { for contact in contacts { enterNumbers(of: contact.value) } }
      }
    default: break
    }
  }

  /// Reports a route finder whose pages would stand among others.
  private func checkFinders(_ sources: [ParsedSource], _ remarks: inout Remarks) {
    for source in sources {
      guard case .questions(let finder) = source.kind,
        addresses.hasFolder(finder, besides: source.kind.address ?? "")
      else { continue }
      remarks.error(
        GuidanceRules.finderName,
        "a route finder cannot be called '\(finder)': the site has another folder of that name",
        at: SourcePlace(source.file.path), help: "rename the folder")
    }
  }

  private mutating func enterLaws(_ source: ParsedSource) {
    for (id, entry) in entries(of: source) {
      let title = text(entry, "title") ?? id
      law[id] = Target(address: Instrument.address(id), name: title)
      guard let provisions = value(entry, "provisions"), case .mapping(let list) = provisions.kind else { continue }
      for provision in list {
        let label = text(provision.value, "label") ?? provision.key
        law["\(id)/\(provision.key)"] = Target(
          address: Instrument.address(id, provision.key), name: "\(title), \(label)")
      }
    }
  }

  /// Notes the answers that tell who reads: those with a `note`, or with words to `avoid`.
  private mutating func enterReaders(_ source: ParsedSource, of finder: String) {
    for (key, questions) in entries(of: source) where key == "questions" {
      guard case .list(let questions) = questions.kind else { continue }
      for question in questions {
        guard let id = text(question, "id"), let answers = value(question, "answers"),
          case .list(let list) = answers.kind
        else { continue }
        for answer in list where value(answer, "note") != nil || value(answer, "avoid") != nil {
          if let answer = text(answer, "id") { readers[finder, default: [:]][answer] = id }
        }
      }
    }
  }

  private mutating func enterDeadlines(_ source: ParsedSource) {
    deadlines += keys(of: "rules", inEachOf: "groups", source)
    deadlineStarts += keys(of: "starts", inEachOf: "asks", source)
  }

  /// The keys of a mapping that each item of a list holds.
  private func keys(of key: String, inEachOf list: String, _ source: ParsedSource) -> [String] {
    entries(of: source).filter { $0.0 == list }.flatMap { _, entry -> [String] in
      guard case .list(let items) = entry.kind else { return [] }
      return items.flatMap { item -> [String] in
        guard let inner = value(item, key), case .mapping(let entries) = inner.kind else { return [] }
        return entries.map(\.key)
      }
    }
  }

  /// Whether a council is in the list; where it is not, that is reported.
  func hasCouncil(_ slug: SourcedText, _ remarks: inout Remarks) -> Bool {
    if councils[slug.value] != nil { return true }
    if !unread.contains("council") {
      remarks.error(
        GuidanceRules.unknownCouncil, "there is no council '\(slug.value)' in \(CouncilList.path)", at: slug.place,
        help: NearMiss.help(slug.value, in: councils.keys))
    }
    return false
  }

  /// Notes the number and the email address of a contact.
  private mutating func enterNumbers(of contact: YAMLValue) {
    if let phone = text(contact, "phone") { numbers.add(phone, .phone) }
    if let email = text(contact, "email") { numbers.add(email, .email) }
  }

  /// Notes the numbers and email addresses among the facts about a service.
  private mutating func enterStatedNumbers(of facts: YAMLValue) {
    for (key, kind) in [("phone", NumberInText.Kind.phone), ("email", .email)] {
      guard let list = value(facts, key), case .list(let statements) = list.kind else { continue }
      for statement in statements { if let says = text(statement, "says") { numbers.add(says, kind) } }
    }
  }

  /// What sentences are held against: the register, and the numbers of all records.
  private func book() -> FactBook {
    let known = facts.values.sorted { $0.id < $1.id }
    return FactBook(
      known.compactMap(\.subjectOfTimes),
      numbers: known.compactMap { fact in
        fact.number.map { FactNumber(id: fact.id, name: fact.subject, kind: $0.kind, text: $0.text, about: fact.about) }
      }, known: numbers)
  }

  private func target(_ source: ParsedSource, _ key: String) -> Target {
    var record = source.record
    var name = ""
    if let value = record.value(key), case .text(let text) = value.kind { name = text }
    return Target(address: source.kind.address ?? "", name: name)
  }

  private func entries(of source: ParsedSource) -> [(String, YAMLValue)] {
    var record = source.record
    return record.allEntries().map { ($0.key, $0.value) }
  }

  private func value(_ value: YAMLValue, _ key: String) -> YAMLValue? {
    guard case .mapping(let entries) = value.kind else { return nil }
    return entries.first { $0.key == key }?.value
  }

  private func text(_ value: YAMLValue, _ key: String) -> String? {
    guard let found = self.value(value, key), case .text(let text) = found.kind else { return nil }
    return text
  }

  /// Reports files whose names differ only in capital letters, or in how Unicode writes a letter with an accent: on many
  /// computers they are one.
  private func reportTwins(in tree: SourceTree, _ remarks: inout Remarks) {
    var first: [String: String] = [:]
    for path in tree.paths {
      guard let twin = first.updateValue(path, forKey: path.lowercased()) else { continue }
      // Texts are equal where they look alike, in whichever form of Unicode; their characters are not.
      let isCase = path.lowercased().unicodeScalars.elementsEqual(twin.lowercased().unicodeScalars)
      remarks.error(
        GuidanceRules.duplicateAddress,
        "two files give one address: their names differ "
          + (isCase ? "in capital letters only" : "only in how their accents are stored (the form of Unicode)"),
        at: SourcePlace("\(tree.name)/\(path)"), help: "rename one of the two files",
        notes: [.init("the other one is here", at: SourcePlace("\(tree.name)/\(twin)"))])
    }
  }
}
