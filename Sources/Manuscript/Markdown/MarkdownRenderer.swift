import CCMarkGFM
import LibC

/// Turns a Markdown text into HTML in one pass over its tree, reporting anything not allowed.
///
/// A class, used for one text and then discarded: the walk changes it at every node, and must not copy it.
public final class MarkdownRenderer {
  /// What a text may contain.
  public struct Options: Sendable {
    /// The level of the first heading; pages begin with 2, as 1 is their title.
    public var firstHeadingLevel = 2
    /// Omit the paragraph's own tags, for texts of one line.
    public var isInline = false
    /// The prefix of the ids of headings and notes, for texts that appear beside others on one page.
    public var idPrefix = ""
    /// Whether the lines of the text are lines of the file; the value of a YAML key may be folded.
    public var keepsLines = true
    /// Collect the words alone as well.
    public var collectsText = false
    /// Record the words in ``MarkdownRenderer/words``, with marks that say what is where.
    public var marksWords = false
    /// Whether a line of bold words may be a paragraph by itself, like the subject of a letter.
    public var mayHaveBoldLines = false
    /// A text that exceeds these is reported, and not read.
    public var limits = MarkdownLimits()

    public init() {}
  }

  let links: any MarkdownLinks
  public internal(set) var diagnostics = Diagnostics()
  let file: SourceFile
  /// The lines of the file, if they are looked up.
  lazy var lines = SourceLines(of: file.bytes)
  let firstLine: Int
  let options: Options
  @exclusivity(unchecked) var out = RenderedMarkdown()
  /// The plain words, if they are marked; a text may be appended to those read before it.
  @exclusivity(unchecked) public var words = MarkedText()

  // What the walk remembers between nodes.
  @exclusivity(unchecked) var heading: (level: Int, start: Int, line: Int, text: [UInt8])?
  var lastLevel: Int
  var ids: [String: Int] = [:]
  @exclusivity(unchecked) var quotes: [Quote] = []
  /// The words of the line that names the source of the innermost quotation.
  @exclusivity(unchecked) var attribution: [UInt8] = []
  /// What changes how the words of the open quotations read, and how many are open.
  var alterations: [RenderedMarkdown.Quotation.Alteration] = []
  var quotationsOpen = 0
  var skipped: OpaquePointer?
  var row: (isHeader: Bool, column: Int) = (false, 0)
  var hasTableBody = false
  /// The outermost open task list, and where it begins in the HTML.
  var taskList: (node: OpaquePointer, start: Int)?
  /// How many tables there are under each heading: their names must differ.
  var tables: [String: Int] = [:]
  var footnotes = 0
  /// In how many places each note has been named so far, and in how many of the whole text; those in links are not
  /// counted.
  var footnoteUses: [String: Int] = [:]
  var waysBack: [String: Int] = [:]
  var openLinks: [String] = []
  /// How many of the open links have a tag of their own: at most one.
  var linksOpen = 0
  /// The innermost is the last.
  var spans: [OpenSpan] = []
  /// Whether the text contains an ampersand: only then can it contain characters that its file does not.
  var holdsEntities = false

  enum Quote {
    case plain
    case alert
    case attributed(start: SourcePlace, text: [UInt8], source: String?)
  }

  /// - Parameters:
  ///   - file: the file that the text is in, for places.
  ///   - firstLine: the line of the file at which the text begins.
  ///   - links: decides where links lead.
  public init(file: SourceFile, firstLine: Int, links: any MarkdownLinks, options: Options = Options()) {
    self.file = file
    self.firstLine = firstLine
    self.links = links
    self.options = options
    lastLevel = options.firstHeadingLevel - 1
  }

