/// All words that the checks look for, prepared to be found in one pass.
public struct Lexicon: Sendable {
  let table: PhraseTable
  public let outdated: [OutdatedWord]
  public let abbreviations: [Abbreviation]
  public let instruments: [InstrumentName]
  /// Changes of the law that are not in force.
  public let proposals: [Proposal]
  /// Whether the measured words are kept, so that others can measure them.
  public let keepsTranscripts: Bool
  /// For each abbreviation, the abbreviations that are part of it: "EHC" in "EHC plan".
  let parts: [[Int32]]

  /// Words no longer used, and their replacements.
  public struct OutdatedWord: Sendable {
    /// Why a word is no longer used, which is also the rule that reports it.
    public enum Kind: String, CaseIterable, Sendable { case word, body, expired }

    public var words: [String]
    public let use: String
    public let why: String
    public var kind = Kind.word
    /// Whether capitals must be exactly as written.
    public var isExact = false
    /// Whether it is the former name of a word of the glossary.
    public var isOfGlossary = false
    /// Words after it that give it another meaning.
    public var notBefore: [String] = []

    public init(words: [String], use: String, why: String) { (self.words, self.use, self.why) = (words, use, why) }
  }

  /// A short form and its long form.
  public struct Abbreviation: Sendable {
    public let short: String
    /// What pages say at the first use.
    public let long: String
    /// All forms that explain it.
    public let longForms: [String]
    /// Whether everybody knows it better than its long form.
    public let isEveryday: Bool

    public init(short: String, long: String, longForms: [String], isEveryday: Bool) {
      (self.short, self.long, self.longForms, self.isEveryday) = (short, long, longForms, isEveryday)
    }
  }

  /// The name of a law or code without its year, and the years in which there was one of that name.
  public struct InstrumentName: Sendable {
    public let name: String
    public let years: [Int]
  }

  /// A change of the law that is not in force.
  public struct Proposal: Sendable {
    /// As links name it.
    public let id: String
    /// What texts may call it, such as "Education for All Bill".
    public let names: [String]
    /// What it is instead of law, for reports: "only proposed".
    public let status: String

    public init(id: String, names: [String], status: String) {
      (self.id, self.names, self.status) = (id, names, status)
    }
  }

  /// The contents of a lexicon.
  public struct Parts: Sendable {
    public var outdated: [OutdatedWord] = []
    public var abbreviations: [Abbreviation] = []
    /// The names of laws and codes, each with a year; several may share a name.
    public var instruments: [(name: String, year: Int)] = []
    public var proposals: [Proposal] = []
    /// Names and defined words, which are measured as one short word.
    public var names: [String] = []
    /// Other names of several words.
    public var otherForms: Set<String> = []
    /// Words after which something is said to be no longer true, and words before which it is.
    public var pastBefore: [String] = []
    public var pastAfter: [String] = []
    /// Whether the measured words are kept, so that others can measure them.
    public var keepsTranscripts = false
    /// What only drafts are checked for.
    public var drafts: [Phrase] = []

    public init() {}
  }

  public init(_ parts: Parts = Parts()) {
    (outdated, abbreviations) = (parts.outdated, parts.abbreviations)
    instruments = Dictionary(grouping: parts.instruments, by: \.name).sorted { $0.key < $1.key }.map {
      InstrumentName(name: $0, years: Set($1.map(\.year)).sorted())
    }
    proposals = parts.proposals
    keepsTranscripts = parts.keepsTranscripts
    self.parts = parts.abbreviations.map { entry in
      let words = entry.short.split(separator: " ")
      return parts.abbreviations.indices.filter { index in
        let other = parts.abbreviations[index].short
        return other != entry.short && words.contains { $0 == other }
      }.map { Int32($0) }
    }
    var phrases: [Phrase?] = [Phrase("must", .must, hasPlural: false)]
    for (index, entry) in parts.outdated.enumerated() {
      phrases += entry.words.map { Phrase($0, .outdated, index: index, isExact: entry.isExact) }
    }
    for (index, entry) in parts.abbreviations.enumerated() {
      phrases.append(Phrase(entry.short, .abbreviation, index: index, isExact: true))
      phrases += entry.longForms.map { Phrase($0, .longForm, index: index) }
      phrases.append(Phrase(entry.short, .name, isExact: true))
    }
    for (index, entry) in instruments.enumerated() {
      phrases.append(Phrase(entry.name, .instrument, index: index, hasPlural: false))
    }
    for (index, entry) in parts.proposals.enumerated() {
      phrases += entry.names.map { Phrase($0, .proposal, index: index) }
    }
    phrases += parts.names.map { Phrase($0, .name) }
    phrases += parts.pastBefore.map { Phrase($0, .pastBefore, hasPlural: false) }
    phrases += parts.pastAfter.map { Phrase($0, .pastAfter, hasPlural: false) }
    phrases += parts.drafts
    table = PhraseTable(phrases.compactMap(\.self))
  }
}
