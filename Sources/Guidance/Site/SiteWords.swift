import Content
import Manuscript
import Records

/// The words of the pages that are made from other files: their titles, summaries and labels.
public struct SiteWords: Sendable {
  /// The file's path inside the content.
  static let path = "words.yaml"

  private var texts: [SiteWord: String] = [:]

  /// A text without places to fill.
  public subscript(_ word: SiteWord) -> String { texts[word] ?? "" }

  /// A text with its places filled.
  ///
  /// - Parameter values: what belongs into each place, by the place's name; a place without a value stays as it is.
  public subscript(_ word: SiteWord, _ values: KeyValuePairs<String, String>) -> String {
    // Each place is filled in the text as it was written, so that a value with braces stays as it is.
    var out = ""
    var rest = self[word][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      out += rest[..<open]
      out += values.first { $0.key == name }?.value ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<SiteWords>? {
    var diagnostics = Diagnostics()
    var record = source.record
    var prose = ProseReader(source, catalogue, address: nil)
    var words = SiteWords()
    for (group, members) in SiteWord.groups {
      guard let value = record.required(group, &diagnostics),
        var keys = Record(value, "the group '\(group)'", in: source.file, &diagnostics)
      else { continue }
      prose.beginPage()
      for word in members {
        guard let text = keys.text(word.key, &diagnostics) else { continue }
        prose.plain(text, isHeading: word.isHeading)
        checkPlaces(of: text, word, &diagnostics)
        words.texts[word] = text.value
      }
      keys.finish(&diagnostics)
    }
    record.finish(&diagnostics)
    return prose.finish(words, diagnostics)
  }

  /// Checks that a text has the places that are filled in, and no others.
  private static func checkPlaces(of text: SourcedText, _ word: SiteWord, _ diagnostics: inout Diagnostics) {
    var missing = word.places.filter { !text.value.contains("{\($0)}") }
    for part in text.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      if name.count < part.count, word.places.contains(name) { continue }
      let near = NearMiss.of(name, in: missing)
      missing.removeAll { $0 == near }
      diagnostics.error(
        GuidanceRules.wordPlaces,
        name.count < part.count ? "'\(word.key)' has no place {\(name)}" : "a '{' in '\(word.key)' has no '}'",
        at: text.place,
        help: near.map { "did you mean {\($0)}?" }
          ?? (word.places.isEmpty
            ? "take the braces away: nothing is filled in here"
            : "its places are: \(word.places.map { "{\($0)}" }.joined(separator: ", "))"))
    }
    for name in missing {
      diagnostics.error(
        GuidanceRules.wordPlaces, "'\(word.key)' lacks the place {\(name)}", at: text.place,
        help: "write {\(name)} where it belongs")
    }
  }
}

extension SiteWords: ContentType {
  static let contentKind = ContentKind("the list of words", files: path)
}
