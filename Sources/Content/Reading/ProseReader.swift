import Manuscript
import Proofreading
import Records

/// Reads the Markdown of one file, collecting what its links lead to.
package struct ProseReader {
  package let file: SourceFile
  /// Its path inside the content.
  let path: String
  package let links: ContentLinks
  package private(set) var quotations: [RenderedMarkdown.Quotation] = []
  /// The words of all texts in the file that readers see, in the order in which they were read.
  package private(set) var words = MarkedText()
  package private(set) var proofreader: Proofreader
  package var diagnostics = Diagnostics()
  /// How hard the texts may be to read.
  package var limit = ReadabilityLimit()
  /// Whether the texts say what a law says and appear next to its name, so that they need no other source.
  package var statesLaw = false
  /// Where the words are about changes of the law that are not in force, in the list of these; `nil` in all other files.
  package var toldProposals: [Range<Int>]?
  /// What the passing of time can make untrue.
  package var claims: [DatedStatement] = []
  /// The duties that the page says it meets.
  package var duties: [DutyClaim] = []
  /// What the texts belong to, for what a page must say about its age: an address, or a prefix of several.
  package var owner: String?

  package init(
    _ source: ParsedSource, _ catalogue: Catalogue, address: String?, locality: ContentLinks.Locality = .edition
  ) {
    file = source.file
    path = source.path
    proofreader = Proofreader(catalogue.lexicon)
    links = ContentLinks(catalogue: catalogue, path: source.path, address: address, locality: locality)
    owner = address
  }

  /// The text below a header.
  package mutating func body(
    _ source: ParsedSource, idPrefix: String = "", firstHeadingLevel: Int = 2, collectsText: Bool = false,
    isQuoted: Bool = false, mayHaveBoldLines: Bool = false
  ) -> Prose {
    guard let body = source.body else { return .empty }
    if isQuoted { words.beginQuotation() }
    defer { if isQuoted { words.endQuotation() } }
    var options = MarkdownRenderer.Options()
    options.idPrefix = idPrefix
    options.firstHeadingLevel = firstHeadingLevel
    options.collectsText = collectsText
    options.mayHaveBoldLines = mayHaveBoldLines || isQuoted
    return render(file.bytes[body.range], firstLine: body.line, options, in: links.catalogue.store)
  }

  /// Markdown of several paragraphs that is the value of a key.
  package mutating func block(_ text: SourcedText, firstHeadingLevel: Int = 2, idPrefix: String = "") -> Prose {
    var options = MarkdownRenderer.Options()
    options.firstHeadingLevel = firstHeadingLevel
    options.idPrefix = idPrefix
    options.keepsLines = false
    return render(Array(text.value.utf8)[...], firstLine: text.place.line, options)
  }

  /// Markdown of one paragraph, without paragraph tags.
  package mutating func inline(_ text: SourcedText) -> Prose {
    var options = MarkdownRenderer.Options()
    options.isInline = true
    options.keepsLines = false
    return render(Array(text.value.utf8)[...], firstLine: text.place.line, options)
  }

  /// Markdown of one paragraph that may be left out.
  package mutating func inline(_ text: SourcedText?) -> Prose? { text.map { inline($0) } }

  /// A text without Markdown that readers see, such as a summary.
  package mutating func plain(_ text: SourcedText?, isHeading: Bool = false) {
    guard let text else { return }
    words.add(plain: text.value, line: text.place.line, isHeading: isHeading)
    proofreader.read(words, isPlain: true)
    proofreader.explain(words)
  }

  /// A title, or a name.
  package mutating func heading(_ text: SourcedText?) { plain(text, isHeading: true) }

  /// What a page is called, and what it is about: the keys `title` and `summary`.
  package mutating func titleAndSummary(
    _ record: inout Record, _ diagnostics: inout Diagnostics
  ) -> (title: SourcedText?, summary: SourcedText?) {
    let title = record.text("title", &diagnostics)
    let summary = record.text("summary", &diagnostics)
    heading(title)
    plain(summary)
    return (title, summary)
  }

  /// What follows is, or may be, on a page of its own: abbreviations have to be explained again.
  package mutating func beginPage() { proofreader.beginPage() }

  /// A list of Markdown lines.
  package mutating func lines(_ texts: [SourcedText]) -> [Prose] { texts.map { inline($0) } }

  /// Where something comes from; these are not the page's own words.
  package mutating func source(_ text: SourcedText) -> Prose {
    words.beginAside()
    links.isInSources = true
    defer {
      words.endAside()
      links.isInSources = false
    }
    return inline(text)
  }

  package mutating func source(_ text: SourcedText?) -> Prose? { text.map { source($0) } }

  /// A list of sources.
  package mutating func sources(_ texts: [SourcedText]) -> [Prose] { texts.map { source($0) } }

  /// A link that is the value of a key; the address may hold slots.
  package mutating func link(_ text: SourcedText) -> ResolvedLink? {
    if let scheme = LinkSafety.dangerousScheme(of: text.value) {
      diagnostics.error(ManuscriptRules.dangerousLink, "a link may not begin with '\(scheme):'", at: text.place)
      return nil
    }
    return links.link(to: text.value, at: PlaceHint(text.place), &diagnostics)
  }

  private mutating func render(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, _ options: MarkdownRenderer.Options, in store: ByteStore? = nil
  ) -> Prose {
    var options = options
    options.marksWords = true
    let renderer = MarkdownRenderer(file: file, firstLine: firstLine, links: links, options: options)
    swap(&renderer.words, &words)
    var result = renderer.render(bytes)
    swap(&renderer.words, &words)
    proofreader.read(words)
    proofreader.explain(words, in: &result)
    diagnostics.add(contentsOf: renderer.diagnostics)
    quotations += result.quotations
    return Prose(result, in: store)
  }
}
