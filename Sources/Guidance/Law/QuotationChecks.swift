import Content
import Manuscript
import Proofreading

/// Compares what pages quote from the Code with the paragraphs that we hold.
struct QuotationChecks {
  private let paragraphs: [String: CodeParagraph]
  private let sources: [ParsedSource]
  /// The files that exist but could not be read.
  private let unread: [ContentFile]

  init(_ paragraphs: [CodeParagraph], _ sources: [ParsedSource], unread: [ContentFile]) {
    self.paragraphs = Dictionary(paragraphs.map { ($0.number, $0) }) { first, _ in first }
    self.sources = sources
    self.unread = unread
  }

  /// Reports quotations that are not the Code's words, that leave out too much of them, or that cannot be checked.
  func check(_ quotations: [RenderedMarkdown.Quotation], _ diagnostics: inout Diagnostics) {
    for quotation in quotations {
      let number = String(quotation.source.dropFirst("code:".count))
      guard let text = quotation.text else {
        reportUnattributed(number, quotation, &diagnostics)
        continue
      }
      for alteration in quotation.alterations {
        diagnostics.error(
          GuidanceRules.quotation, "\(alteration.what) cannot be compared with paragraph \(number)",
          at: alteration.place, help: "leave only words in a quotation; they may be bold or links")
      }
      checkAttribution(of: quotation, number, &diagnostics)
      guard let held = paragraphs[number] else {
        // A paragraph whose own file has mistakes does exist.
        let file = CodeParagraph.contentKind.file(number)
        if !unread.contains(file), source(file) == nil { reportUnheld(number, quotation, &diagnostics) }
        continue
      }
      guard held.kind == .verbatim else {
        diagnostics.error(
          GuidanceRules.uncheckedQuotation,
          "these words cannot be checked: paragraph \(number) is held as a summary, and its own words are not known here",
          at: quotation.place,
          help: """
            say it in your own words, without a quotation; or put the exact words into code-of-practice/\(number).md
            """,
          notes: place(ofBody: held).map { [.init("the summary is here", at: $0)] } ?? [])
        continue
      }
      let words = ComparedText(text)
      guard let fault = QuotationComparison(words, with: held.words).fault() else { continue }
      report(fault, words, text, quotation, held, &diagnostics)
    }
  }

  private func report(
    _ fault: QuotationFault, _ words: ComparedText, _ text: String, _ quotation: RenderedMarkdown.Quotation,
    _ held: CodeParagraph, _ diagnostics: inout Diagnostics
  ) {
    let copy = "copy the words from code-of-practice/\(held.number).md"
    let help = [fault.help, fault.isOmission ? nil : copy].compactMap(\.self).joined(separator: "; ")
    let isAbsent = fault.kind == .unlike || fault.kind == .empty
    let there = isAbsent ? place(ofBody: held) : fault.heldOffset.flatMap { place(of: $0, in: held) }
    let around = fault.heldWords.map { "the paragraph has '\($0)' here" } ?? "the words of the paragraph are here"
    diagnostics.error(
      fault.isOmission ? GuidanceRules.omission : GuidanceRules.quotation,
      fault.isOmission
        ? "this quotation of paragraph \(held.number) leaves out too much: \(fault.message)"
        : "these are not the words of paragraph \(held.number): \(fault.message)",
      at: place(of: fault.offset, words, text, quotation), help: help,
      notes: there.map { [.init(around, at: $0)] } ?? [])
  }

  /// Reports a box or block quote that looks like a quotation from the Code, but that would not be compared.
  private func reportUnattributed(
    _ number: String, _ quotation: RenderedMarkdown.Quotation, _ diagnostics: inout Diagnostics
  ) {
    let line = "'— [paragraph \(number)](code:\(number))'"
    let isBox = !quotation.alterations.isEmpty
    diagnostics.error(
      GuidanceRules.uncheckedQuotation,
      isBox
        ? "these words are not checked: a box is no quotation, and its last line names paragraph \(number) as if it were one"
        : "these words are not checked: the quotation has a link to paragraph \(number), but not in a last line of its own",
      at: quotation.place,
      help: isBox
        ? "if these are the Code's words, take the name of the box away; if not, name the paragraph in a sentence"
        : "let it end with a line \(line); if these are not the Code's words, write them without '>'")
  }

