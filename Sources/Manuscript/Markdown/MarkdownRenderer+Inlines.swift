import CCMarkGFM
import LibC

/// Text, links and pictures.
extension MarkdownRenderer {
  func text(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    checkLeftovers(node, literal)
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
      // The words of the quotation end here; what follows names their source.
      let link = cmark_node_next(node).flatMap { cmark_node_get_url($0) }.map { String(cString: $0) } ?? ""
      quotes[quotes.count - 1] = .attributed(start: place, text: text, source: link)
      if out.html.suffix(3).elementsEqual("<p>".utf8) {
        out.html.removeLast(3)
      } else {
        put("</p>\n")
      }
      put("<footer>")
      if marksWords { words.endBlock() }
      mark(.attribution)
    }
    putLiteral(literal)
  }

  func alertIsOpened(by text: OpaquePointer) -> Bool {
    guard let paragraph = cmark_node_parent(text), let quote = cmark_node_parent(paragraph) else { return false }
    return signpost_node_type(quote) == CMARK_NODE_BLOCK_QUOTE.rawValue && alertName(quote) != nil
  }

  func lineBreak(_ node: OpaquePointer, isHard: Bool) {
    if marksWords { words.endLine(keepsLines: options.keepsLines, html: out.html.count) }
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

  func strong(_ node: OpaquePointer, _ isEntering: Bool) {
    mark(isEntering ? .strong : .strongEnd)
    guard isEntering else {
      put("</strong>")
      return
    }
    var isDuty = false
    if let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      let literal = cmark_node_get_literal(child),
      signpost_node_type(child) == CMARK_NODE_TEXT.rawValue
    {
      isDuty = strcasecmp(literal, "must") == 0 || strcasecmp(literal, "must not") == 0
    }
    put(isDuty ? "<strong class=\"must\">" : "<strong>")
  }

  func openLink(_ node: OpaquePointer) {
    let destination = checked(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    let isEmpty = cmark_node_first_child(node) == nil
    if marksWords { words.markLink(to: destination, html: out.html.count) }
    checkWords(ofLink: node)
    // A link inside a link, such as a bare address in its words, is not a link of its own.
    if linksOpen > 0 {
      openLinks.append("")
      return
    }
    // An empty destination is found by the brackets after the words.
    let place = hint(destination.isEmpty ? "]()" : destination, around: node)
    let isAttributed = isInFooter && codeAddress(of: node) != nil
    guard let link = isAttributed ? attributed(destination, at: place) : resolve(destination, at: place) else {
      openLinks.append("")
      return
    }
    if let span = link.span {
      begin(span, at: node, place)
      return
    }
    if isEmpty && link.name == nil {
      diagnostics.error(
        ManuscriptRules.emptyLink, "this link to '\(destination)' has no words", at: place.place,
        help: "write the words between the square brackets")
    }
    if link.isPlain {
      if isEmpty, let name = link.name { putName(name) }
      openLinks.append("")
      return
    }
    if let readers = link.readers {
      put("<span data-reader=\"")
      HTMLText.append(escaped: readers, to: &out.html)
      put("\">")
      openLinks.append("</span>")
      linksOpen += 1
      return
    }
    put(link.isExternal ? "<a class=\"external\" rel=\"noopener\" href=\"" : "<a href=\"")
    HTMLText.append(escaped: link.address, to: &out.html)
    put("\">")
    if isEmpty, let name = link.name { putName(name) }
    openLinks.append("</a>")
    linksOpen += 1
  }

  func resolve(_ destination: String, at place: PlaceHint) -> ResolvedLink? {
    if let scheme = LinkSafety.dangerousScheme(of: destination) {
      diagnostics.error(
        ManuscriptRules.dangerousLink, "a link may not begin with '\(scheme):'", at: place.place,
        help: "link to a page, a typed address or https://")
      return nil
    }
    return links.link(to: destination, at: place, &diagnostics)
  }

  /// The paragraph that a quotation names; if there is none, the comparison of the quotation reports it.
  private func attributed(_ destination: String, at place: PlaceHint) -> ResolvedLink? {
    var unsaid = Diagnostics()
    return links.link(to: destination, at: place, &unsaid)
  }

  func closeLink() {
    mark(.linkEnd)
    guard let tag = openLinks.popLast(), !tag.isEmpty else { return }
    linksOpen -= 1
    put(made: tag)
  }

  func picture(_ node: OpaquePointer) {
    let destination = checked(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
    let place = hint(destination.isEmpty ? "]()" : destination, around: node)
    let words = checked(plainText(of: node))
    skipped = node
    if words.allSatisfy({ $0.isWhitespace }) {
      diagnostics.error(
        ManuscriptRules.imageDescription, "this picture has no words for those who cannot see it", at: place.place,
        help: "write what it shows between the square brackets: ![A family at a table](…)")
    }
    if let scheme = LinkSafety.dangerousScheme(of: destination) {
      diagnostics.error(ManuscriptRules.dangerousLink, "a picture may not begin with '\(scheme):'", at: place.place)
      return
    }
    if destination.isEmpty {
      diagnostics.error(
        ManuscriptRules.emptyLink, "this picture has no file", at: place.place,
        help: "write its path in the round brackets")
      return
    }
    guard let source = links.picture(destination, at: place, &diagnostics) else { return }
    put("<img src=\"")
    HTMLText.append(escaped: source, to: &out.html)
    put("\" alt=\"")
    HTMLText.append(escaped: words, to: &out.html)
    put("\" loading=\"lazy\">")
    append(noted: Array(words.utf8))
    markName(words)
    mark(.line)
  }

  func plainText(of node: OpaquePointer) -> String {
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
}
