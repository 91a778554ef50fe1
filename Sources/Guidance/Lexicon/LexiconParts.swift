import Proofreading
import Records

/// What the checks on words learn from the content.
extension Lexicon.Parts {
  /// A term of the glossary: a defined word, perhaps an abbreviation, perhaps with former names.
  mutating func add(term keys: YAMLValue) {
    guard let term = keys.texts(of: "term").first else { return }
    let also = keys.texts(of: "also-called")
    let long = keys.texts(of: "short-for").first
    names += [term] + also + [long].compactMap(\.self)
    let isEveryday = keys.texts(of: "everyday").first == "true"
    let first = keys.texts(of: "in-short").first
    let forms = [term] + also
    let plain = [long, first].compactMap(\.self) + forms.filter { $0.contains(" ") || !Self.isAbbreviated($0) }
    for short in forms where Self.isAbbreviated(short) {
      if short != term, short.contains(" ") { otherForms.insert(short) }
      let longForms = plain.filter { $0 != short }
      guard let words = first ?? long ?? (short == term ? nil : term) else { continue }
      abbreviations.append(
        Lexicon.Abbreviation(short: short, long: words, longForms: longForms, isEveryday: isEveryday))
    }
    for name in keys.texts(of: "formerly") {
      // "clinical commissioning group (CCG)" gives two names.
      let words = name.split { $0 == "(" || $0 == ")" }.map { String($0.drop { $0 == " " }) }
      var entry = Lexicon.OutdatedWord(
        words: words, use: "write '\(term)'", why: "this is what \(term) was called before")
      entry.isOfGlossary = true
      outdated.append(entry)
    }
  }

  /// Drops other names that consist of a known abbreviation and a word, such as "NHS board": they abbreviate nothing.
  mutating func dropForms() {
    let shorts = Set(abbreviations.map(\.short))
    abbreviations.removeAll { entry in
      otherForms.contains(entry.short) && entry.short.split(separator: " ").contains { shorts.contains(String($0)) }
    }
  }

  /// Drops the glossary's former names that are also in the list of outdated words, which says more about them.
  mutating func dropTwins() {
    let listed = Set(outdated.filter { !$0.isOfGlossary }.flatMap(\.words).map { $0.lowercased() })
    for index in outdated.indices where outdated[index].isOfGlossary {
      outdated[index].words.removeAll { listed.contains($0.lowercased()) }
    }
  }

  private static func isAbbreviated(_ words: String) -> Bool {
    words.split(separator: " ").contains(where: isShort)
  }

  /// Whether a word is an abbreviation in capitals, such as "SEN" and "DfE".
  private static func isShort(_ word: Substring) -> Bool {
    Phrase.isAbbreviation(word) || word.dropFirst().contains { $0.isUppercase } && word.utf8.count < 8
  }

  /// A law: its title is a name, and its year belongs to it.
  mutating func add(law keys: YAMLValue) {
    guard let title = keys.texts(of: "title").first else { return }
    names.append(title)
    guard let space = title.lastIndex(of: " "), let year = Int(title[title.index(after: space)...]),
      (1900...2100).contains(year)
    else { return }
    instruments.append((String(title[..<space]), year))
  }
}

extension YAMLValue {
  /// The text of a key, or the texts of its list.
  func texts(of key: String) -> [String] {
    guard let value = self[key] else { return [] }
    return value.text.map { [$0] } ?? value.items.compactMap(\.text)
  }
}
