import Manuscript
import Proofreading
import Records

extension Lexicon {
  /// Makes the lexicon from `outdated-words.yaml`, the glossary, and the names of laws and services.
  ///
  /// - Parameters:
  ///   - drafts: what drafts are looked through for besides.
  ///   - keepsTranscripts: whether the words that are measured are kept.
  init(
    _ sources: [ParsedSource], drafts: [Phrase] = [], keepsTranscripts: Bool = false, _ remarks: inout Remarks
  ) {
    var parts = Parts()
    (parts.drafts, parts.keepsTranscripts) = (drafts, keepsTranscripts)
    for source in sources {
      switch source.kind {
      case .outdatedWords:
        let file = WordFile(source.record, &remarks)
        parts.outdated += file.outdated
        parts.names += file.names
        parts.instruments += file.years
        (parts.pastBefore, parts.pastAfter) = (file.pastBefore, file.pastAfter)
      case .glossary: for entry in Self.entries(source) { parts.add(term: entry) }
      case .law: for entry in Self.entries(source) { parts.add(law: entry) }
      case .contacts: for entry in Self.entries(source) { parts.names += entry.texts("name") + entry.texts("short") }
      case .provider: parts.names += YAMLKeys(source.record).texts("name")
      case .edition: parts.names += YAMLKeys(source.record).texts("council")
      default: break
      }
    }
    parts.dropForms()
    parts.dropTwins()
    self.init(parts)
  }

  private static func entries(_ source: ParsedSource) -> [YAMLKeys] {
    var record = source.record
    return record.allEntries().map { YAMLKeys($0.value) }
  }
}

extension Lexicon.Parts {
  /// A word of the glossary: a defined word, perhaps an abbreviation, perhaps with names no longer used.
  fileprivate mutating func add(term keys: YAMLKeys) {
    guard let term = keys.texts("term").first else { return }
    let also = keys.texts("also-called")
    let long = keys.texts("short-for").first
    names += [term] + also + [long].compactMap(\.self)
    let isEveryday = keys.texts("everyday").first == "true"
    let first = keys.texts("in-short").first
    let forms = [term] + also
    let plain = [long, first].compactMap(\.self) + forms.filter { $0.contains(" ") || !Self.isAbbreviated($0) }
    for short in forms where Self.isAbbreviated(short) {
      if short != term, short.contains(" ") { otherForms.insert(short) }
      let longForms = plain.filter { $0 != short }
      guard let words = first ?? long ?? (short == term ? nil : term) else { continue }
      abbreviations.append(
        Lexicon.Abbreviation(short: short, long: words, longForms: longForms, isEveryday: isEveryday))
    }
    for name in keys.texts("formerly") {
      // "clinical commissioning group (CCG)" gives two names.
      let words = name.split { $0 == "(" || $0 == ")" }.map { String($0.drop { $0 == " " }) }
      var entry = Lexicon.OutdatedWord(
        words: words, use: "write '\(term)'", why: "this is what \(term) was called before")
      entry.isOfGlossary = true
      outdated.append(entry)
    }
  }

  /// Drops other names that are made of a known abbreviation and a word, such as "NHS board": they abbreviate nothing.
  fileprivate mutating func dropForms() {
    let shorts = Set(abbreviations.map(\.short))
    abbreviations.removeAll { entry in
      otherForms.contains(entry.short) && entry.short.split(separator: " ").contains { shorts.contains(String($0)) }
    }
  }

  /// Drops the glossary's former names that the list of outdated words has as well, which says more about them.
  fileprivate mutating func dropTwins() {
    let listed = Set(outdated.filter { !$0.isOfGlossary }.flatMap(\.words).map { $0.lowercased() })
    for index in outdated.indices where outdated[index].isOfGlossary {
      outdated[index].words.removeAll { listed.contains($0.lowercased()) }
    }
  }

  private static func isAbbreviated(_ words: String) -> Bool {
    words.split(separator: " ").contains(where: isShort)
  }

  /// Whether a word is made of capitals, such as "SEN" and "DfE".
  private static func isShort(_ word: Substring) -> Bool {
    Phrase.isAbbreviation(word) || word.dropFirst().contains { $0.isUppercase } && word.utf8.count < 8
  }

  /// A law: its title is a name, and its year belongs to it.
  fileprivate mutating func add(law keys: YAMLKeys) {
    guard let title = keys.texts("title").first else { return }
    names.append(title)
    guard let space = title.lastIndex(of: " "), let year = Int(title[title.index(after: space)...]),
      (1900...2100).contains(year)
    else { return }
    instruments.append(Lexicon.InstrumentName(name: String(title[..<space]), year: year))
  }
}

/// The texts of a set of keys that has not been checked yet: what is wrong in it is reported where it is read.
private struct YAMLKeys {
  private let entries: [YAMLValue.Entry]

  init(_ value: YAMLValue) {
    if case .mapping(let entries) = value.kind { self.entries = entries } else { entries = [] }
  }

  init(_ record: Record) {
    var record = record
    entries = record.allEntries()
  }

  /// The text of a key, or the texts of its list.
  func texts(_ key: String) -> [String] {
    switch entries.first(where: { $0.key == key })?.value.kind {
    case .text(let text): [text]
    case .list(let items): items.compactMap { if case .text(let text) = $0.kind { text } else { nil } }
    default: []
    }
  }
}
