import Manuscript
import Records

/// Reports editions whose words are mostly those of another edition: one of them was copied.
///
/// Paragraphs are compared without the names of councils, so that a copy is found even if these were replaced. More
/// than half of the words is a doubt, and a warning; nearly all of them is a copy, and an error. Two councils that do
/// share a service, and its description, say so under ``NamedOther/key``.
struct EqualWords {
  /// Paragraphs with fewer words, such as "Look on their websites", are the same by chance.
  private static let fewest = 6
  /// Editions that have fewer words in common are too short to judge.
  private static let fewestInAll = 20

  private struct Paragraph {
    let place: Int
    let words: Int
  }

  private struct Pages {
    let edition: EditionText
    let paragraphs: [UInt64: Paragraph]
    var words: Int { paragraphs.values.reduce(0) { $0 + $1.words } }
  }

  private let pages: [Pages]
  private let councils: [String: Council]

  init(_ editions: [EditionText], _ councils: [Council], _ finder: NameFinder) {
    let known = Dictionary(councils.map { ($0.name, $0) }) { first, _ in first }
    self.councils = known
    // Made-up councils are for trying things out, and share one text.
    pages = editions.compactMap { edition in
      known[edition.council.value] == nil
        ? nil : Pages(edition: edition, paragraphs: Self.paragraphs(edition, finder))
    }
  }

  func run(_ diagnostics: inout Diagnostics) {
    for (index, first) in pages.enumerated() {
      for second in pages[(index + 1)...] {
        let common = second.paragraphs.filter { first.paragraphs[$0.key] != nil }
        let words = common.values.reduce(0) { $0 + $1.words }
        guard words >= Self.fewestInAll, 2 * words > min(first.words, second.words),
          !isMeant(first.edition, second.edition),
          let shown = common.min(by: { $0.value.place < $1.value.place }), let twin = first.paragraphs[shown.key]
        else { continue }
        let isCopy = 10 * words >= 9 * min(first.words, second.words)
        diagnostics.add(
          Diagnostic(
            GuidanceRules.otherCouncil,
            "\(isCopy ? "nearly all" : "more than half") of the words are those of the edition '\(first.edition.name)', as here",
            at: place(shown.value, in: second),
            help:
              "say in each edition what holds for its own council; if they do share it, add an entry for the other council under '\(NamedOther.key)'",
            notes: [.init("the other edition says it here", at: place(twin, in: first))],
            severity: isCopy ? .error : .warning))
      }
    }
  }

  /// Whether two editions are for one council, which is reported separately, or say that they share something.
  private func isMeant(_ first: EditionText, _ second: EditionText) -> Bool {
    first.council.value == second.council.value || EditionText.mayShare(first, second, councils)
  }

  private func place(_ paragraph: Paragraph, in pages: Pages) -> SourcePlace {
    let words = pages.edition.words
    let end = words.bytes[paragraph.place...].firstIndex(of: UInt8(ascii: "\n")) ?? words.bytes.count
    return words.place(of: paragraph.place..<end, in: pages.edition.file)
  }

  /// The paragraphs of an edition's own words, by a hash of what they say.
  private static func paragraphs(_ edition: EditionText, _ finder: NameFinder) -> [UInt64: Paragraph] {
    let bytes = edition.words.bytes
    let asides = edition.words.asides
    var names = finder.all(in: bytes).filter { if case .council = $0.name { true } else { false } }[...]
    var found: [UInt64: Paragraph] = [:]
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var hash = ByteHash()
      var words = 1
      var index = start
      while index < end {
        while let name = names.first, name.range.upperBound <= index { names.removeFirst() }
        if let name = names.first, name.range.lowerBound == index {
          hash.add(0)
          index = name.range.upperBound
          continue
        }
        if bytes[index] == UInt8(ascii: " ") { words += 1 }
        hash.add(bytes[index])
        index += 1
      }
      if words >= fewest, !asides.contains(where: { $0.contains(start) }) {
        found[hash.value] = Paragraph(place: start, words: words)
      }
      start = end + 1
    }
    return found
  }
}
