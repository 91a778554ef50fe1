import CCMarkGFM

/// Quotations with their sources, and boxes.
extension MarkdownRenderer {
  static let alerts = ["note", "tip", "important", "warning", "caution"]

  func openQuote(_ node: OpaquePointer) {
    if let name = alertName(node) {
      let kind = name.lowercased()
      guard Self.alerts.contains(kind) else {
        diagnostics.error(
          ManuscriptRules.unknownAlert, "there is no box '[!\(name)]'",
          at: file.place(of: "[!\(name)]", fromLine: line(of: node)),
          help: NearMiss.of(kind, in: Self.alerts).map { "did you mean '[!\($0.uppercased())]'?" }
            ?? "the boxes are: " + Self.alerts.map { "[!\($0.uppercased())]" }.joined(separator: ", "))
        quotes.append(.plain)
        mark(.quotation)
        put("<blockquote>\n")
        return
      }
      if hasAttribution(node), let source = codeLink(in: node) {
        let place = file.place(ofLine: line(of: node))
        out.quotations.append(
          .init(text: nil, source: source, place: place, alterations: [.init(what: "a box", place: place)]))
      }
      let title = kind.prefix(1).uppercased() + kind.dropFirst()
      put(made: "<div class=\"alert alert-\(kind)\"><p class=\"alert-title\">\(title)</p>\n")
      quotes.append(.alert)
      mark(.alert)
      return
    }
    if hasAttribution(node) {
      quotes.append(.attributed(start: file.place(ofLine: line(of: node)), text: [], source: nil))
      quotationsOpen += 1
      mark(.quotation, value: 1)
      put("<blockquote class=\"quotation\">\n")
    } else {
      if let source = codeLink(in: node) {
        out.quotations.append(.init(text: nil, source: source, place: file.place(ofLine: line(of: node))))
      }
      quotes.append(.plain)
      mark(.quotation)
      put("<blockquote>\n")
    }
  }

  func closeQuote(_ node: OpaquePointer) {
    let quote = quotes.popLast()
    switch quote {
    case .alert:
      mark(.alertEnd)
      put("</div>\n")
    case .attributed(let place, let text, let source):
      mark(.quotationEnd, value: 1)
      put("</blockquote>\n")
      quotationsOpen -= 1
      if let source {
        out.quotations.append(
          .init(
            text: String(decoding: text, as: UTF8.self), source: source, place: place,
            attribution: String(decoding: attribution, as: UTF8.self), alterations: alterations))
        if let html = links.html(behindQuotationOf: source) { put(made: html) }
      }
      attribution = []
      if quotationsOpen == 0 { alterations = [] }
    default:
      mark(.quotationEnd)
      put("</blockquote>\n")
    }
  }

  /// Records something in a quotation that is not compared with the quoted text, although readers see it.
  func noteAlteration(_ node: OpaquePointer, _ type: UInt32) {
    let what: String
    switch type {
    case signpost_type_strikethrough(): what = "words that are struck out"
    case CMARK_NODE_IMAGE.rawValue: what = "a picture"
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: what = "a footnote"
    case CMARK_NODE_BLOCK_QUOTE.rawValue: what = "a quotation or box of its own"
    case CMARK_NODE_CODE_BLOCK.rawValue: what = "a block of code"
    case signpost_type_table(): what = "a table"
    default: return
    }
    alterations.append(.init(what: what, place: file.place(ofLine: line(of: enclosingBlock(node)))))
  }

  /// The name in `[!NAME]` at the start of a quote.
  func alertName(_ quote: OpaquePointer) -> String? {
    guard let paragraph = cmark_node_first_child(quote), let text = cmark_node_first_child(paragraph),
      signpost_node_type(text) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(text)
    else { return nil }
    let words = String(cString: literal)
    guard words.hasPrefix("[!"), words.hasSuffix("]"), words.count > 3 else { return nil }
    return String(words.dropFirst(2).dropLast())
  }

  /// Whether the last paragraph of a quote ends with the line that names its source.
  func hasAttribution(_ quote: OpaquePointer) -> Bool {
    guard let last = cmark_node_last_child(quote) else { return false }
    var child = cmark_node_first_child(last)
    while let node = child {
      if isAttribution(node) { return true }
      child = cmark_node_next(node)
    }
    return false
  }

  /// Whether a node is the dash before the link that names the source, in the last paragraph of its quote.
  func isAttribution(_ node: OpaquePointer) -> Bool {
    guard signpost_node_type(node) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(node),
      let dash = String(cString: literal).unicodeScalars.first, "\u{2012}"..."\u{2015}" ~= dash,
      let paragraph = cmark_node_parent(node), cmark_node_next(paragraph) == nil,
      let quote = cmark_node_parent(paragraph), signpost_node_type(quote) == CMARK_NODE_BLOCK_QUOTE.rawValue,
      let link = cmark_node_next(node)
    else { return false }
    return codeAddress(of: link) != nil
  }

  /// The first link to a paragraph of the Code inside a quote.
  private func codeLink(in quote: OpaquePointer) -> String? {
    guard let iterator = cmark_iter_new(quote) else { return nil }
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      if let node = cmark_iter_get_node(iterator), let address = codeAddress(of: node) { return address }
    }
    return nil
  }

  /// Where a link leads, if that is a paragraph of the Code.
  func codeAddress(of node: OpaquePointer) -> String? {
    guard signpost_node_type(node) == CMARK_NODE_LINK.rawValue, let url = cmark_node_get_url(node) else { return nil }
    let address = String(cString: url)
    return address.lowercased().hasPrefix("code:") ? address : nil
  }

  var isInFooter: Bool {
    if case .attributed(_, _, let source?) = quotes.last { return !source.isEmpty }
    return false
  }
}
