import CCMarkGFM
import Foundation

/// Turns a Markdown text into HTML in one pass over its tree, reporting what may not be there.
///
/// A class, used for one text and then thrown away: the walk changes it at every node, and must not copy it.
public final class MarkdownRenderer {
  /// What a text may hold.
  public struct Options: Sendable {
    /// The level that the first heading has; pages begin with 2, as 1 is their title.
    public var firstHeadingLevel = 2
    /// Leave the paragraph's own tags away, for texts of one line.
    public var isInline = false
    /// What stands before the ids of headings and notes, for texts that appear beside others on one page.
    public var idPrefix = ""
    /// Collect the words alone as well.
    public var collectsText = false

    public init() {}
  }

  private let links: any MarkdownLinks
  public private(set) var remarks = Remarks()
  private let file: SourceFile
  private let firstLine: Int
  private let options: Options
  @exclusivity(unchecked) private var out = RenderedMarkdown()

  // What the walk remembers between nodes.
  @exclusivity(unchecked) private var heading: (level: Int, start: Int, line: Int, text: [UInt8])?
  private var lastLevel: Int
  private var ids: [String: Int] = [:]
  @exclusivity(unchecked) private var quotes: [Quote] = []
  private var skipped: OpaquePointer?
  private var row: (isHeader: Bool, column: Int) = (false, 0)
  private var hasTableBody = false
  /// How many tables stand under each heading: their names must differ.
  private var tables: [String: Int] = [:]
  private var footnotes = 0
  private var footnoteUses: [String: Int] = [:]
  private var openLinks: [String] = []

  private enum Quote {
    case plain
    case alert
    case attributed(start: SourcePlace, text: [UInt8], source: String?)
  }

