import Content
import Manuscript
import Records

/// Compares councils' editions with each other, and each with the councils and services of others.
///
/// Most editions start from another one. Anything left over from it sends families to the wrong council.
struct EditionChecks {
  private let editions: [EditionText]
  private let councils: [Council]
  private let providers: [Provider]
  private let words: CouncilWords?
  /// The files of services' records, by name.
  private let records: [String: Record]

  /// - Parameter knowsCouncils: whether the whole list of councils could be read.
  init(_ builder: GuidanceBuilder, _ sources: [ParsedSource], knowsCouncils: Bool) {
    editions = builder[EditionText.self].sorted { $0.name < $1.name }
    councils = knowsCouncils ? builder[Council.self] : []
    providers = builder[Provider.self]
    words = builder[CouncilWords.self].first
    records = sources.reduce(into: [:]) { records, source in
      if source.kind == Provider.contentKind { records[source.slug] = source.record }
    }
  }

  func run(_ diagnostics: inout Diagnostics) {
    guard !editions.isEmpty else { return }
    checkTwins(&diagnostics)
    guard !councils.isEmpty else { return }
    let surroundings = OtherNames.Surroundings(councils, providers, words, editions)
    for edition in editions {
      // A made-up council has no name of its own in the list, and is in no record.
      let own = councils.first { $0.name == edition.council.value }
      if let own { checkName(edition, own, &diagnostics) }
      let wrong = own.map { checkServices(edition, $0, &diagnostics) } ?? []
      OtherNames(edition, own, surroundings).run(without: wrong, &diagnostics)
    }
    checkBoards(&diagnostics)
    EqualWords(editions, councils, surroundings.finder).run(&diagnostics)
  }

  /// Checks that each council has one edition, and each edition an address of its own.
  private func checkTwins(_ diagnostics: inout Diagnostics) {
    forTwins(\.council) { council, twin in
      diagnostics.error(
        GuidanceRules.editionCouncil, "two editions are that of \(council.value)", at: council.place,
        help:
          "write the council that this edition is for, and its own services; 'signpost new edition NAME' begins an edition without those of another",
        notes: [.init("the other edition is here", at: twin.place)])
    }
    forTwins({ $0.text("address") }) { address, twin in
      diagnostics.error(
        GuidanceRules.editionCouncil, "two editions are published at \(address.value)", at: address.place,
        help: "write the address of this edition, or take it out",
        notes: [.init("the other edition is here", at: twin.place)])
    }
  }

  /// Calls a function for each edition in which a text is the same as in an earlier one.
  private func forTwins(_ text: (EditionText) -> SourcedText?, _ found: (SourcedText, SourcedText) -> Void) {
    var first: [String: SourcedText] = [:]
    for own in editions.compactMap(text) {
      if let twin = first[own.value.lowercased()] { found(own, twin) } else { first[own.value.lowercased()] = own }
    }
  }

  /// Reports an NHS board named for councils in two regions, which is unlikely; nothing else shows which board is
  /// whose.
  private func checkBoards(_ diagnostics: inout Diagnostics) {
    let known = Dictionary(councils.map { ($0.name, $0) }) { first, _ in first }
    var first: [String: (edition: EditionText, board: SourcedText, council: Council)] = [:]
    for edition in editions {
      guard let council = known[edition.council.value],
        let board = edition.contactTexts("name", of: Self.board).first
      else { continue }
      let key = board.value.lowercased()
      guard let twin = first[key] else {
        first[key] = (edition, board, council)
        continue
      }
      if twin.council.region == council.region || EditionText.mayShare(edition, twin.edition, known) { continue }
      diagnostics.warning(
        GuidanceRules.otherCouncil,
        "this NHS board is that of \(twin.council.name) too, which is in \(twin.council.region.nameInSentence)",
        at: board.place,
        help:
          "write the board of \(council.name); if both have it, add '- {council: \(twin.council.slug), because: …}' under '\(NamedOther.key)'",
        notes: [.init("the other edition names it here", at: twin.board.place)])
    }
  }

  /// The contact that is an NHS board.
  private static let board = "icb"

  /// Checks that an edition, and its file, have the name of its own council.
  private func checkName(_ edition: EditionText, _ own: Council, _ diagnostics: inout Diagnostics) {
    if let name = edition.text("name"),
      let other = councils.first(where: { $0.shortName == name.value && $0.slug != own.slug })
    {
      diagnostics.error(
        GuidanceRules.editionCouncil,
        "'\(name.value)' is the place of \(other.name), and this edition is for \(own.name)", at: name.place,
        help: "write 'name: \(own.shortName)', or 'council: \(other.name)' and its own services",
        notes: [.init("the council is written here", at: edition.council.place)])
    }
    if let other = councils.first(where: { $0.slug == edition.name && $0.slug != own.slug }) {
      diagnostics.error(
        GuidanceRules.editionCouncil,
        "this file has the name of \(other.name), and the edition in it is for \(own.name)",
        at: edition.council.place, help: "rename the file to '\(own.slug).yaml', or write 'council: \(other.name)'",
        notes: [.init("\(other.name) stands here", at: other.place)])
    }
  }

  /// Checks that the services that contacts name work for the council, as far as their records say.
  ///
  /// - Returns: those that do not.
  private func checkServices(_ edition: EditionText, _ own: Council, _ diagnostics: inout Diagnostics) -> Set<String> {
    var wrong: Set<String> = []
    for name in edition.contactTexts("provider") {
      guard let provider = providers.first(where: { $0.id == name.value }), let record = records[provider.id],
        !provider.councils.contains(where: { $0.slug == own.slug })
      else { continue }
      wrong.insert(provider.id)
      diagnostics.error(
        GuidanceRules.editionService, "no source says that \(provider.name) works for \(own.nameInSentence)",
        at: name.place,
        help:
          "name the service that \(own.nameInSentence) has arranged; or add '- {council: \(own.slug), source: …}' to 'councils' of that record, with the source that says so",
        notes: [
          .init(
            provider.councils.isEmpty ? "its record names no council" : "its record names other councils",
            at: record.place(of: "councils"))
        ])
    }
    return wrong
  }
}
