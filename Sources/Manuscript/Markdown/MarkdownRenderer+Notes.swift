import CCMarkGFM

/// Notes, with the links to them and back.
extension MarkdownRenderer {
  func footnoteReference(_ node: OpaquePointer) {
    let number = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let name = HTMLText.escape(number)
    if !openLinks.isEmpty { reportNote(inLink: node) }
    if linksOpen > 0 {
      // A link cannot contain another; only the number is shown.
      put(made: "<sup>\(name)</sup>")
      mark(.line)
      return
    }
    let use = footnoteUses[number, default: 0] + 1
    footnoteUses[number] = use
    put(
      made:
        "<sup><a href=\"#\(options.idPrefix)fn--\(name)\" id=\"\(place(use, of: name))\" aria-label=\"Note \(name)\">\(name)</a></sup>"
    )
    mark(.line)
  }

  func footnote(_ node: OpaquePointer, _ isEntering: Bool) {
    if isEntering {
      if footnotes == 0 {
        put("<section class=\"footnotes\" aria-label=\"Notes\"><ol>\n")
        waysBack = footnoteUses
        countUses(inNotesFrom: node)
      }
      footnotes += 1
      put(made: "<li id=\"\(options.idPrefix)fn--\(footnotes)\">")
    } else {
      let number = "\(footnotes)"
      // If the note is named only inside links, no place has an id.
      for use in stride(from: 1, through: waysBack[number, default: 0], by: 1) {
        if use > 1 { put(", ") }
        let there = use == 1 ? "text" : "\(Self.ordinal(use)) place"
        put(made: "<a href=\"#\(place(use, of: number))\">Back to the \(there) of note \(number)</a>")
      }
      put("</li>\n")
    }
  }

  /// The id of a place that names a note, counted from 1.
  private func place(_ use: Int, of note: String) -> String {
    "\(options.idPrefix)fnref--\(note)\(use == 1 ? "" : "-\(use)")"
  }

  /// Counts the places in notes that name notes; those in the text above are already counted.
  private func countUses(inNotesFrom first: OpaquePointer) {
    var note: OpaquePointer? = first
    while let root = note {
      guard let iterator = cmark_iter_new(root) else { return }
      var links = 0
      while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { break }
        guard let node = cmark_iter_get_node(iterator) else { continue }
        let type = signpost_node_type(node)
        if type == CMARK_NODE_LINK.rawValue || type == CMARK_NODE_IMAGE.rawValue {
          links += event == CMARK_EVENT_ENTER ? 1 : -1
        } else if type == CMARK_NODE_FOOTNOTE_REFERENCE.rawValue, event == CMARK_EVENT_ENTER, links == 0,
          let number = cmark_node_get_literal(node)
        {
          waysBack[String(cString: number), default: 0] += 1
        }
      }
      cmark_iter_free(iterator)
      note = cmark_node_next(root)
    }
  }

  private static func ordinal(_ number: Int) -> String {
    let ending: String
    switch (number % 10, number % 100) {
    case (_, 11), (_, 12), (_, 13): ending = "th"
    case (1, _): ending = "st"
    case (2, _): ending = "nd"
    case (3, _): ending = "rd"
    default: ending = "th"
    }
    return "\(number)\(ending)"
  }
}
