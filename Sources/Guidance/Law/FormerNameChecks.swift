import Content
import Manuscript

/// Looks for former names in the Code's words, and for the notes that explain them.
struct FormerNameChecks {
  let paragraphs: [CodeParagraph]
  let terms: [GlossaryTerm]
  let sources: [ParsedSource]

  /// Reports former names in the Code's words, if no note gives the current one.
  func check(_ diagnostics: inout Diagnostics) {
    let names = terms.flatMap { term in FormerName.of(term) }
    for paragraph in paragraphs where paragraph.kind == .verbatim {
      let words = paragraph.body.text.split { !($0.isLetter || $0.isNumber) }
      for name in names {
        guard let found = name.occurrence(in: words), !paragraph.notes.contains(where: { name.isExplained(by: $0) })
        else { continue }
        let source = sources.first { $0.identity == CodeParagraph.contentKind.file(paragraph.number) }
        let place = source.map { $0.file.place(of: found, fromLine: $0.body?.line ?? 1) }
        diagnostics.error(
          GuidanceRules.formerName,
          "paragraph \(paragraph.number) says '\(found)', which is a former name, and no note says what it is now",
          at: place, help: "leave the Code's words as they are, and add a note that names '\(name.now)'")
      }
    }
  }
}

/// A former name, and the current one.
private struct FormerName {
  let words: [Substring]
  /// The term of the glossary, and what it is short for.
  let now: String
  let longForm: String?

  /// The names of a term that `formerly` lists; `clinical commissioning group (CCG)` is two.
  static func of(_ term: GlossaryTerm) -> [FormerName] {
    term.formerly.flatMap { $0.split { "()".contains($0) } }
      .map { $0.split { !($0.isLetter || $0.isNumber) } }.filter { !$0.isEmpty }
      .map { FormerName(words: $0, now: term.term, longForm: term.shortFor) }
  }

  /// The first place where the name occurs in a text, including its plural.
  func occurrence(in text: [Substring]) -> String? {
    guard text.count >= words.count else { return nil }
    let isAbbreviation = words.count == 1 && words[0].allSatisfy { $0.isUppercase || $0.isNumber }
    for start in 0...(text.count - words.count) {
      let found = text[start..<(start + words.count)]
      let isSame = zip(found, words).enumerated().allSatisfy { place, pair in
        let (a, b) = isAbbreviation ? (String(pair.0), String(pair.1)) : (pair.0.lowercased(), pair.1.lowercased())
        return a == b || place == words.count - 1 && a == b + "s"
      }
      if isSame { return found.joined(separator: " ") }
    }
    return nil
  }

  func isExplained(by note: Prose) -> Bool {
    note.html.contains(now) || longForm.map { note.html.lowercased().contains($0.lowercased()) } ?? false
  }
}
