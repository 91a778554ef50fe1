import Manuscript
import Records

/// `outdated-words.yaml`: the words no longer used, their replacements, and the words that say that something is past.
public struct WordFile: Sendable {
  /// Its path inside the content.
  public static let path = "outdated-words.yaml"

  public private(set) var outdated: [Lexicon.OutdatedWord] = []
  public private(set) var pastBefore: [String] = []
  public private(set) var pastAfter: [String] = []
  /// Names that the measure of reading counts as one short word, and that are not to be expanded.
  public private(set) var names: [String] = []

  /// Names of laws and codes with their years, in addition to those in the list of laws.
  public private(set) var years: [(name: String, year: Int)] = []

  public init() {}

  /// Reads the file; anything wrong in it is reported and left out.
  public init(_ record: Record, _ diagnostics: inout Diagnostics) {
    var record = record
    for item in record.list("words", required: true, &diagnostics) {
      guard var keys = Record(item, "an entry of 'words'", in: record.file, &diagnostics) else { continue }
      let words = keys.texts("words", required: true, &diagnostics)
      let use = keys.text("use", &diagnostics)
      let why = keys.text("why", &diagnostics)
      let kind = keys.word("kind", Lexicon.OutdatedWord.Kind.self, required: false, &diagnostics)
      let isExact = keys.word("as-written", Flag.self, required: false, &diagnostics) == .yes
      let notBefore = keys.texts("not-before", required: false, &diagnostics)
      keys.finish(&diagnostics)
      Self.check(words, &diagnostics)
      guard let use, let why, !words.isEmpty else { continue }
      var entry = Lexicon.OutdatedWord(words: words.map(\.value), use: use.value, why: why.value)
      (entry.kind, entry.isExact, entry.notBefore) = (kind ?? .word, isExact, notBefore.map(\.value))
      outdated.append(entry)
    }
    let names = record.texts("names", required: false, &diagnostics)
    Self.check(names, &diagnostics)
    self.names = names.map(\.value)
    if var years = record.record("years", "the years of laws", required: false, &diagnostics) {
      for entry in years.allEntries() {
        guard let text = Record.text(entry.value, "a year", &diagnostics) else { continue }
        guard let year = Int(text.value), (1900...2100).contains(year) else {
          diagnostics.error(ManuscriptRules.wrongType, "'\(text.value)' is not a year", at: text.place)
          continue
        }
        self.years.append((entry.key, year))
      }
    }
    if var past = record.record("past", "the words that say that something is past", required: false, &diagnostics) {
      let (before, after) = (
        past.texts("before", required: false, &diagnostics), past.texts("after", required: false, &diagnostics)
      )
      past.finish(&diagnostics)
      Self.check(before + after, &diagnostics)
      (pastBefore, pastAfter) = (before.map(\.value), after.map(\.value))
    }
    record.finish(&diagnostics)
  }

  /// Reports words that can never be found.
  static func check(_ words: [SourcedText], _ diagnostics: inout Diagnostics) {
    for word in words where Phrase(word.value, .name) == nil {
      diagnostics.error(
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
