import Content
import Manuscript
import Proofreading
import Records

/// A paragraph's exact words compared with other copies of them.
///
/// The words are held as one source has them. Another source that does not depend on it can confirm them, sentence by
/// sentence, or differ. The words of each copy are kept, so that whether it agrees is worked out at each build rather
/// than taken on trust.
public struct CopyComparison: Sendable {
  /// The copies, in the author's order.
  public let copies: [Copy]
  /// The day on which somebody looked for another copy and found none.
  public let soughtInVain: CalendarDate?
  /// How many sentences the paragraph has.
  public let sentenceCount: Int
  /// The first words of each sentence that no other copy confirms.
  public let unproved: [String]

  /// What another source has of the paragraph.
  public struct Copy: Sendable {
    public let title: String
    /// Where it was read; `nil` for a document without an address.
    public let address: String?
    public let seen: CalendarDate
    /// How many sentences of the paragraph it has in the same words.
    public let agreeing: Int
    /// How the copy differs, in words of our own; `nil` if everything in it agrees.
    public let differs: Prose?
  }

  package static let none = CopyComparison(copies: [], soughtInVain: nil, sentenceCount: 0, unproved: [])

  /// Reads what a header says about other copies, and compares them.
  static func read(
    _ record: inout Record, _ prose: inout ProseReader, of words: ComparedText, number: String,
    kind: CodeParagraph.Kind?, _ diagnostics: inout Diagnostics
  ) -> CopyComparison {
    let (list, day) = ("also-read", "no-second-copy")
    guard kind != .summary else {
      for key in [list, day] where record.value(key) != nil {
        diagnostics.error(
          ManuscriptRules.unknownKey, "a summary has no '\(key)': only exact words are compared with another copy",
          at: record.place(of: key), help: "take the key away")
      }
      return none
    }
    let items = record.list(list, required: false, &diagnostics)
    let sought = prose.seen(&record, day, required: false, &diagnostics)
    if kind == .verbatim, items.isEmpty != record.has(day) {
      diagnostics.error(
        GuidanceRules.secondCopy,
        items.isEmpty
          ? "the words of paragraph \(number) rest on one source, and nothing says if another copy was looked for"
          : "paragraph \(number) has another copy, and says that none was found",
        at: items.isEmpty ? record.place : record.place(of: day),
        help: items.isEmpty
          ? "name another copy under '\(list)', or write the day on which you found none as '\(day)'"
          : "take '\(day)' away")
    }
    let sentences = Sentences(words).ranges.map { words.signs[$0] }
    var proved: Set<Int> = []
    let copies = items.compactMap { item -> Copy? in
      copy(item, in: record.file, &prose, of: words, sentences, number, &proved, &diagnostics)
    }
    return CopyComparison(
      copies: copies, soughtInVain: sought, sentenceCount: sentences.count,
      unproved: sentences.indices.filter { !proved.contains($0) }.map {
        words.beginning(of: sentences[$0].startIndex..<sentences[$0].endIndex, words: 6)
      })
  }

  private static func copy(
    _ item: YAMLValue, in file: SourceFile, _ prose: inout ProseReader, of words: ComparedText,
    _ sentences: [ArraySlice<Unicode.Scalar>], _ number: String, _ proved: inout Set<Int>,
    _ diagnostics: inout Diagnostics
  ) -> Copy? {
    guard var entry = Record(item, "an entry of 'also-read'", in: file, &diagnostics) else { return nil }
    let title = entry.text("title", &diagnostics)
    let address = entry.optionalText("address", &diagnostics)
      .flatMap { OutsideAddress.check($0.value, at: $0.place, &diagnostics) }
    let seen = prose.seen(&entry, required: true, &diagnostics)
    let text = entry.text("words", &diagnostics)
    let differs = entry.optionalText("differs", &diagnostics)
    entry.finish(&diagnostics)
    guard let title, let seen, let text else { return nil }
    let copied = ComparedText(text.value)
    var agreeing: Set<Int> = []
    var other: Range<Int>?
    for range in Sentences(copied).ranges {
      if let same = sentences.firstIndex(where: { $0.elementsEqual(copied.signs[range]) }) {
        agreeing.insert(same)
      } else {
        other = other ?? range
      }
    }
    proved.formUnion(agreeing)
    if let other, differs == nil {
      let fault = QuotationComparison(ComparedText(copied.text(other)), with: words).fault()
      diagnostics.error(
        GuidanceRules.secondCopy,
        """
        the copy '\(title.value)' has other words than paragraph \(number), in the sentence \
        '\(copied.beginning(of: other))'\(fault.map { ": \($0.message)" } ?? "")
        """,
        at: text.place,
        help: """
          look at both again, and if you can at the Code itself; if it is the copy that has changed the words, say how \
          under 'differs'
          """)
    } else if other == nil, let differs {
      diagnostics.error(
        GuidanceRules.secondCopy, "the copy '\(title.value)' has no words that differ from paragraph \(number)",
        at: differs.place, help: "take 'differs' away")
    }
    return Copy(
      title: title.value, address: address, seen: seen, agreeing: agreeing.count,
      differs: prose.source(differs))
  }
}
