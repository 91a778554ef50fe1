import CCMarkGFM

/// Quotations with their sources, and boxes.
extension MarkdownRenderer {
  static let alerts = ["note", "tip", "important", "warning", "caution"]

  func openQuote(_ node: OpaquePointer) {
    if let name = alertName(node) {
      let kind = name.lowercased()
      guard Self.alerts.contains(kind) else {
        remarks.error(
          ManuscriptRules.unknownAlert, "there is no box '[!\(name)]'",
          at: file.place(of: "[!\(name)]", fromLine: line(of: node)),
          help: NearMiss.of(kind, in: Self.alerts).map { "did you mean '[!\($0.uppercased())]'?" }
            ?? "the boxes are: " + Self.alerts.map { "[!\($0.uppercased())]" }.joined(separator: ", "))
        quotes.append(.plain)
        mark(.quotation)
        put("<blockquote>\n")
        return
      }
      let title = kind.prefix(1).uppercased() + kind.dropFirst()
      put(made: "<div class=\"alert alert-\(kind)\"><p class=\"alert-title\">\(title)</p>\n")
      quotes.append(.alert)
      mark(.alert)
      return
    }
    if hasAttribution(node) {
      quotes.append(.attributed(start: file.place(ofLine: line(of: node)), text: [], source: nil))
      mark(.quotation, value: 1)
      put("<blockquote class=\"quotation\">\n")
    } else {
      quotes.append(.plain)
      mark(.quotation)
      put("<blockquote>\n")
    }
  }

  func closeQuote(_ node: OpaquePointer) {
    let quote = quotes.popLast()
    switch quote {
    case .alert: mark(.alertEnd)
    case .attributed: mark(.quotationEnd, value: 1)
    default: mark(.quotationEnd)
    }
    switch quote {
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
  func alertName(_ quote: OpaquePointer) -> String? {
    guard let paragraph = cmark_node_first_child(quote), let text = cmark_node_first_child(paragraph),
      signpost_node_type(text) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(text)
    else { return nil }
    let words = String(cString: literal)
    guard words.hasPrefix("[!"), words.hasSuffix("]"), words.count > 3 else { return nil }
    return String(words.dropFirst(2).dropLast())
  }

  func hasAttribution(_ quote: OpaquePointer) -> Bool {
    guard let last = cmark_node_last_child(quote) else { return false }
    var child = cmark_node_first_child(last)
    while let node = child {
      if isAttribution(node) { return true }
      child = cmark_node_next(node)
    }
    return false
  }

  /// Whether a node is the dash before the link that says what is quoted.
  func isAttribution(_ node: OpaquePointer) -> Bool {
    guard signpost_node_type(node) == CMARK_NODE_TEXT.rawValue, let literal = cmark_node_get_literal(node),
      let dash = String(cString: literal).unicodeScalars.first, "\u{2012}"..."\u{2015}" ~= dash,
      let link = cmark_node_next(node),
      signpost_node_type(link) == CMARK_NODE_LINK.rawValue, let address = cmark_node_get_url(link)
    else { return false }
    return String(cString: address).hasPrefix("code:")
  }

  var isInFooter: Bool {
    if case .attributed(_, _, let source?) = quotes.last { return !source.isEmpty }
    return false
  }
}
