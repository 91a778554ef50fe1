import Content
import Manuscript
import Proofreading
import Records

/// A paragraph of the SEND Code of Practice (January 2015): its exact words, or our summary of them.
///
/// The Code is Crown copyright and used under the Open Government Licence v3.0.
public struct CodeParagraph: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case verbatim, summary }

  /// The paragraph's number, such as `11.8`.
  public let number: String
  /// What it is about, in our words.
  public let heading: String
  public let kind: Kind
  /// The exact words where ``kind`` is `verbatim`, otherwise our summary.
  public let body: Prose
  /// The body in the form that quotations are compared with.
  package let words: ComparedText
  /// What the exact words mean, in plain words of our own; `nil` for a summary, which is plain already.
  public let gloss: Prose?
  /// Notes that are kept apart from the quotation, such as that CCGs are now ICBs.
  public let notes: [Prose]
  public let source: Prose
  /// Where the source was read.
  public let sourceAddress: String
  public let seen: CalendarDate
  /// What other copies of its exact words were read, and whether they agree.
  public let comparison: CopyComparison

  /// The address of the paragraph's page.
  public var address: String { "code-of-practice/\(number).html" }

  /// The parts of the number, so that 11.8 comes before 11.10.
  var numbers: [Int] { number.split(separator: ".").map { Int($0) ?? 0 } }

  static func read(_ source: ParsedSource, _ catalogue: Catalogue) -> ReadResult<CodeParagraph>? {
    let number = source.slug
    var diagnostics = Diagnostics()
    var record = source.record
    let address = source.address
    var prose = ProseReader(source, catalogue, address: address)
    prose.statesLaw = true
    let heading = record.text("heading", &diagnostics)
    prose.heading(heading)
    let kind = record.word("kind", Kind.self, required: true, &diagnostics)
    let notes = prose.lines(record.texts("notes", required: false, &diagnostics))
    let origin = record.text("source", &diagnostics).map { prose.source($0) }
    let place = record.text("address", &diagnostics).flatMap {
      OutsideAddress.check($0.value, at: $0.place, &diagnostics)
    }
    let seen = prose.seen(&record, required: true, &diagnostics)
    let gloss = Self.gloss(&record, kind, &diagnostics).map {
      prose.block($0, firstHeadingLevel: 3, idPrefix: "gloss--")
    }
    let fingerprint = record.optionalText("fingerprint", &diagnostics)
    let body = prose.body(source, collectsText: true, isQuoted: kind == .verbatim)
    let words = ComparedText(body.text)
    if let kind { Self.check(fingerprint, of: words, kind, number, record, &diagnostics) }
    let comparison = CopyComparison.read(&record, &prose, of: words, number: number, kind: kind, &diagnostics)
    record.finish(&diagnostics)
    guard let heading, let kind, let origin, let place, let seen else {
      return prose.finish(nil, diagnostics, address: address)
    }
    return prose.finish(
      CodeParagraph(
        number: number, heading: heading.value, kind: kind, body: body, words: words, gloss: gloss, notes: notes,
        source: origin, sourceAddress: place, seen: seen, comparison: comparison),
      diagnostics, address: address)
  }

  /// The gloss, which exact words have and summaries do not.
  private static func gloss(_ record: inout Record, _ kind: Kind?, _ diagnostics: inout Diagnostics) -> SourcedText? {
    switch kind {
    case .verbatim: return record.text("gloss", &diagnostics)
    case .summary:
      guard let gloss = record.optionalText("gloss", &diagnostics) else { return nil }
      diagnostics.error(
        ManuscriptRules.unknownKey, "a summary has no 'gloss': it is in plain words already", at: gloss.place,
        help: "put these words into the summary, or under 'notes'")
      return nil
    case nil: return record.optionalText("gloss", &diagnostics)
    }
  }

  /// Reports exact words whose fingerprint is missing, or is that of other words.
  private static func check(
    _ fingerprint: SourcedText?, of words: ComparedText, _ kind: Kind, _ number: String, _ record: Record,
    _ diagnostics: inout Diagnostics
  ) {
    guard kind == .verbatim else {
      guard let fingerprint else { return }
      diagnostics.error(
        ManuscriptRules.unknownKey, "a summary has no 'fingerprint': only exact words have one", at: fingerprint.place,
        help: "take the line away")
      return
    }
    guard let fingerprint else {
      diagnostics.error(
        GuidanceRules.fingerprint,
        "the words of paragraph \(number) have no fingerprint; theirs is '\(words.fingerprint)'", at: record.place,
        help: "compare the words with the Code once more, then add a line 'fingerprint: \(words.fingerprint)'")
      return
    }
    guard fingerprint.value != words.fingerprint else { return }
    diagnostics.error(
      GuidanceRules.fingerprint,
      "the words of paragraph \(number) have changed: their fingerprint is '\(words.fingerprint)', not '\(fingerprint.value)'",
      at: fingerprint.place,
      help: """
        put the words back as they were; if the Code itself has changed, compare them with it, then write \
        'fingerprint: \(words.fingerprint)' and the day as 'seen'
        """)
  }
}

extension CodeParagraph: ContentType {
  static let contentKind = ContentKind(
    "the header of a paragraph", files: "code-of-practice/{number}.md", address: "code-of-practice/{number}.html",
    list: .always("code-of-practice", "code-of-practice/index.html"), scheme: .code,
    names: .paragraphNumber, layering: Layering.none)

  static var order: (@Sendable (Self, Self) -> Bool)? {
    { $0.numbers.lexicographicallyPrecedes($1.numbers) }
  }

  static func enter(_ source: ParsedSource, in catalogue: inout Catalogue, _ diagnostics: inout Diagnostics) {
    let number = source.slug
    catalogue.enter(.init(address: "\(source.address)#\(number)", name: "paragraph \(number)"), as: number, .code)
  }
}
