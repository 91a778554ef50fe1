import Manuscript
import Records

/// `outdated-words.yaml`: the words no longer used, what to write now, and the words that say that something is past.
public struct WordFile: Sendable {
  /// Its path inside the content.
  public static let path = "outdated-words.yaml"

  public private(set) var outdated: [Lexicon.OutdatedWord] = []
  public private(set) var pastBefore: [String] = []
  public private(set) var pastAfter: [String] = []
  /// Names that the measure of reading takes for one short word, and that are not to be expanded.
  public private(set) var names: [String] = []

  /// Names of laws and codes with their years, besides those of the list of laws.
  public private(set) var years: [Lexicon.InstrumentName] = []

  public init() {}

  /// Reads the file; what is wrong in it is reported and left out.
  public init(_ record: Record, _ remarks: inout Remarks) {
    var record = record
    for item in record.list("words", required: true, &remarks) {
      guard var keys = Record(item, "an entry of 'words'", in: record.file, &remarks) else { continue }
      let words = keys.texts("words", required: true, &remarks)
      let use = keys.text("use", &remarks)
      let why = keys.text("why", &remarks)
      let kind = keys.word("kind", Lexicon.OutdatedWord.Kind.self, required: false, &remarks)
      let isExact = keys.word("as-written", Flag.self, required: false, &remarks) == .yes
      let notBefore = keys.texts("not-before", required: false, &remarks)
      keys.finish(&remarks)
      Self.check(words, &remarks)
      guard let use, let why, !words.isEmpty else { continue }
      var entry = Lexicon.OutdatedWord(words: words.map(\.value), use: use.value, why: why.value)
      (entry.kind, entry.isExact, entry.notBefore) = (kind ?? .word, isExact, notBefore.map(\.value))
      outdated.append(entry)
    }
    let names = record.texts("names", required: false, &remarks)
    Self.check(names, &remarks)
    self.names = names.map(\.value)
    if var years = record.record("years", "the years of laws", required: false, &remarks) {
      for entry in years.allEntries() {
        guard let text = Record.text(entry.value, "a year", &remarks) else { continue }
        guard let year = Int(text.value), (1900...2100).contains(year) else {
          remarks.error(ManuscriptRules.wrongType, "'\(text.value)' is not a year", at: text.place)
          continue
        }
        self.years.append(Lexicon.InstrumentName(name: entry.key, year: year))
      }
    }
    if var past = record.record("past", "the words that say that something is past", required: false, &remarks) {
      let (before, after) = (
        past.texts("before", required: false, &remarks), past.texts("after", required: false, &remarks)
      )
      past.finish(&remarks)
      Self.check(before + after, &remarks)
      (pastBefore, pastAfter) = (before.map(\.value), after.map(\.value))
    }
    record.finish(&remarks)
  }

  /// Reports words that can never be found.
  static func check(_ words: [SourcedText], _ remarks: inout Remarks) {
    for word in words where Phrase(word.value, .name) == nil {
      remarks.error(
        ProofreadingRules.wordList, "'\(word.value)' does not begin with a letter or digit, so it is never found",
        at: word.place)
    }
  }
}

/// A value that is yes or no.
enum Flag: String, CaseIterable {
  case yes = "true"
  case no = "false"
}
