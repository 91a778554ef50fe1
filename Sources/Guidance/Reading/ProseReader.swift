import Manuscript
import Proofreading
import Records

/// A piece of Markdown turned into HTML, ready for any page of a site.
///
/// The HTML may hold slots (see ``Slot``) for the way to the top of the site and for what an edition fills in.
public struct Prose: Sendable {
  public let html: String
  public let headings: [RenderedMarkdown.Heading]
  /// The words alone, where they were asked for.
  public let text: String

  /// The lists to tick; one inside another belongs to it.
  public let taskLists: [TaskList]
  /// Where the digits stand that say how deep headings are.
  private let levelDigits: [Int]

  /// A list to tick.
  public struct TaskList: Sendable {
    /// The words of the heading above it; empty before the first.
    public let heading: String
    public let html: String
  }

  public init(html: String, headings: [RenderedMarkdown.Heading] = [], text: String = "") {
    self.html = html
    self.headings = headings
    self.text = text
    (taskLists, levelDigits) = ([], [])
  }

  init(_ rendered: RenderedMarkdown) {
    html = rendered.htmlText
    headings = rendered.headings
    text = String(decoding: rendered.text, as: UTF8.self)
    taskLists = rendered.taskLists.map {
      TaskList(heading: $0.heading, html: String(decoding: rendered.html[$0.range], as: UTF8.self))
    }
    levelDigits = rendered.levelDigits
  }

  /// The HTML with its headings one level down, for a text that stands below a title of its own.
  public var lowered: String {
    var bytes = Array(html.utf8)
    for place in levelDigits where bytes[place] < UInt8(ascii: "6") { bytes[place] += 1 }
    return String(decoding: bytes, as: UTF8.self)
  }

  public static let empty = Prose(html: "")
}

/// Reads the Markdown of one file, collecting what its links lead to.
struct ProseReader {
  let file: SourceFile
  let links: ContentLinks
  private(set) var quotations: [RenderedMarkdown.Quotation] = []
  /// The words of all texts of the file that readers see, in the order in which they were read.
  private(set) var words = MarkedText()
  private(set) var proof: Proof
  var remarks = Remarks()
  /// How hard the texts may be to read.
  var limit = ReadingLimit()
  /// Whether the texts say what a law says, and stand beside its name: then they need no other source.
  var statesLaw = false
  /// What the passing of time can make untrue.
  var claims: [DatedClaim] = []
  /// The duties that the page says it meets.
  var duties: [DutyClaim] = []
  /// What the texts belong to, for what a page must say about its age: an address, or the start of several.
  var owner: String?

  init(
    _ source: ParsedSource, _ catalogue: Catalogue, address: String?, locality: ContentLinks.Locality = .edition
  ) {
    file = source.file
    proof = Proof(catalogue.lexicon)
    links = ContentLinks(catalogue: catalogue, path: source.path, address: address, locality: locality)
    owner = address
  }

  /// The text below a header.
  mutating func body(
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
    return render(file.bytes[body.range], firstLine: body.line, options)
  }

  /// Markdown of several paragraphs that is the value of a key.
  mutating func block(_ text: SourcedText, firstHeadingLevel: Int = 2, idPrefix: String = "") -> Prose {
    var options = MarkdownRenderer.Options()
    options.firstHeadingLevel = firstHeadingLevel
    options.idPrefix = idPrefix
    options.keepsLines = false
    return render(Array(text.value.utf8)[...], firstLine: text.place.line, options)
  }

  /// Markdown of one paragraph, without the tags of a paragraph.
  mutating func inline(_ text: SourcedText) -> Prose {
    var options = MarkdownRenderer.Options()
    options.isInline = true
    options.keepsLines = false
    return render(Array(text.value.utf8)[...], firstLine: text.place.line, options)
  }

  /// Markdown of one paragraph that may be left out.
  mutating func inline(_ text: SourcedText?) -> Prose? { text.map { inline($0) } }

  /// A text without Markdown that readers see, such as a summary.
  mutating func plain(_ text: SourcedText?, isHeading: Bool = false) {
    guard let text else { return }
    words.add(plain: text.value, line: text.place.line, isHeading: isHeading)
    proof.read(words, isPlain: true)
    proof.explain(words)
  }

  /// A title, or a name.
  mutating func heading(_ text: SourcedText?) { plain(text, isHeading: true) }

  /// What follows is on a page of its own, or may be: abbreviations have to be explained anew.
  mutating func beginPage() { proof.beginPage() }

  /// A list of Markdown lines.
  mutating func lines(_ texts: [SourcedText]) -> [Prose] { texts.map { inline($0) } }

  /// Where something comes from, which is not the page's own words.
  mutating func source(_ text: SourcedText) -> Prose {
    words.beginAside()
    links.isInSources = true
    defer {
      words.endAside()
      links.isInSources = false
    }
    return inline(text)
  }

  mutating func source(_ text: SourcedText?) -> Prose? { text.map { source($0) } }

  /// A list of sources.
  mutating func sources(_ texts: [SourcedText]) -> [Prose] { texts.map { source($0) } }

  /// A link that is the value of a key; the address may hold slots.
  mutating func link(_ text: SourcedText) -> ResolvedLink? {
    if let scheme = LinkSafety.dangerousScheme(of: text.value) {
      remarks.error(ManuscriptRules.dangerousLink, "a link may not begin with '\(scheme):'", at: text.place)
      return nil
    }
    return links.link(to: text.value, at: PlaceHint(text.place), &remarks)
  }

  private mutating func render(
    _ bytes: ArraySlice<UInt8>, firstLine: Int, _ options: MarkdownRenderer.Options
  ) -> Prose {
    var options = options
    options.marksWords = true
    let renderer = MarkdownRenderer(file: file, firstLine: firstLine, links: links, options: options)
    swap(&renderer.words, &words)
    var result = renderer.render(bytes)
    swap(&renderer.words, &words)
    proof.read(words)
    proof.explain(words, in: &result)
    remarks.add(contentsOf: renderer.remarks)
    quotations += result.quotations
    return Prose(result)
  }
}
