import CCMarkGFM
import LibC

/// What an author meant as Markdown, but the parser took for text, or ignored.
extension MarkdownRenderer {
  /// Reports a row with more cells than its table has columns, whose last words would be lost, or with fewer.
  func checkCells(ofRow node: OpaquePointer) {
    guard options.keepsLines, let table = cmark_node_parent(node) else { return }
    let columns = Int(cmark_gfm_extensions_get_table_columns(table))
    let number = line(of: node)
    guard let range = lines.range(number) else { return }
    let cells = Self.cells(lines.bytes[range])
    if cells.count == columns { return }
    if cells.count > columns {
      let lost = cells[columns...].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ")
      diagnostics.error(
        ManuscriptRules.tableRow,
        "this row has \(cells.count) cells, and its table \(columns) columns: '\(lost)' would be lost",
        at: file.place(of: lost, fromLine: number, toLine: number),
        help: cells.contains { $0.count { $0 == UInt8(ascii: "`") } % 2 == 1 }
          ? "write '\\|' for a bar that is not the end of a cell, also in code" : "write '\\|' for a bar in a cell")
    } else {
      diagnostics.error(
        ManuscriptRules.tableRow,
        "this row has \(cells.count == 1 ? "1 cell" : "\(cells.count) cells"), and its table \(columns) columns",
        at: file.place(ofLine: number), help: "write a cell for each column; one may be empty: '| word | |'")
    }
  }