  /// Renders a text.
  public func render(_ bytes: ArraySlice<UInt8>) -> RenderedMarkdown {
    out.html.reserveCapacity(bytes.count + bytes.count / 2)
    if marksWords { words.begin(line: firstLine) }
    if options.keepsLines { checkLines(bytes) }
    bytes.withUnsafeBufferPointer { buffer in
      if let (what, line) = options.limits.excess(in: buffer) {
        diagnostics.error(
          ManuscriptRules.tooMuchMarkup, what, at: file.place(ofLine: firstLine + (options.keepsLines ? line : 0)),
          help: "write shorter passages that nest less deep, with empty lines between them")
        return
      }
      holdsEntities = buffer.baseAddress.map { memchr($0, 0x26, buffer.count) != nil } ?? false
      _ = MarkdownParser.parse(buffer) { walk($0) }
    }
    return out
  }

  /// Looks for mistakes that the parser ignores.
  private func checkLines(_ bytes: ArraySlice<UInt8>) {
    var lines = LineSlips(file: file)
    lines.read(bytes, firstLine: firstLine)
    diagnostics.add(contentsOf: lines.diagnostics)
    if bytes.withUnsafeBufferPointer({ ByteSearch.first("[^", in: $0) != nil }) {
      var notes = NoteSlips(file: file)
      notes.read(bytes, firstLine: firstLine)
      diagnostics.add(contentsOf: notes.diagnostics)
    }
  }

  private func walk(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      if let skip = skipped {
        // Everything inside a node that was handled as a whole is skipped.
        if event == CMARK_EVENT_EXIT && node == skip { skipped = nil }
        continue
      }
      let isEntering = event == CMARK_EVENT_ENTER
      isEntering ? beginSpan(around: node) : endSpan(in: node)
      visit(node, isEntering: isEntering)
      if !isEntering { endSpan(around: node) }
    }
    if marksWords { words.endBlock() }
    if footnotes > 0 { put("</ol></section>\n") }
  }

  private func visit(_ node: OpaquePointer, isEntering: Bool) {
    let type = signpost_node_type(node)
    if quotationsOpen > 0 && isEntering { noteAlteration(node, type) }
    switch type {
    case CMARK_NODE_DOCUMENT.rawValue: break
    case CMARK_NODE_TEXT.rawValue: text(node)
    case CMARK_NODE_PARAGRAPH.rawValue: paragraph(node, isEntering)
    case CMARK_NODE_HEADING.rawValue: isEntering ? openHeading(node) : closeHeading(node)
    case CMARK_NODE_LIST.rawValue: list(node, isEntering)
    case CMARK_NODE_ITEM.rawValue: item(node, isEntering)
    case CMARK_NODE_SOFTBREAK.rawValue, CMARK_NODE_LINEBREAK.rawValue:
      lineBreak(node, isHard: type == CMARK_NODE_LINEBREAK.rawValue)
    case CMARK_NODE_EMPH.rawValue: tag("em", isEntering)
    case CMARK_NODE_STRONG.rawValue: strong(node, isEntering)
    case CMARK_NODE_LINK.rawValue: isEntering ? openLink(node) : closeLink()
    case CMARK_NODE_IMAGE.rawValue: if isEntering { picture(node) }
    case CMARK_NODE_CODE.rawValue:
      put("<code>")
      mark(.code)
      putLiteral(node)
      mark(.codeEnd)
      put("</code>")
    case CMARK_NODE_CODE_BLOCK.rawValue: codeBlock(node)
    case CMARK_NODE_BLOCK_QUOTE.rawValue: isEntering ? openQuote(node) : closeQuote(node)
    case CMARK_NODE_THEMATIC_BREAK.rawValue: put("<hr>\n")
    case CMARK_NODE_HTML_BLOCK.rawValue, CMARK_NODE_HTML_INLINE.rawValue: html(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: if isEntering { footnoteReference(node) }
    case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: footnote(node, isEntering)
    case signpost_type_strikethrough(): tag("del", isEntering)
    case signpost_type_table(): table(isEntering)
    case signpost_type_table_row(): tableRow(node, isEntering)
    case signpost_type_table_cell(): cell(node, isEntering)
    default: break
    }
  }
}
