import Manuscript
import Records

/// `draft-checks.yaml`: what drafts are checked for.
public struct DraftFile: Sendable {
  /// Its path inside the content.
  public static let path = "draft-checks.yaml"

  /// Parts of a web page that do not belong to its subject.
  public struct Boilerplate: Sendable {
    public let what: String
    public let words: [String]
  }

  /// Names for one thing, the preferred one first.
  public struct Names: Sendable {
    public let names: [String]
  }

  public private(set) var boilerplate: [Boilerplate] = []
  public private(set) var names: [Names] = []

  public init() {}

  /// Reads the file; anything wrong in it is reported and left out.
  public init(_ record: Record, _ diagnostics: inout Diagnostics) {
    var record = record
    for item in record.list("boilerplate", required: true, &diagnostics) {
      guard var keys = Record(item, "an entry of 'boilerplate'", in: record.file, &diagnostics) else { continue }
      let what = keys.text("what", &diagnostics)
      let words = keys.texts("words", required: true, &diagnostics)
      keys.finish(&diagnostics)
      WordFile.check(words, &diagnostics)
      if let what { boilerplate.append(Boilerplate(what: what.value, words: words.map(\.value))) }
    }
    for item in record.list("one-thing", required: true, &diagnostics) {
      guard var keys = Record(item, "an entry of 'one-thing'", in: record.file, &diagnostics) else { continue }
      let names = keys.texts("names", required: true, &diagnostics)
      keys.finish(&diagnostics)
      WordFile.check(names, &diagnostics)
      self.names.append(Names(names: names.map(\.value)))
    }
    record.finish(&diagnostics)
  }

  /// What to look for: the words of boilerplate with their entry, and names with their entry and their place in it.
  public var phrases: [Phrase] {
    var phrases: [Phrase?] = []
    for (entry, item) in boilerplate.enumerated() {
      phrases += item.words.map { Phrase($0, .boilerplate, index: entry) }
    }
    for (entry, item) in names.enumerated() {
      for (place, name) in item.names.prefix(Self.mostNames).enumerated() {
        phrases.append(Phrase(name, .oneThing, index: entry * Self.mostNames + place, isExact: true))
      }
    }
    return phrases.compactMap(\.self)
  }

  /// The maximum number of names for one thing.
  static let mostNames = 16
}
