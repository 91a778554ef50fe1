import Manuscript
import Records

/// Reports what a council's edition names that belongs to another council: names, addresses, services.
///
/// A full name and a contact's address are certain. A place, a service or a link in running text is a doubt, and a
/// warning: "Derby and Derbyshire" may be the name of a board. What is named on purpose is listed under
/// ``NamedOther/key``.
struct OtherNames {
  /// What names are looked up in; the same for all editions.
  struct Surroundings: Sendable {
    let finder: NameFinder
    let hosts: CouncilHosts
    let councils: [String: Council]
    let providers: [String: Provider]
    /// The editions of councils, by the council's full name.
    let editions: [String: EditionText]

    init(_ councils: [Council], _ providers: [Provider], _ words: CouncilWords?, _ editions: [EditionText]) {
      finder = NameFinder(councils, words, providers)
      hosts = CouncilHosts(councils, words, providers)
      self.councils = Dictionary(councils.map { ($0.slug, $0) }) { first, _ in first }
      self.providers = Dictionary(providers.map { ($0.id, $0) }) { first, _ in first }
      self.editions = Dictionary(editions.map { ($0.council.value, $0) }) { first, _ in first }
    }
  }

  /// A place where another one is named.
  private struct Use {
    let place: SourcePlace
    let isCertain: Bool
  }

  private let edition: EditionText
  /// `nil` for a made-up council.
  private let own: Council?
  /// The council's name as used within a sentence.
  private let ownName: String
  private let around: Surroundings
  private let asides: [Range<Int>]
  /// The councils that the services of the edition's contacts work for; their pages are sources for these services.
  private let neighbours: Set<String>

  init(_ edition: EditionText, _ own: Council?, _ around: Surroundings) {
    self.edition = edition
    self.own = own
    ownName = own?.nameInSentence ?? edition.council.value
    self.around = around
    asides = edition.words.asides
    neighbours = edition.contactTexts("provider").reduce(into: []) { found, name in
      let served = around.providers[name.value]?.councils.map(\.slug) ?? []
      if let own, served.contains(own.slug) { found.formUnion(served) }
    }
  }

  /// - Parameter wrong: services that have already been reported.
  func run(without wrong: Set<String>, _ diagnostics: inout Diagnostics) {
    var uses: [NameFinder.Name: [Use]] = [:]
    for (name, use) in names() + links() + addresses() where isOther(name) { uses[name, default: []].append(use) }
    for other in edition.others where uses.removeValue(forKey: other.name) == nil && !sharesWords(other.name) {
      diagnostics.error(
        GuidanceRules.otherCouncil, "nothing in this edition names '\(id(other.name))'", at: other.place,
        help: "take the entry out of '\(NamedOther.key)'")
    }
    for (name, uses) in uses {
      if case .service(let id) = name, wrong.contains(id) { continue }
      report(name, uses, &diagnostics)
    }
  }

  /// Whether a name belongs to another council, or to a service that works only for others.
  private func isOther(_ name: NameFinder.Name) -> Bool {
    switch name {
    case .council(let slug): slug != own?.slug
    case .service(let id): own != nil && around.providers[id]?.councils.contains { $0.slug == own?.slug } == false
    }
  }

  /// Whether a council has an edition, whose words this one may share.
  private func sharesWords(_ name: NameFinder.Name) -> Bool {
    guard case .council(let slug) = name else { return false }
    return around.councils[slug].flatMap { around.editions[$0.name] } != nil
  }

  /// The names in the words, except those inside a link to a council or a service: see ``links()``.
  private func names() -> [(NameFinder.Name, Use)] {
    let words = edition.words
    let linked = words.ranges(of: .link, to: .linkEnd) { Self.target(words.destinations[Int($0)]) != nil }
    let found = around.finder.all(in: words.bytes).filter { name in
      !linked.contains { $0.contains(name.range.lowerBound) }
    }
    return NameFinder.chains(found, in: words.bytes).flatMap { chain in
      // "Derby and Derbyshire" counts as a name of Derby's own.
      if let own, chain.contains(where: { $0.name == .council(own.slug) }) { return [(NameFinder.Name, Use)]() }
      return chain.compactMap { found in
        let isAside = asides.contains { $0.contains(found.range.lowerBound) }
        if isAside, isNeighbour(found.name) { return nil }
        var isCertain = found.isWhole && !isAside
        if case .service = found.name { isCertain = false }
        return (found.name, Use(place: words.place(of: found.range, in: edition.file), isCertain: isCertain))
      }
    }
  }

  private func links() -> [(NameFinder.Name, Use)] {
    let words = edition.words
    return words.marks.compactMap { mark in
      guard mark.kind == .link else { return nil }
      let destination = words.destinations[Int(mark.value)]
      guard
        let name = Self.target(destination) ?? around.hosts.council(of: destination).map(NameFinder.Name.council),
        !isNeighbour(name) || !asides.contains(where: { $0.contains(Int(mark.offset)) })
      else { return nil }
      let place = edition.file.place(of: destination, fromLine: Int(mark.line))
      return (name, Use(place: place, isCertain: false))
    }
  }

  /// The council or the service that a link names.
  private static func target(_ destination: String) -> NameFinder.Name? {
    if destination.hasPrefix("council:") { return .council(String(destination.dropFirst(8))) }
    if destination.hasPrefix("provider:") { return .service(String(destination.dropFirst(9))) }
    return nil
  }

  private func addresses() -> [(NameFinder.Name, Use)] {
    let own = [edition.text("address"), edition.publisherText("email"), edition.publisherText("website")]
      .compactMap(\.self)
    return (own + ["email", "website", "call-back"].flatMap { edition.contactTexts($0) }).compactMap { text in
      around.hosts.council(of: text.value).map { (.council($0), Use(place: text.place, isCertain: true)) }
    }
  }

  private func isNeighbour(_ name: NameFinder.Name) -> Bool {
    if case .council(let slug) = name { neighbours.contains(slug) } else { false }
  }

  private func report(_ name: NameFinder.Name, _ uses: [Use], _ diagnostics: inout Diagnostics) {
    let sorted = uses.sorted { ($0.isCertain ? 0 : 1, $0.place.line) < ($1.isCertain ? 0 : 1, $1.place.line) }
    guard let first = sorted.first else { return }
    var notes = sorted.dropFirst().prefix(3).map { Diagnostic.Note("it also stands here", at: $0.place) }
    let message: String
    switch name {
    case .council(let slug):
      guard let council = around.councils[slug] else { return }
      message = "this edition is for \(ownName), and names \(council.nameInSentence)"
      notes.append(
        around.editions[council.name].map { .init("the edition of that council is here", at: $0.council.place) }
          ?? .init("that council stands here", at: council.place))
    case .service(let id):
      guard let provider = around.providers[id] else { return }
      message = "this names \(provider.name), and no source says that it works for \(ownName)"
      notes.append(.init("the record of that service is here", at: provider.place))
    }
    let key = if case .council = name { "council" } else { "provider" }
    let help =
      "write what holds for \(ownName); if it is meant, add '- {\(key): \(id(name)), because: …}' under '\(NamedOther.key)'"
    if first.isCertain {
      diagnostics.error(GuidanceRules.otherCouncil, message, at: first.place, help: help, notes: notes)
    } else {
      diagnostics.warning(GuidanceRules.otherCouncil, message, at: first.place, help: help, notes: notes)
    }
  }

  private func id(_ name: NameFinder.Name) -> String {
    switch name {
    case .council(let id), .service(let id): id
    }
  }
}