  /// The cells of a row as they are written, without the bars around it.
  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var isEscaped = false
    for index in line.indices {
      let byte = line[index]
      if byte == UInt8(ascii: "|"), !isEscaped {
        cells.append(trimmed(line[start..<index]))
        start = index + 1
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    cells.append(trimmed(line[start...]))
    if cells.count > 1, cells[0].isEmpty { cells.removeFirst() }
    if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells
  }

  /// A cell without the white space around it, and the marks of a quotation before it.
  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cell = cell
    while let byte = cell.first, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">") { cell.removeFirst() }
    while let byte = cell.last, byte == 0x20 || byte == 0x09 || byte == 0x0D { cell.removeLast() }
    return cell
  }

  /// Reports characters in a text that would have made words bold, or a link, had they been written correctly.
  ///
  /// The parser may leave them in texts of their own or join them with the words around them.
  func checkLeftovers(_ node: OpaquePointer, _ literal: UnsafePointer<CChar>) {
    if strchr(literal, 0x2A) != nil { checkStars(node, String(cString: literal)) }
    if strchr(literal, 0x5D) != nil { checkBrackets(node, String(cString: literal)) }
  }

  private func checkStars(_ node: OpaquePointer, _ text: String) {
    guard let stars = text.firstRange(of: "**") else { return }
    let isAlone = text[..<stars.lowerBound].last == " " && text[stars.upperBound...].first == " "
    let block = enclosingBlock(node)
    let lines = (line(of: block), firstLine + Int(cmark_node_get_end_line(block)) - 1)
    // Asterisks that are meant as asterisks, after a backslash, are not side by side in the file.
    guard !isAlone, !options.keepsLines || file.occurrence(of: "**", fromLine: lines.0, toLine: lines.1) != nil else {
      return
    }
    let after = String(text[stars.upperBound...].prefix(12))
    diagnostics.error(
      ManuscriptRules.strayMark, "these stars make nothing bold, and readers would see them",
      at: hint("**\(after)", around: node).place,
      help: "write '**' right before the first of the words and right after the last, or take it away")
  }

  /// Brackets that do not end a link, although an address or a reference follows.
  private func checkBrackets(_ node: OpaquePointer, _ text: String) {
    let follower = cmark_node_next(node)
    let next = follower.flatMap { cmark_node_get_literal($0) }.map { String(cString: $0) } ?? ""
    // A bare address after "(" is a link of its own.
    let whole = follower.map(Self.isBareAddress) == true ? "\(text)https:" : text + next
    for bracket in text.indices where text[bracket] == "]" {
      let rest = whole[
        whole.index(whole.startIndex, offsetBy: text.distance(from: text.startIndex, to: bracket) + 1)...]
      let words = rest.first == " " ? rest.dropFirst() : rest
      if words.first == "(", rest.first == "(" || Self.isAddress(words.dropFirst()) {
        diagnostics.error(
          ManuscriptRules.strayMark, "this is not read as a link, and readers would see its brackets",
          at: hint("]\(rest.prefix(8))", around: node).place,
          help: "write the address right behind the words and without spaces: [the words](https://www.gov.uk/send)")
        continue
      }
      if rest.first == "[", rest.dropFirst().first?.isLetter ?? (next.isEmpty && rest.count == 1) {
        diagnostics.error(
          ManuscriptRules.strayMark,
          "this link names a reference that is not defined, and readers would see its brackets",
          at: hint("][", around: node).place,
          help:
            "write the address: [the words](https://www.gov.uk/send), or a line such as '[name]: https://www.gov.uk/send'"
        )
      }
    }
  }

  /// Whether a link shows its own address, as one written without brackets does.
  private static func isBareAddress(_ node: OpaquePointer) -> Bool {
    guard signpost_node_type(node) == CMARK_NODE_LINK.rawValue, let url = cmark_node_get_url(node),
      let words = cmark_node_first_child(node).flatMap({ cmark_node_get_literal($0) })
    else { return false }
    return strcmp(url, words) == 0
  }

  private static func isAddress(_ text: Substring) -> Bool {
    ["https:", "http:", "www.", "page:", "route:", "law:", "code:", "term:", "local:", "mailto:", "tel:"]
      .contains { text.hasPrefix($0) }
  }

  /// Reports a note marker among the words of a link: nothing would lead to the note.
  func reportNote(inLink node: OpaquePointer) {
    let block = enclosingBlock(node)
    let first = line(of: block)
    var place = file.place(ofLine: first)
    if options.keepsLines,
      let marker = file.occurrence(of: "[^", number: notes(in: block, before: node), fromLine: first)
    {
      place = marker
      // Up to the bracket that closes it.
      let rest = file.line(marker.line)?.dropFirst(marker.column - 1) ?? ""
      place.length = rest.firstIndex(of: "]").map { rest.distance(from: rest.startIndex, to: $0) + 1 } ?? marker.length
    }
    diagnostics.error(
      ManuscriptRules.strayNote, "the sign of a note stands among the words of a link, where it leads nowhere",
      at: place,
      help: "write it right behind the link: [the words](https://www.gov.uk/send)[^1]")
  }

  /// How many note markers of a block come before one of them.
  private func notes(in block: OpaquePointer, before node: OpaquePointer) -> Int {
    guard let iterator = cmark_iter_new(block) else { return 0 }
    defer { cmark_iter_free(iterator) }
    var count = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let inner = cmark_iter_get_node(iterator), inner != node else { return count }
      if event == CMARK_EVENT_ENTER, signpost_node_type(inner) == CMARK_NODE_FOOTNOTE_REFERENCE.rawValue { count += 1 }
    }
  }

  /// Reports a paragraph of a few bold words with text below it: people who have headings read out, or move from one to
  /// the next, do not find it.
  func checkHeading(inParagraph node: OpaquePointer) {
    guard !options.isInline, !options.mayHaveBoldLines, let strong = cmark_node_first_child(node),
      cmark_node_next(strong) == nil, signpost_node_type(strong) == CMARK_NODE_STRONG.rawValue,
      let parent = cmark_node_parent(node), signpost_node_type(parent) == CMARK_NODE_DOCUMENT.rawValue,
      cmark_node_next(node) != nil
    else { return }
    let words = plainText(of: strong)
    guard let last = words.last, words.count <= 80, !".!:,;…".contains(last) else { return }
    let first = options.firstHeadingLevel
    let below = out.headings.isEmpty ? "" : ", or '\(hashes(first + 1)) \(words)' if it belongs to the heading above"
    diagnostics.error(
      ManuscriptRules.boldHeading, "these bold words look like a heading, but are none",
      at: hint("**\(words)", around: node).place, help: "write '\(hashes(first)) \(words)'\(below)")
  }

  /// Reports words that do not say where a link leads: people who have only the links read out hear nothing else.
  func checkWords(ofLink node: OpaquePointer) {
    guard let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      let literal = cmark_node_get_literal(child), strlen(literal) < 16
    else { return }
    let words = String(cString: literal)
    guard Self.emptyWords.contains(words.lowercased()) else { return }
    diagnostics.error(
      ManuscriptRules.linkWords, "the words '\(words)' do not say where this link leads",
      at: hint("[\(words)]", around: node).place, help: "write the name of the page, or what the reader finds there")
  }

  private static let emptyWords: Set<String> = [
    "click here", "here", "click", "this link", "link", "read more", "more", "more info", "see here", "go here",
  ]
}
