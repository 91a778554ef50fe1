import CCMarkGFM

/// Paragraphs, headings, lists and code.
extension MarkdownRenderer {
  func paragraph(_ node: OpaquePointer, _ isEntering: Bool) {
    mark(.paragraph, node, isEntering)
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
      checkHeading(inParagraph: node)
      if case .alert = quotes.last, let text = cmark_node_first_child(node), cmark_node_next(text) == nil,
        cmark_node_previous(node) == nil, alertIsOpened(by: text)
      {
        // Only the kind of the box, with its words in the paragraphs below.
        skipped = node
        return
      }
      put("<p>")
    } else if isInFooter {
      put("</footer>\n")
    } else {
      put("</p>\n")
      note(byte: UInt8(ascii: "\n"))
    }
  }

  func isTight(_ paragraph: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(paragraph), let list = cmark_node_parent(item),
      signpost_node_type(list) == CMARK_NODE_LIST.rawValue
    else { return false }
    return cmark_node_get_list_tight(list) != 0
  }

  func openHeading(_ node: OpaquePointer) {
    let level = Int(cmark_node_get_heading_level(node))
    let line = line(of: node)
    if level < options.firstHeadingLevel {
      diagnostics.error(
        ManuscriptRules.headingLevel,
        "the title of the page stands in its header; headings in the text begin with '\(hashes(options.firstHeadingLevel))'",
        at: file.place(ofLine: line), help: "write '\(hashes(options.firstHeadingLevel))' here")
    } else if level > lastLevel + 1 {
      diagnostics.error(
        ManuscriptRules.headingLevel,
        "this heading skips a level: '\(hashes(level))' after \(lastLevel < options.firstHeadingLevel ? "the title" : "'\(hashes(lastLevel))'")",
        at: file.place(ofLine: line), help: "write '\(hashes(lastLevel + 1))' here")
    }
    mark(.heading, node, true, value: level)
    lastLevel = max(level, options.firstHeadingLevel)
    heading = (level, out.html.count, line, [])
  }

  func hashes(_ level: Int) -> String { String(repeating: "#", count: level) }

  func closeHeading(_ node: OpaquePointer) {
    guard let open = heading else { return }
    heading = nil
    mark(.heading, node, false)
    if open.text.allSatisfy({ $0 == 32 }) {
      diagnostics.error(ManuscriptRules.headingLevel, "this heading has no words", at: file.place(ofLine: open.line))
    }
    let id = uniqueID(Slug.heading(from: open.text))
    out.headings.append(.init(level: open.level, id: id, text: String(decoding: open.text, as: UTF8.self)))
    // The tag's id is made from the words that follow it, so they are removed and put back after the tag.
    let words = Array(out.html[open.start...])
    let digit = UInt8(48 + open.level)
    out.html.removeSubrange(open.start...)
    put("<h")
    out.levelDigits.append(out.html.count)
    out.html.append(digit)
    put(" id=\"")
    put(made: options.idPrefix)
    put(made: id)
    put("\">")
    out.html.append(contentsOf: words)
    put("</h")
    out.levelDigits.append(out.html.count)
    out.html.append(digit)
    put(">\n")
    note(byte: UInt8(ascii: "\n"))
  }

  func uniqueID(_ slug: String) -> String {
    let slug = slug.isEmpty ? "section" : slug
    guard let count = ids.updateValue(1, forKey: slug) else { return slug }
    ids[slug] = count + 1
    return uniqueID("\(slug)-\(count + 1)")
  }

  func list(_ node: OpaquePointer, _ isEntering: Bool) {
    mark(isEntering ? .list : .listEnd)
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    guard isEntering else {
      put(isOrdered ? "</ol>\n" : "</ul>\n")
      endTaskList(node)
      return
    }
    let start = cmark_node_get_list_start(node)
    if isOrdered {
      put(made: start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n")
    } else {
      let isToTick = isTask(cmark_node_first_child(node))
      if isToTick, taskList == nil { taskList = (node, out.html.count) }
      put(isToTick ? "<ul class=\"tasks\">\n" : "<ul>\n")
    }
  }

  private func endTaskList(_ node: OpaquePointer) {
    guard let open = taskList, open.node == node else { return }
    taskList = nil
    let heading = out.headings.last { $0.level < 4 }?.text ?? ""
    out.taskLists.append(.init(heading: heading, range: open.start..<out.html.count))
  }

  func item(_ node: OpaquePointer, _ isEntering: Bool) {
    mark(.item, node, isEntering)
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

  func isTask(_ node: OpaquePointer?) -> Bool {
    guard let node, let name = cmark_node_get_type_string(node) else { return false }
    return name[0] == CChar(bitPattern: UInt8(ascii: "t")) && name[1] == CChar(bitPattern: UInt8(ascii: "a"))
      && name[2] == CChar(bitPattern: UInt8(ascii: "s"))
  }

  func codeBlock(_ node: OpaquePointer) {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    let name = String(info.prefix { $0 != " " })
    if !name.isEmpty {
      let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      let first = line(of: node)
      let place = file.place(of: name, fromLine: first)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let inside = file.place(of: words, fromLine: first + 1)
      if let html = links.block(name, text, at: place, wordsAt: inside, &diagnostics) {
        put(made: html)
        return
      }
    }
    put("<pre><code>")
    mark(.paragraph, node, true)
    mark(.code)
    putLiteral(node)
    mark(.codeEnd)
    mark(.paragraph, node, false)
    put("</code></pre>\n")
  }

  func html(_ node: OpaquePointer) {
    let words = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    let line = words.prefix { !$0.isNewline }
    let tag = line.prefix { $0 != ">" }
    let shown = String((tag.endIndex < line.endIndex ? line[...tag.endIndex] : tag).prefix(40))
    diagnostics.error(
      ManuscriptRules.rawHTML, "raw HTML is not taken: '\(shown)'",
      at: hint(shown, around: node).place,
      help: "use Markdown instead; write '&lt;' for a plain '<'")
  }
}