  private func reportUnheld(_ number: String, _ quotation: RenderedMarkdown.Quotation, _ diagnostics: inout Diagnostics)
  {
    let near = NearMiss.of(number, in: Array(paragraphs.keys)).map { "did you mean '\($0)'? If not, " } ?? ""
    diagnostics.error(
      GuidanceRules.uncheckedQuotation,
      "these words cannot be checked: there is no paragraph '\(number)' in 'code-of-practice'", at: quotation.place,
      help: """
        \(near)add code-of-practice/\(number).md with the exact words and where you read them, or say it in your own words
        """)
  }

  /// The words allowed in the line that says where a quotation comes from: a name for the paragraph and the Code.
  private static let attributing: Set<String> = [
    "paragraph", "paragraphs", "para", "chapter", "page", "pages", "p", "pp", "of", "the", "in", "and", "sen", "send",
    "disability", "code", "practice", "january", "department", "for", "education",
  ]

  /// Reports other words in that line, which would look quoted, and the number of another paragraph.
  private func checkAttribution(
    of quotation: RenderedMarkdown.Quotation, _ number: String, _ diagnostics: inout Diagnostics
  ) {
    let words = quotation.attribution.split { !($0.isLetter || $0.isNumber || $0 == ".") }
    let line = "the last line of a quotation says where its words come from"
    for word in words {
      let word = word.last == "." ? word.dropLast() : word
      if word.contains("."), word.allSatisfy({ $0.isNumber || $0 == "." }), word != number {
        diagnostics.error(
          GuidanceRules.quotation, "\(line): this one says \(word), and its link leads to \(number)",
          at: quotation.place, help: "quote one paragraph at a time, and name the one that the link leads to")
        return
      }
      if word.contains(where: \.isLetter), !Self.attributing.contains(word.lowercased()) {
        diagnostics.error(
          GuidanceRules.quotation, "\(line), and nothing else: '\(word)' does not belong there", at: quotation.place,
          help: "write '— [paragraph \(number)](code:\(number))', and say the rest outside the quotation")
        return
      }
    }
  }

  private func place(
    of offset: Int, _ words: ComparedText, _ text: String, _ quotation: RenderedMarkdown.Quotation
  ) -> SourcePlace {
    guard words.origins.indices.contains(offset),
      let source = sources.first(where: { $0.file.path == quotation.place.path })
    else { return quotation.place }
    return QuotationPlace(text, fromLine: quotation.place.line, in: source.file).place(of: words.origins[offset])
      ?? quotation.place
  }

  /// The place of one of the held characters in the paragraph's own file.
  private func place(of offset: Int, in held: CodeParagraph) -> SourcePlace? {
    guard held.words.origins.indices.contains(offset), let (file, line) = body(of: held) else { return nil }
    return QuotationPlace(held.body.text, fromLine: line, in: file).place(of: held.words.origins[offset])
      ?? file.place(ofLine: line)
  }

  private func place(ofBody held: CodeParagraph) -> SourcePlace? {
    body(of: held).map { $0.file.place(ofLine: $0.line) }
  }

  /// Where the words of a paragraph begin.
  private func body(of held: CodeParagraph) -> (file: SourceFile, line: Int)? {
    guard let source = source(CodeParagraph.contentKind.file(held.number)), let body = source.body else { return nil }
    var line = body.line
    while let text = source.file.line(line), text.allSatisfy(\.isWhitespace) { line += 1 }
    return (source.file, line)
  }

  private func source(_ file: ContentFile) -> ParsedSource? { sources.first { $0.identity == file } }
}