  /// - Parameters:
  ///   - file: the file that the text stands in, for places.
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
    bytes.withUnsafeBufferPointer { buffer in
      _ = MarkdownParser.parse(buffer) { walk($0) }
    }
    return out
  }

  private func walk(_ root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { continue }
      if let skip = skipped {
        // Everything inside a node that was dealt with whole is passed over.
        if event == CMARK_EVENT_EXIT && node == skip { skipped = nil }
        continue
      }
      visit(node, isEntering: event == CMARK_EVENT_ENTER)
    }
    if footnotes > 0 { put("</ol></section>\n") }
  }

  private func visit(_ node: OpaquePointer, isEntering: Bool) {
    let type = signpost_node_type(node)
    switch type {
    case CMARK_NODE_DOCUMENT.rawValue: break
    case CMARK_NODE_TEXT.rawValue: text(node)
    case CMARK_NODE_PARAGRAPH.rawValue: paragraph(node, isEntering)
    case CMARK_NODE_HEADING.rawValue: isEntering ? openHeading(node) : closeHeading(node)
    case CMARK_NODE_LIST.rawValue: list(node, isEntering)
    case CMARK_NODE_ITEM.rawValue: item(node, isEntering)
    case CMARK_NODE_SOFTBREAK.rawValue, CMARK_NODE_LINEBREAK.rawValue: lineBreak(node, isHard: type == CMARK_NODE_LINEBREAK.rawValue)
    case CMARK_NODE_EMPH.rawValue: tag("em", isEntering)
    case CMARK_NODE_STRONG.rawValue: strong(node, isEntering)
    case CMARK_NODE_LINK.rawValue: isEntering ? openLink(node) : closeLink()
    case CMARK_NODE_IMAGE.rawValue: if isEntering { picture(node) }
    case CMARK_NODE_CODE.rawValue:
      put("<code>")
      putLiteral(node)
      put("</code>")
    case CMARK_NODE_CODE_BLOCK.rawValue: codeBlock(node)
    case CMARK_NODE_BLOCK_QUOTE.rawValue: isEntering ? openQuote(node) : closeQuote(node)
    case CMARK_NODE_THEMATIC_BREAK.rawValue: put("<hr>\n")
    case CMARK_NODE_HTML_BLOCK.rawValue, CMARK_NODE_HTML_INLINE.rawValue: html(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: if isEntering { footnoteReference(node) }
    case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: footnote(isEntering)
    case signpost_type_strikethrough(): tag("del", isEntering)
    case signpost_type_table(): table(isEntering)
    case signpost_type_table_row(): tableRow(node, isEntering)
    case signpost_type_table_cell(): cell(node, isEntering)
    default: break
    }
  }

  // MARK: Blocks

  private func paragraph(_ node: OpaquePointer, _ isEntering: Bool) {
    if isTight(node) {
      if !isEntering { note(byte: UInt8(ascii: " ")) }
      return
    }
    if options.isInline, let parent = cmark_node_parent(node),
      signpost_node_type(parent) == CMARK_NODE_DOCUMENT.rawValue
    {
      if isEntering && cmark_node_previous(node) != nil { put(" ") }
      return
    }
    if isEntering {
      put("<p>")
    } else if isInFooter {
      put("</footer>\n")
    } else {
      put("</p>\n")
      note(byte: UInt8(ascii: "\n"))
    }
  }

  private func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      signpost_node_type(list) == CMARK_NODE_LIST.rawValue
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  private func openHeading(_ node: OpaquePointer) {
    let level = Int(cmark_node_get_heading_level(node))
    let line = line(of: node)
    if level < options.firstHeadingLevel {
      remarks.error(
        ManuscriptRules.headingLevel, "the title of the page stands in its header; headings in the text begin with '\(hashes(options.firstHeadingLevel))'",
        at: file.place(ofLine: line), help: "write '\(hashes(options.firstHeadingLevel))' here")
    } else if level > lastLevel + 1 {
      remarks.error(
        ManuscriptRules.headingLevel, "this heading skips a level: '\(hashes(level))' after \(lastLevel < options.firstHeadingLevel ? "the title" : "'\(hashes(lastLevel))'")",
        at: file.place(ofLine: line), help: "write '\(hashes(lastLevel + 1))' here")
    }
    lastLevel = max(level, options.firstHeadingLevel)
    heading = (level, out.html.count, line, [])
  }

  private func hashes(_ level: Int) -> String { String(repeating: "#", count: level) }

  private func closeHeading(_ node: OpaquePointer) {
    guard let open = heading else { return }
    heading = nil
    let inner = Array(out.html[open.start...])
    out.html.removeSubrange(open.start...)
    let words = String(decoding: open.text, as: UTF8.self)
    if open.text.allSatisfy({ $0 == 32 }) {
      remarks.error(ManuscriptRules.headingLevel, "this heading has no words", at: file.place(ofLine: open.line))
    }
    let id = uniqueID(Slug.make(from: words))
    out.headings.append(.init(level: open.level, id: id, text: words))
    put("<h\(open.level) id=\"\(options.idPrefix)\(id)\">")
    out.html.append(contentsOf: inner)
    put("</h\(open.level)>\n")
    note(byte: UInt8(ascii: "\n"))
  }

  private func uniqueID(_ slug: String) -> String {
    let slug = slug.isEmpty ? "section" : slug
    let count = ids[slug, default: 0] + 1
    ids[slug] = count
    return count == 1 ? slug : uniqueID("\(slug)-\(count)")
  }

  private func list(_ node: OpaquePointer, _ isEntering: Bool) {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    guard isEntering else {
      put(isOrdered ? "</ol>\n" : "</ul>\n")
      return
    }
    let start = cmark_node_get_list_start(node)
    if isOrdered {
      put(start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
    } else {
      put(isTask(cmark_node_first_child(node)) ? "<ul class=\"tasks\">\n" : "<ul>\n")
    }
  }

  private func item(_ node: OpaquePointer, _ isEntering: Bool) {
    guard isEntering else {
      put("</li>\n")
      note(byte: UInt8(ascii: "\n"))
      return
    }
    if isTask(node) {
      put(
        cmark_gfm_extensions_get_tasklist_item_checked(node)
          ? "<li class=\"task task--done\"><span class=\"task-box\" aria-hidden=\"true\"></span>"
          : "<li class=\"task\"><span class=\"task-box\" aria-hidden=\"true\"></span>")
    } else {
      put("<li>")
    }
  }

  private func isTask(_ node: OpaquePointer?) -> Bool {
    guard let node, let name = cmark_node_get_type_string(node) else { return false }
    return name[0] == CChar(bitPattern: UInt8(ascii: "t")) && name[1] == CChar(bitPattern: UInt8(ascii: "a")) && name[2] == CChar(bitPattern: UInt8(ascii: "s"))
  }

  private func codeBlock(_ node: OpaquePointer) {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let name = String(info.prefix { $0 != " " })
    if !name.isEmpty {
      let words = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      let place = file.place(of: name, fromLine: line(of: node))
      if let html = links.block(name, words, at: place, &remarks) {
        put(html)
        return
      }
    }
    put("<pre><code>")
    putLiteral(node)
    put("</code></pre>\n")
  }

  private func html(_ node: OpaquePointer) {
    let words = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let first = String(words.prefix { $0 != "\n" && $0 != ">" }.prefix(40)) + (words.contains(">") ? ">" : "")
    let shown = words.hasPrefix(first) ? first : String(words.prefix(20))
    let block = enclosingBlock(node)
    remarks.error(
      ManuscriptRules.rawHTML, "raw HTML is not taken: '\(shown)'", at: file.place(of: shown, fromLine: line(of: block)),
      help: "use Markdown instead; write '&lt;' for a plain '<'")
  }

  // MARK: Quotations and boxes

  private static let alerts = ["note", "tip", "important", "warning", "caution"]

  private func openQuote(_ node: OpaquePointer) {
    if let name = alertName(node) {
      let kind = name.lowercased()
      guard Self.alerts.contains(kind) else {
        remarks.error(
          ManuscriptRules.unknownAlert, "there is no box '[!\(name)]'", at: file.place(of: "[!\(name)]", fromLine: line(of: node)),
          help: NearMiss.of(kind, in: Self.alerts).map { "did you mean '[!\($0.uppercased())]'?" }
            ?? "the boxes are: " + Self.alerts.map { "[!\($0.uppercased())]" }.joined(separator: ", "))
        quotes.append(.plain)
        put("<blockquote>\n")
        return
      }
      let title = kind.prefix(1).uppercased() + kind.dropFirst()
      put("<div class=\"alert alert-\(kind)\"><p class=\"alert-title\">\(title)</p>\n")
      quotes.append(.alert)
      return
    }
    if hasAttribution(node) {
      quotes.append(.attributed(start: file.place(ofLine: line(of: node)), text: [], source: nil))
      put("<blockquote class=\"quotation\">\n")
    } else {
      quotes.append(.plain)
      put("<blockquote>\n")
    }
  }

  private func closeQuote(_ node: OpaquePointer) {
    switch quotes.popLast() {
    case .alert: put("</div>\n")
    case .attributed(let place, let text, let source):
      if let source {
        out.quotations.append(.init(text: String(decoding: text, as: UTF8.self), source: source, place: place))
      }
      put("</blockquote>\n")
    default: put("</blockquote>\n")
    }
  }

  /// The name in `[!NAME]` at the start of a quote.
  private func alertName(_ quote: OpaquePointer) -> String? {
    guard let paragraph = cmark_node_first_child(quote), let text = cmark_node_first_child(paragraph),
      signpost_node_type(text) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(text)
    else { return nil }
    let words = String(cString: literal)
    guard words.hasPrefix("[!"), words.hasSuffix("]"), words.count > 3 else { return nil }
    return String(words.dropFirst(2).dropLast())
  }

  private func hasAttribution(_ quote: OpaquePointer) -> Bool {
    guard let last = cmark_node_last_child(quote) else { return false }
    var child = cmark_node_first_child(last)
    while let node = child {
      if isAttribution(node) { return true }
      child = cmark_node_next(node)
    }
    return false
  }

  /// Whether a node is the dash before the link that says what is quoted.
  private func isAttribution(_ node: OpaquePointer) -> Bool {
    guard signpost_node_type(node) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(node),
      String(cString: literal).hasPrefix("—"), let link = cmark_node_next(node),
      signpost_node_type(link) == CMARK_NODE_LINK.rawValue, let address = cmark_node_get_url(link)
    else { return false }
    return String(cString: address).hasPrefix("code:")
  }

  private var isInFooter: Bool {
    if case .attributed(_, _, let source?) = quotes.last { return !source.isEmpty }
    return false
  }

  // MARK: Tables

  private func table(_ isEntering: Bool) {
    if isEntering {
      let heading = out.headings.last.map { "Table: \($0.text)" } ?? "Table"
      tables[heading, default: 0] += 1
      let count = tables[heading, default: 1]
      let name = count == 1 ? heading : "\(heading) (\(count))"
      put("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(HTMLText.escape(name))\"><table>\n")
      hasTableBody = false
    } else {
      put(hasTableBody ? "</tbody></table></div>\n" : "</table></div>\n")
    }
  }

  private func tableRow(_ node: OpaquePointer, _ isEntering: Bool) {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    row = (isHeader, 0)
    if isEntering {
      if isHeader {
        put("<thead>")
      } else if !hasTableBody {
        put("<tbody>\n")
        hasTableBody = true
      }
      put("<tr>")
    } else {
      put(isHeader ? "</tr></thead>\n" : "</tr>\n")
      note(byte: UInt8(ascii: "\n"))
    }
  }

  private func cell(_ node: OpaquePointer, _ isEntering: Bool) {
    let isHeading = row.isHeader && cmark_node_first_child(node) != nil
    if isEntering {
      put(isHeading ? "<th scope=\"col\">" : "<td>")
    } else {
      put(isHeading ? "</th>" : "</td>")
      note(byte: UInt8(ascii: " "))
      row.column += 1
    }
  }

  // MARK: Footnotes

  private func footnoteReference(_ node: OpaquePointer) {
    let number = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let name = HTMLText.escape(number)
    let use = footnoteUses[number, default: 0] + 1
    footnoteUses[number] = use
    let prefix = options.idPrefix
    let id = use == 1 ? "\(prefix)fnref-\(name)" : "\(prefix)fnref-\(name)-\(use)"
    put("<sup><a href=\"#\(prefix)fn-\(name)\" id=\"\(id)\" aria-label=\"Note \(name)\">\(name)</a></sup>")
  }

  private func footnote(_ isEntering: Bool) {
    if isEntering {
      if footnotes == 0 { put("<section class=\"footnotes\" aria-label=\"Notes\"><ol>\n") }
      footnotes += 1
      put("<li id=\"\(options.idPrefix)fn-\(footnotes)\">")
    } else {
      put("<a href=\"#\(options.idPrefix)fnref-\(footnotes)\">Back to the text of note \(footnotes)</a></li>\n")
    }
  }

  // MARK: Inlines

  private func text(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    if quotes.isEmpty {
      putLiteral(literal)
      return
    }
    if case .alert = quotes.last, let paragraph = cmark_node_parent(node), cmark_node_previous(node) == nil,
      cmark_node_previous(paragraph) == nil, alertIsOpened(by: node)
    {
      return
    }
    if case .attributed(let place, let text, nil) = quotes.last, isAttribution(node) {
      // The words of the quotation end here; what follows says where they come from.
      let link = cmark_node_next(node).flatMap { cmark_node_get_url($0) }.map { String(cString: $0) } ?? ""
      quotes[quotes.count - 1] = .attributed(start: place, text: text, source: link)
      if out.html.suffix(3).elementsEqual("<p>".utf8) {
        out.html.removeLast(3)
      } else {
        put("</p>\n")
      }
      put("<footer>")
    }
    putLiteral(literal)
  }

  private func alertIsOpened(by text: OpaquePointer) -> Bool {
    guard let paragraph = cmark_node_parent(text), let quote = cmark_node_parent(paragraph) else { return false }
    return signpost_node_type(quote) == CMARK_NODE_BLOCK_QUOTE.rawValue && alertName(quote) != nil
  }

  private func lineBreak(_ node: OpaquePointer, isHard: Bool) {
    if quotes.isEmpty {
      put(isHard ? "<br>\n" : "\n")
      note(byte: UInt8(ascii: " "))
      return
    }
    if case .alert = quotes.last, out.html.suffix(3).elementsEqual("<p>".utf8) { return }
    if let next = cmark_node_next(node), case .attributed(_, _, nil) = quotes.last, isAttribution(next) { return }
    put(isHard ? "<br>\n" : "\n")
    note(byte: UInt8(ascii: " "))
  }

  private func strong(_ node: OpaquePointer, _ isEntering: Bool) {
    guard isEntering else {
      put("</strong>")
      return
    }
    var isDuty = false
    if let child = cmark_node_first_child(node), cmark_node_next(child) == nil, let literal = cmark_node_get_literal(child),
      signpost_node_type(child) == CMARK_NODE_TEXT.rawValue
    {
      let words = String(cString: literal).lowercased()
      isDuty = words == "must" || words == "must not"
    }
    put(isDuty ? "<strong class=\"must\">" : "<strong>")
  }

  private func openLink(_ node: OpaquePointer) {
    let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let isEmpty = cmark_node_first_child(node) == nil
    let from = line(of: enclosingBlock(node))
    // An empty destination is found by the brackets after the words.
    let place = PlaceHint(destination.isEmpty ? "]()" : destination, in: file, fromLine: from)
    guard let link = resolve(destination, at: place) else {
      openLinks.append("")
      return
    }
    if isEmpty && link.name == nil {
      remarks.error(
        ManuscriptRules.emptyLink, "this link to '\(destination)' has no words", at: place.place,
        help: "write the words between the square brackets")
    }
    if link.isPlain {
      if isEmpty, let name = link.name { putName(name) }
      openLinks.append("")
      return
    }
    put(link.isExternal ? "<a class=\"external\" rel=\"noopener\" href=\"" : "<a href=\"")
    HTMLText.append(escaped: link.address, to: &out.html)
    put("\">")
    if isEmpty, let name = link.name { putName(name) }
    openLinks.append("</a>")
  }

  private func resolve(_ destination: String, at place: PlaceHint) -> ResolvedLink? {
    if let scheme = LinkSafety.dangerousScheme(of: destination) {
      remarks.error(
        ManuscriptRules.dangerousLink, "a link may not begin with '\(scheme):'", at: place.place,
        help: "link to a page, a typed address or https://")
      return nil
    }
    return links.link(to: destination, at: place, &remarks)
  }

  private func closeLink() { put(openLinks.popLast() ?? "") }

  private func picture(_ node: OpaquePointer) {
    let destination = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let place = PlaceHint(destination.isEmpty ? "![" : destination, in: file, fromLine: line(of: enclosingBlock(node)))
    let words = plainText(of: node)
    skipped = node
    if words.allSatisfy({ $0.isWhitespace }) {
      remarks.error(
        ManuscriptRules.imageDescription, "this picture has no words for those who cannot see it", at: place.place,
        help: "write what it shows between the square brackets: ![A family at a table](…)")
    }
    if let scheme = LinkSafety.dangerousScheme(of: destination) {
      remarks.error(ManuscriptRules.dangerousLink, "a picture may not begin with '\(scheme):'", at: place.place)
      return
    }
    guard let source = links.picture(destination, at: place, &remarks) else { return }
    put("<img src=\"")
    HTMLText.append(escaped: source, to: &out.html)
    put("\" alt=\"")
    HTMLText.append(escaped: words, to: &out.html)
    put("\" loading=\"lazy\">")
    append(noted: Array(words.utf8))
  }

  private func plainText(of node: OpaquePointer) -> String {
    var words = ""
    guard let iterator = cmark_iter_new(node) else { return words }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return words }
      guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(iterator) else { continue }
      if let literal = cmark_node_get_literal(inner) { words += String(cString: literal) }
      if signpost_node_type(inner) == CMARK_NODE_SOFTBREAK.rawValue { words += " " }
    }
  }

  // MARK: Writing

  private func tag(_ name: StaticString, _ isEntering: Bool) {
    put(isEntering ? "<" : "</")
    name.withUTF8Buffer { out.html.append(contentsOf: $0) }
    put(">")
  }

  private func put(_ html: String) { out.html.append(contentsOf: html.utf8) }

  private func putName(_ name: String) {
    HTMLText.append(escaped: name, to: &out.html)
    append(noted: Array(name.utf8))
  }

  private func putLiteral(_ node: OpaquePointer) {
    if let literal = cmark_node_get_literal(node) { putLiteral(literal) }
  }

  private func putLiteral(_ literal: UnsafePointer<CChar>) {
    let length = strlen(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: length) { pointer in
      let bytes = UnsafeBufferPointer(start: pointer, count: length)
      HTMLText.append(escaped: bytes, to: &out.html)
      if isNoting { for byte in bytes { note(byte: byte) } }
    }
  }

  private var isNoting: Bool {
    if quotes.isEmpty { return options.collectsText || heading != nil }
    if options.collectsText || heading != nil { return true }
    if case .attributed(_, _, nil) = quotes.last { return true }
    return false
  }

  private func append(noted bytes: [UInt8]) { for byte in bytes { note(byte: byte) } }

  private func note(byte: UInt8) {
    if options.collectsText { out.text.append(byte) }
    heading?.text.append(byte)
    if quotes.isEmpty { return }
    if case .attributed(let place, var text, nil) = quotes.last {
      // Taken out first, so that the growing text is not copied for each letter.
      quotes[quotes.count - 1] = .plain
      text.append(byte)
      quotes[quotes.count - 1] = .attributed(start: place, text: text, source: nil)
    }
  }

  private func line(of node: OpaquePointer) -> Int { firstLine + max(1, Int(cmark_node_get_start_line(node))) - 1 }

  /// The nearest block around an inline: the library's places of inlines are not reliable, those of blocks are.
  private func enclosingBlock(_ node: OpaquePointer) -> OpaquePointer {
    var block = node
    while signpost_node_type(block) & 0xC000 == 0xC000, let parent = cmark_node_parent(block) { block = parent }
    return block
  }
}
