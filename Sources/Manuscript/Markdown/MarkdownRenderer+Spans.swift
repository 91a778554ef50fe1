import CCMarkGFM

/// Words between two marks, such as those that only some editions have.
///
/// A mark is a link without words, whose target is a ``ResolvedLink/Span``. It begins a span and ends the one before; a
/// span also ends with its block. Where the only mark of a paragraph or an item stands before all of its words, the
/// span holds the whole of it, so that nothing empty is left.
extension MarkdownRenderer {
  /// A span that is open.
  struct OpenSpan {
    /// The link that began it.
    let mark: OpaquePointer
    /// The block that it ends with.
    let block: OpaquePointer
    let closing: String
    /// Whether it holds the tags of its block as well.
    let isWhole: Bool
  }

  /// The scheme of the links that are marks.
  private static let scheme = "in:"

  /// Begins a span at a mark inside a block, and ends the one before.
  func begin(_ span: ResolvedLink.Span, at node: OpaquePointer, _ place: PlaceHint) {
    openLinks.append("")
    if spans.contains(where: { $0.mark == node }) { return }
    let block = enclosingBlock(node)
    if let fault = fault(ofMark: node, in: block) {
      diagnostics.error(ManuscriptRules.spanMark, fault.what, at: place.place, help: fault.help)
      return
    }
    endSpan(in: block)
    if span.opening.isEmpty { return }
    put(made: span.opening)
    spans.append(OpenSpan(mark: node, block: block, closing: span.closing, isWhole: false))
  }

  private func fault(ofMark node: OpaquePointer, in block: OpaquePointer) -> (what: String, help: String)? {
    if cmark_node_first_child(node) != nil {
      return ("a mark for some editions has words", "leave the square brackets empty, and write the words behind it")
    }
    if heading != nil { return ("a heading is the same in all editions", "put the mark into the text below it") }
    if case .attributed? = quotes.last {
      return ("a quotation is the same in all editions", "take the mark out of the quotation")
    }
    if cmark_node_parent(node) != block {
      return ("a mark for some editions stands between bold words, or in a link", "put it before them")
    }
    return nil
  }

  /// Begins the span of a whole paragraph or item, before its tag.
  func beginSpan(around block: OpaquePointer) {
    let type = signpost_node_type(block)
    let isItem = type == CMARK_NODE_ITEM.rawValue
    guard isItem || (type == CMARK_NODE_PARAGRAPH.rawValue && !isTight(block)) else { return }
    guard let paragraph = isItem ? cmark_node_first_child(block) : block, let mark = onlyMark(of: paragraph),
      !spans.contains(where: { $0.mark == mark })
    else { return }
    var unsaid = Diagnostics()
    let destination = cmark_node_get_url(mark).map { String(cString: $0) } ?? ""
    guard let span = links.link(to: destination, at: hint(destination, around: mark), &unsaid)?.span,
      !span.opening.isEmpty, fault(ofMark: mark, in: paragraph) == nil
    else { return }
    put(made: span.opening)
    spans.append(OpenSpan(mark: mark, block: block, closing: span.closing, isWhole: true))
  }

  /// The mark before all words of a paragraph, if it has no other.
  private func onlyMark(of paragraph: OpaquePointer) -> OpaquePointer? {
    guard signpost_node_type(paragraph) == CMARK_NODE_PARAGRAPH.rawValue,
      let first = cmark_node_first_child(paragraph), isMark(first)
    else { return nil }
    var next = cmark_node_next(first)
    while let node = next {
      if isMark(node) { return nil }
      next = cmark_node_next(node)
    }
    return first
  }

  private func isMark(_ node: OpaquePointer) -> Bool {
    guard signpost_node_type(node) == CMARK_NODE_LINK.rawValue, let url = cmark_node_get_url(node) else { return false }
    return String(cString: url).lowercased().hasPrefix(Self.scheme)
  }

  /// Ends the span that is open inside a block.
  func endSpan(in block: OpaquePointer) {
    guard let span = spans.last, !span.isWhole, span.block == block else { return }
    put(made: span.closing)
    spans.removeLast()
  }

  /// Ends the span that holds the whole of a block, behind its tag.
  func endSpan(around block: OpaquePointer) {
    guard let span = spans.last, span.isWhole, span.block == block else { return }
    put(made: span.closing)
    spans.removeLast()
  }
}
